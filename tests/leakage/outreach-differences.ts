import { OWN_WISH } from '@brobygger/testkit';
import { newId, type Agency, type Caller, type DataCategory, type Purpose } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import { auditor, leader, worker, youth } from '../harness/callers';
import { noteSummerJob, noteWeek, SEEDED_YEAR } from '../harness/outreach-records';
import { reportConcern, serve } from '../harness/records';
import { SEEDED_AT, type Seed } from '../harness/seed';
import type { Difference } from './difference';
import { AGENCIES, ANY, houseOf, open } from './organisations';

/** What outreach keeps for itself, of what it otherwise shares. */
export function ofOutreach(): readonly Difference[] {
  const [notesId, followUpsId, unreleasedId] = [newId(), newId(), newId()];
  const [first, second, third] = [houseOf(), houseOf(), houseOf()];
  const by = (organisations: Record<Agency, string>): Author => ({
    personId: 'Z900000',
    organisationId: organisations.OUTREACH,
    at: SEEDED_AT,
  });
  const consented =
    (organisations: Record<Agency, string>, youthId: string, purpose: Purpose, categories: readonly DataCategory[]) =>
    async (seed: Seed): Promise<void> => {
      await open(seed, organisations);
      await seed.youth({ id: youthId });
      for (const agency of ['NAV', 'OUTREACH'] as const) await serve(seed, agency, organisations[agency], youthId);
      await seed.consent({ youthId, recipientId: organisations.NAV, purpose, categories });
    };
  // Each world made its own.
  const [jobs, unreleased] = [new Map<Seed, string>(), new Map<Seed, string>()];
  return [
    {
      name: 'a worker with consent to all that outreach shares of a summer job: the notes that it keeps for itself',
      caller: worker('NAV', first.NAV),
      purposes: ANY,
      youthId: notesId,
      seenIn: ['Youth.consents'],
      async both(seed) {
        await consented(first, notesId, 'B103', ['OUTREACH_CONTACT', 'OUTREACH_FOLLOW_UP', 'OUTREACH_SUMMER_JOB'])(
          seed,
        );
        jobs.set(seed, await signedJob(seed, by(first), notesId));
      },
      async hidden(seed) {
        await noteSummerJob(seed, by(first), { youthId: notesId, summerJobId: jobs.get(seed) ?? '' });
        await seed.platform.services.outreach.measureConsents.record(by(first), notesId, 'OP_GEORGE');
      },
    },
    {
      name: 'the youth: what outreach noted and has not released',
      caller: youth(unreleasedId),
      purposes: [undefined],
      youthId: unreleasedId,
      // The log, which is left out, says that something was written.
      seenIn: [],
      isReadByNobody: true,
      async both(seed) {
        await open(seed, third);
        await seed.youth({ id: unreleasedId });
        await serve(seed, 'OUTREACH', third.OUTREACH, unreleasedId);
        unreleased.set(seed, await signedJob(seed, by(third), unreleasedId));
      },
      async hidden(seed) {
        await noteWeek(seed, by(third), { youthId: unreleasedId, summerJobId: unreleased.get(seed) ?? '' });
      },
    },
    {
      name: 'a worker with consent to follow-ups: one of them is for cannabis cessation, and one for talks',
      caller: worker('NAV', second.NAV),
      purposes: ANY,
      youthId: followUpsId,
      seenIn: ['Youth.consents'],
      both: consented(second, followUpsId, 'B101', ['OUTREACH_CONTACT', 'OUTREACH_FOLLOW_UP']),
      async hidden({
        platform: {
          services: { outreach },
        },
      }) {
        for (const kind of ['HAP', 'SEX_TRADE_TALKS', 'EXTREMISM_PREVENTION'] as const) {
          await outreach.followUps.start(by(second), {
            ground: OWN_WISH,
            youthId: followUpsId,
            kind,
            legalBasis: 'CONSENT_ONLY',
            continuityStaff: ['Kari', 'Ola'],
          });
        }
      },
    },
  ];
}

async function signedJob({ platform }: Seed, author: Author, youthId: string): Promise<string> {
  const { summerJobBudgets, summerJobs } = platform.services.outreach;
  const job = { ground: OWN_WISH, youthId, year: SEEDED_YEAR, employer: 'Blomster', plannedHours: 40 };
  const { id } = await summerJobs.apply(author, job);
  await summerJobBudgets.set(author, SEEDED_YEAR, 300_000);
  await summerJobs.signContract(author, youthId, id, 180);
  return id;
}

/**
 * A concern report (INV33): who received it has it in the own list, and nobody else sees a trace of it: neither who did not send it
 * themself, nor whom it names.
 */
export function ofConcern(): readonly Difference[] {
  const askers: readonly [
    string,
    (organisations: Record<Agency, string>, youthId: string) => Caller,
    readonly (Purpose | undefined)[],
  ][] = [
    ['the youth', (_organisations, youthId) => youth(youthId), [undefined]],
    ['a worker of the sender', ({ OUTREACH }) => worker('OUTREACH', OUTREACH), ANY],
    ['a worker of the receiver', ({ CHILD_WELFARE }) => worker('CHILD_WELFARE', CHILD_WELFARE), ANY],
    ['a leader of the receiver', ({ CHILD_WELFARE }) => leader('CHILD_WELFARE', CHILD_WELFARE), ['B107']],
    ['an auditor', () => auditor(), [undefined]],
  ];
  return askers.map(([name, callerOf, purposes]) => {
    const [youthId, organisations] = [newId(), houseOf()];
    return {
      name: `${name}: a concern was reported`,
      caller: callerOf(organisations, youthId),
      purposes,
      youthId,
      seenIn: name === 'a worker of the receiver' ? ['Query.concernReports', 'WorkList.concerns'] : [],
      isReadByNobody: true,
      both: (seed) => servedByAll(seed, organisations, youthId),
      async hidden(seed) {
        const { OUTREACH, CHILD_WELFARE: receiverId } = organisations;
        await reportConcern(seed, 'OUTREACH', OUTREACH, { receiverId, youthId });
      },
    };
  });
}

/** A concern report that is linked to a youth and investigated: the youth is told so, and no other service is. */
export function ofInvestigatedConcern(): readonly Difference[] {
  const askers: readonly [
    string,
    (organisations: Record<Agency, string>) => Caller,
    readonly (Purpose | undefined)[],
  ][] = [
    ['a worker of the sender', ({ OUTREACH }) => worker('OUTREACH', OUTREACH), ANY],
    ['a worker of nav', ({ NAV }) => worker('NAV', NAV), ANY],
    ['a worker of housing', ({ HOUSING }) => worker('HOUSING', HOUSING), ANY],
    ['a leader of the receiver', ({ CHILD_WELFARE }) => leader('CHILD_WELFARE', CHILD_WELFARE), ['B107']],
  ];
  return askers.map(([name, callerOf, purposes]) => {
    const [youthId, organisations] = [newId(), houseOf()];
    return {
      name: `${name}: a concern is investigated`,
      caller: callerOf(organisations),
      purposes,
      youthId,
      seenIn: [],
      both: (seed) => servedByAll(seed, organisations, youthId),
      async hidden(seed) {
        const { OUTREACH, CHILD_WELFARE: organisationId } = organisations;
        const reportId = await reportConcern(seed, 'OUTREACH', OUTREACH, { receiverId: organisationId, youthId });
        const author = { personId: 'Z900000', organisationId, at: SEEDED_AT };
        const { linkedReports, triage } = seed.platform.services['child-welfare'];
        await linkedReports.link(author, { reportId, youthId });
        await triage.triage(author, { reportId, outcome: 'INVESTIGATE' });
      },
    };
  });
}

async function servedByAll(seed: Seed, organisations: Record<Agency, string>, youthId: string): Promise<void> {
  await open(seed, organisations);
  await seed.youth({ id: youthId });
  for (const agency of AGENCIES) await serve(seed, agency, organisations[agency], youthId);
}
