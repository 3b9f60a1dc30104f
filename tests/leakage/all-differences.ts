import { newId, type Agency, type Caller, type DataCategory } from '@brobygger/domain';
import { auditor, dataProtectionOfficer, guardian, leader, officer, worker, youth } from '../harness/callers';
import { takesCourses } from '../harness/courses';
import { recordAll, serve } from '../harness/records';
import { SEEDED_AT, type Seed } from '../harness/seed';
import type { Difference } from './difference';
import { ofLinking } from './linking-differences';
import { ofConcern, ofInvestigatedConcern, ofOutreach } from './outreach-differences';
import { AGENCIES, ANY, houseOf, open } from './organisations';
import { ofOwnWords } from './own-words-differences';

const DAY = 24 * 60 * 60 * 1000;
const inDays = (days: number): Date => new Date(SEEDED_AT.getTime() + days * DAY);

async function everything(
  seed: Seed,
  agencies: readonly Agency[],
  organisations: Readonly<Record<Agency, string>>,
  youthId: string,
): Promise<void> {
  for (const agency of agencies) {
    await serve(seed, agency, organisations[agency], youthId);
    await recordAll(seed, agency, organisations[agency], youthId);
  }
}

interface Shared {
  readonly category: DataCategory;
  readonly field: string;
}

/** For an agency something of another that it may be given, and the field that shows it. One that is never given anything has none. */
const SHARED: Readonly<Partial<Record<Agency, Shared>>> = {
  CHILD_WELFARE: { category: 'NAV_SELF_SUFFICIENCY', field: 'NavRecords.income' },
  NAV: { category: 'OUTREACH_FOLLOW_UP', field: 'OutreachRecords.followUps' },
  OUTREACH: { category: 'NAV_QUALIFICATION', field: 'NavRecords.qualification' },
  HOUSING: { category: 'NAV_SELF_SUFFICIENCY', field: 'NavRecords.income' },
};

/** What a worker may not see of a youth that the own organisation serves. */
function ofServingWorker(agency: Agency): readonly Difference[] {
  const shared = SHARED[agency];
  if (shared === undefined) return [];
  const { category, field } = shared;
  const others = AGENCIES.filter((each) => each !== agency);

  function made(
    name: string,
    part: Partial<Pick<Difference, 'purposes' | 'seenIn' | 'both'>>,
    hide: (seed: Seed, youthId: string, organisations: Record<Agency, string>) => Promise<unknown>,
  ): Difference {
    const [youthId, organisations] = [newId(), houseOf()];
    return {
      name: `a worker of ${agency}: ${name}`,
      caller: worker(agency, organisations[agency]),
      purposes: ANY,
      youthId,
      seenIn: [],
      ...part,
      async both(seed) {
        await open(seed, organisations);
        await seed.youth({ id: youthId });
        await everything(seed, [agency], organisations, youthId);
        await part.both?.(seed);
      },
      hidden: async (seed) => void (await hide(seed, youthId, organisations)),
    };
  }
  const consent =
    (more: object) =>
    async (seed: Seed, youthId: string, organisations: Record<Agency, string>): Promise<string> => {
      await everything(seed, others, organisations, youthId);
      return seed.consent({
        youthId,
        recipientId: organisations[agency],
        purpose: 'B101',
        categories: [category],
        ...more,
      });
    };
  const elsewhere = houseOf();
  // An organisation may know of a consent that it holds.
  const given = { seenIn: ['Youth.consents'] };

  return [
    made('the other agencies know the youth', {}, (seed, youthId, organisations) =>
      everything(seed, others, organisations, youthId),
    ),
    made(
      'another organisation of the same agency knows the youth',
      { both: (seed) => open(seed, elsewhere) },
      (seed, youthId) => everything(seed, [agency], elsewhere, youthId),
    ),
    made("another organisation has the youth's consent", {}, async (seed, youthId, organisations) => {
      await everything(seed, others, organisations, youthId);
      for (const recipient of others) {
        const given = SHARED[recipient];
        if (given === undefined) continue;
        const recipientId = organisations[recipient];
        await seed.consent({ youthId, recipientId, purpose: 'B101', categories: [given.category] });
      }
    }),
    made('the youth consented and withdrew', {}, async (seed, youthId, organisations) => {
      const id = await consent({})(seed, youthId, organisations);
      await seed.platform.services.consent.consents.withdraw(youth(youthId), id, inDays(0));
    }),
    made("the youth's consent expired", {}, consent({ validFrom: inDays(-90), validTo: inDays(-30) })),
    made("the youth's consent is not valid yet", {}, consent({ validFrom: inDays(30), validTo: inDays(60) })),
    made(
      'the youth consented to another purpose',
      { ...given, purposes: ANY.filter((purpose) => purpose !== 'B101') },
      consent({}),
    ),
    made(
      'the youth consented to another category',
      {
        seenIn: ['Youth.consents', 'Youth.access', field],
      },
      consent({}),
    ),
  ];
}

/** What a worker may not see of a youth that only others serve. */
function ofStrangeWorker(agency: Agency): Difference {
  const [youthId, organisations, own] = [newId(), houseOf(), newId()];
  return {
    name: `a worker of ${agency} who does not serve the youth: the youth exists, and everybody else knows them`,
    caller: worker(agency, own),
    purposes: ANY,
    youthId,
    seenIn: [],
    async both(seed) {
      await open(seed, organisations);
      await seed.organisation(agency, own);
    },
    async hidden(seed) {
      await seed.youth({ id: youthId });
      await everything(seed, AGENCIES, organisations, youthId);
      const id = await seed.consent({ youthId, recipientId: own, purpose: 'B101', categories: ['IDENTITY'] });
      await seed.platform.services.consent.consents.withdraw(youth(youthId), id, inDays(0));
    },
  };
}

/** What those may not see who are no workers. */
function ofOthers(): readonly Difference[] {
  const [parentId, childId, otherYouthId] = [newId(), newId(), newId()];
  const askers: readonly [string, Caller, string, ((seed: Seed) => Promise<unknown>)?][] = [
    ['a leader', leader('NAV', newId()), newId()],
    ['a leader of another organisation of outreach', leader('OUTREACH', newId()), newId()],
    ['a consent officer', officer(), newId()],
    ['an auditor', auditor(), newId()],
    ['a data protection officer', dataProtectionOfficer(), newId()],
    ["the youth's own guardian", guardian(parentId), childId, (seed) => seed.guardian(childId, parentId)],
    ['another youth', youth(otherYouthId), newId(), (seed) => seed.youth({ id: otherYouthId })],
  ];
  return askers.map(([name, caller, youthId, also]) => {
    const organisations = houseOf();
    return {
      name: `${name}: the agencies have records of the youth`,
      caller,
      purposes: [caller.role === 'LEADER' ? 'B107' : undefined],
      youthId,
      // An officer is to find who serves a youth, and on what ground (ADR 0027).
      seenIn: caller.role === 'CONSENT_OFFICER' ? ['Youth.serviceRelations', 'Query.unusualBeginnings'] : [],
      async both(seed) {
        await open(seed, organisations);
        await seed.youth({ id: youthId });
        // Whom the youth is served by stands in the registry, where an officer may see it.
        for (const agency of AGENCIES) await serve(seed, agency, organisations[agency], youthId);
        await also?.(seed);
      },
      hidden: async (seed) => {
        for (const agency of AGENCIES) await recordAll(seed, agency, organisations[agency], youthId);
      },
    };
  });
}

/** Facts of which each alone would withhold, so that a second one must not show. */
function ofDoublyBarred(): readonly Difference[] {
  const [blockedId, protectedId, coursesId] = [newId(), newId(), newId()];
  const [first, second, third] = [houseOf(), houseOf(), houseOf()];
  const known =
    (organisations: Record<Agency, string>, youthId: string, more: object, also: (seed: Seed) => Promise<unknown>) =>
    async (seed: Seed): Promise<void> => {
      await open(seed, organisations);
      await seed.youth({ id: youthId, ...more });
      await serve(seed, 'NAV', organisations.NAV, youthId);
      await serve(seed, 'CHILD_WELFARE', organisations.CHILD_WELFARE, youthId);
      await also(seed);
    };
  const shared = { purposes: ANY, seenIn: ['Youth.consents'] };
  return [
    {
      ...shared,
      name: 'a worker whom the youth has blocked: the youth consented to the organisation',
      caller: worker('NAV', first.NAV),
      youthId: blockedId,
      both: known(first, blockedId, {}, async (seed) => {
        const { personId } = worker('NAV', first.NAV);
        await seed.knownWorkers(first.NAV, personId);
        await seed.platform.services.consent.blocks.block(blockedId, personId, inDays(0));
      }),
      hidden: async (seed) => {
        await everything(seed, ['OUTREACH'], first, blockedId);
        await seed.consent({
          youthId: blockedId,
          recipientId: first.NAV,
          purpose: 'B101',
          categories: ['OUTREACH_FOLLOW_UP'],
        });
      },
    },
    {
      ...shared,
      name: 'a worker with consent to where a youth with a protected address lives: the youth lives somewhere',
      caller: worker('NAV', second.NAV),
      youthId: protectedId,
      both: known(second, protectedId, { protection: 'STRENGT_FORTROLIG' }, (seed) =>
        seed.consent({
          youthId: protectedId,
          recipientId: second.NAV,
          purpose: 'B101',
          categories: ['HOUSING_RESIDENCY'],
        }),
      ),
      hidden: (seed) => everything(seed, ['HOUSING'], second, protectedId),
    },
    {
      ...shared,
      name: 'a worker with consent to courses: one of them is on health',
      caller: worker('NAV', third.NAV),
      youthId: coursesId,
      both: known(third, coursesId, {}, (seed) =>
        seed.consent({
          youthId: coursesId,
          recipientId: third.NAV,
          purpose: 'B101',
          categories: ['CHILD_WELFARE_COURSES'],
        }),
      ),
      hidden: async (seed) => {
        const author = { personId: 'Z900000', organisationId: third.CHILD_WELFARE, at: SEEDED_AT };
        await takesCourses(seed, author, coursesId, ['health']);
      },
    },
  ];
}

/** What a worker may see: by it a property shows that it can fail. */
export function openDifference(): Difference {
  const [youthId, organisations] = [newId(), houseOf()];
  return {
    name: 'a worker with consent: the youth has an income',
    caller: worker('HOUSING', organisations.HOUSING),
    purposes: ['B101'],
    youthId,
    seenIn: [],
    async both(seed) {
      await open(seed, organisations);
      await seed.youth({ id: youthId });
      await serve(seed, 'NAV', organisations.NAV, youthId);
      await serve(seed, 'HOUSING', organisations.HOUSING, youthId);
      await seed.consent({
        youthId,
        recipientId: organisations.HOUSING,
        purpose: 'B101',
        categories: ['NAV_SELF_SUFFICIENCY', 'NAV_ORDERS'],
      });
    },
    hidden: (seed) => recordAll(seed, 'NAV', organisations.NAV, youthId),
  };
}

/** Every kind of asker with every kind of thing that is hidden from them. */
export const allDifferences = (): readonly Difference[] => [
  ...AGENCIES.flatMap(ofServingWorker),
  ...AGENCIES.map(ofStrangeWorker),
  ...ofOthers(),
  ...ofDoublyBarred(),
  ...ofOutreach(),
  ...ofLinking(),
  ...ofConcern(),
  ...ofInvestigatedConcern(),
  ...ofOwnWords(),
];
