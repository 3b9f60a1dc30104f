import type { JourneyWorld, JourneyYouth } from './journey-world';
import { tellYouthPlan } from './tell-youth-plan';

const CONDITIONS = [
  { kind: 'DRUG_TEST', absolute: true, proposedByYouth: false },
  { kind: 'USIT_TALKS', absolute: false, proposedByYouth: true },
  { kind: 'SCHOOL', absolute: false, proposedByYouth: true },
  { kind: 'NO_NEW_CRIME', absolute: true, proposedByYouth: false },
];

/** The days of a sanction on which something was decided or broken. */
export type SanctionDates = Readonly<Record<'assessed' | 'imposed' | 'drugTest' | 'talks' | 'school', string>>;

/** Tells a youth sentence by mutations, from its assessment over three breaches back to court, beside follow-ups that go on. */
export async function tellYouthSanction(
  world: JourneyWorld,
  { id: youthId }: JourneyYouth,
  dates: SanctionDates,
): Promise<{ readonly states: readonly unknown[]; readonly meeting: unknown }> {
  const { uteseksjonen } = world;
  const states: unknown[] = [];
  const noted = async (step: Promise<unknown>): Promise<void> => {
    await step;
    const { youth } = await world.uteseksjonen.read(youthId, 'outreach { sanction { state } }');
    states.push((youth as { outreach: { sanction: { state: string } } }).outreach.sanction.state);
  };

  const { id: sanctionId } = await uteseksjonen.write('assessSanction', {
    input: {
      ground: { kind: 'REFERRAL', reference: 'KR-2026-1' },
      youthId,
      kind: 'UNGDOMSSTRAFF',
      source: 'COURT',
      assessedOn: dates.assessed,
    },
  });
  await noted(Promise.resolve());
  await uteseksjonen.write('startFollowUp', {
    input: {
      ground: { kind: 'OWN_WISH' },
      youthId,
      kind: 'LOW_THRESHOLD',
      legalBasis: 'CONSENT_ONLY',
      continuityStaff: ['Mari Prøve', 'Ola Test'],
      bestilling: 'et sted å bo',
      bestillingBy: 'YOUTH',
    },
  });
  await uteseksjonen.write('startFollowUp', {
    input: {
      ground: { kind: 'OWN_WISH' },
      youthId,
      kind: 'YOUTH_SANCTION',
      legalBasis: 'PENAL_CODE_52',
      continuityStaff: ['Mari Prøve'],
    },
  });
  await noted(
    uteseksjonen.write('imposeSanction', {
      input: { youthId, sanctionId, imposedOn: dates.imposed, months: 12, conditions: CONDITIONS },
    }),
  );
  await noted(uteseksjonen.write('activateYouthPlan', { youthId, sanctionId }));
  const meeting = await tellYouthPlan(uteseksjonen, { youthId, sanctionId }, { ...dates, today: world.today });
  states.push(await uteseksjonen.refusalOf('returnSanctionToCourt', { youthId, sanctionId }));
  for (const [kind, date] of [
    ['DRUG_TEST', dates.drugTest],
    ['USIT_TALKS', dates.talks],
  ] as const) {
    await noted(uteseksjonen.write('recordBreach', { input: { youthId, sanctionId, kind, date } }));
    await noted(uteseksjonen.write('resumeSanction', { youthId, sanctionId }));
  }
  await noted(
    uteseksjonen.write('recordBreach', { input: { youthId, sanctionId, kind: 'SCHOOL', date: dates.school } }),
  );
  await noted(uteseksjonen.write('returnSanctionToCourt', { youthId, sanctionId }));
  return { states, meeting };
}
