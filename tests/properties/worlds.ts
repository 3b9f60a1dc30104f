import {
  Agency,
  categoriesOf,
  Purpose,
  Role,
  type AddressProtection,
  type Caller,
  type DataCategory,
  type Owner,
} from '@brobygger/domain';
import fc from 'fast-check';

/** The one moment of a generated world. In Oslo it is two hours later, and the next day is near. */
export const NOW = new Date('2026-07-14T22:00:00Z');

const DAY = 86_400_000;

/** Moments on both sides of now, and now itself. */
const moment = (...days: readonly number[]): fc.Arbitrary<Date> =>
  fc.constantFrom(...days).map((day) => new Date(NOW.getTime() + Math.round(day * DAY)));
const MOMENT = 1 / DAY;

const often = <T>(weight: number, usual: fc.Arbitrary<T>, otherwise: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: otherwise });

/** A world has so many of each. Everything names them by number; the ids come when it is written. */
const YOUTHS = 2;
const WORKERS = 3;
const ORDERS = 3;
const AGENCIES = [Agency.NAV, Agency.NAV, Agency.CHILD_WELFARE, Agency.HOUSING] as const;

const youthNo = fc.nat({ max: YOUTHS - 1 });
const workerNo = fc.nat({ max: WORKERS - 1 });
const organisationNo = fc.nat({ max: AGENCIES.length - 1 });
/** One that serves youths and asks: child welfare more often, since an order for information opens something to no other. */
const activeOrganisationNo = often(1, organisationNo, fc.constant(AGENCIES.indexOf(Agency.CHILD_WELFARE)));

const youth = fc.record({
  birthDate: fc.constantFrom('2008-07-15', '2008-07-16', '2008-02-29', '2009-03-01', '2011-12-31'),
  protection: often<AddressProtection>(
    3,
    fc.constant('UNGRADED'),
    fc.constantFrom('FORTROLIG', 'STRENGT_FORTROLIG', 'STRENGT_FORTROLIG_UTLAND'),
  ),
});

const relation = fc.record({
  youth: youthNo,
  organisation: activeOrganisationNo,
  validFrom: often(4, moment(-300, -10), moment(-MOMENT, 0, MOMENT, 5)),
  validTo: often<Date | null>(3, fc.constant(null), moment(-1, -MOMENT, 0, MOMENT, 30)),
});

/** Purposes and categories are few, so that what is asked and what is consented to meet. */
const PURPOSE = [Purpose.B101, Purpose.B102] as const;
const CATEGORY = [
  'NAV_CASE',
  'NAV_SELF_SUFFICIENCY',
  'CHILD_WELFARE_PLAN',
  'HOUSING_RENT',
  'HOUSING_RESIDENCY',
  'OUTREACH_FOLLOW_UP',
  'CONTACT_DETAILS',
  'IDENTITY',
] as const;

const consent = fc
  .record({
    youth: youthNo,
    recipient: organisationNo,
    purpose: often<Purpose>(12, fc.constantFrom(...PURPOSE), fc.constantFrom(Purpose.B104, Purpose.B106)),
    // A category that the catalogue no longer has: the row stays, and opens nothing.
    categories: often<readonly string[]>(
      8,
      fc.subarray<string>([...CATEGORY], { minLength: 3 }),
      fc.constant(['RETIRED']),
    ),
    validFrom: often(6, moment(-300, -10), moment(-MOMENT, 0, MOMENT, 5)),
    validTo: often(6, moment(100, 300), moment(-1, -MOMENT, 0, MOMENT, 7)),
    guardianLapsesAt: often<Date | null>(5, fc.constant(null), moment(-10, -MOMENT, 0, MOMENT, 10)),
    withdrawnAt: often<Date | null>(5, fc.constant(null), moment(-10, 0, 10)),
    version: fc.integer({ min: 1, max: 3 }),
  })
  .filter(({ validFrom, validTo }) => validFrom < validTo);

interface Notice {
  readonly youth: number;
  /** One of the workers, or the youth: somebody may have entered that. */
  readonly worker: number | 'SELF';
}
const notice = fc.record({ youth: youthNo, worker: often<number | 'SELF'>(3, workerNo, fc.constant('SELF')) });

/** What child welfare may demand to know out of concern; it is asked for more than that. */
const OF_CONCERN: readonly DataCategory[] = [
  'NAV_CASE',
  'OUTREACH_CONTACT',
  'HOUSING_RESIDENCY',
  'IDENTITY',
  'CHILD_WELFARE_PLAN',
];

/** An order for information, of which workers at the owners released some items. */
const order = fc.record({
  youth: youthNo,
  organisation: often(4, fc.constant(AGENCIES.indexOf(Agency.CHILD_WELFARE)), organisationNo),
  givenAt: often(5, moment(-30, -1), moment(-MOMENT, 0, MOMENT)),
  endedAt: often<Date | null>(4, fc.constant(null), moment(-1, -MOMENT, 0, MOMENT, 3)),
  answers: fc.uniqueArray(
    fc.record({
      category: fc.constantFrom(...OF_CONCERN),
      isReleased: often(3, fc.constant(true), fc.constant(false)),
    }),
    {
      minLength: 3,
      selector: ({ category }) => category,
    },
  ),
});

/** What an organisation opened in an emergency: of what nobody approves too, near its first and last moment, and two at once. */
const emergency = fc
  .record({
    youth: youthNo,
    organisation: activeOrganisationNo,
    categories: fc.subarray<string>([...CATEGORY], { minLength: 3 }),
    opened: often(3, fc.constantFrom(-10, -20), fc.constantFrom(-30, 0, MOMENT * 24 * 60, -60)),
  })
  .map(({ opened, ...rest }) => ({
    ...rest,
    openedAt: new Date(NOW.getTime() + Math.round(opened * 60_000)),
    closesAt: new Date(NOW.getTime() + Math.round((opened + 30) * 60_000)),
  }));

/** Who asks: a worker of an organisation, one of the youths, or somebody whose role reads no youth. */
const asker = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ role: fc.constant(Role.CASEWORKER), worker: workerNo, organisation: activeOrganisationNo }),
  },
  { weight: 2, arbitrary: fc.record({ role: fc.constant(Role.YOUTH), youth: youthNo }) },
  {
    weight: 1,
    arbitrary: fc.record({
      role: fc.constantFrom(
        Role.LEADER,
        Role.CONSENT_OFFICER,
        Role.AUDITOR,
        Role.DATA_PROTECTION_OFFICER,
        Role.GUARDIAN,
        Role.SYSTEM,
      ),
      worker: workerNo,
      organisation: organisationNo,
    }),
  },
);

const OWNERS: readonly Owner[] = [...Object.values(Agency), 'CONSENT'];

const want = (owner: Owner, purpose: string | null) => {
  const near = (purpose === Purpose.B106 ? OF_CONCERN : CATEGORY).filter((category) =>
    categoriesOf(owner).includes(category),
  );
  return fc.record({
    youth: often<number | 'UNKNOWN' | 'MALFORMED'>(20, youthNo, fc.constantFrom('UNKNOWN', 'MALFORMED')),
    category: often<DataCategory>(8, fc.constantFrom(...near), fc.constantFrom(...categoriesOf(owner))),
    placesYouth: often(8, fc.constant(false), fc.constant(true)),
    fields: fc.uniqueArray(fc.constantFrom('Youth.a', 'Youth.b', 'Record.c', 'Record.d'), { minLength: 1 }),
    gate: often<DataCategory | null>(4, fc.constant(null), fc.constantFrom(...near)),
  });
};

/** What an owner asks for one caller: of known youths, of one whom nobody knows, and of what is no id at all. */
const call = fc.record({ asker, owner: fc.constantFrom(...OWNERS) }).chain(({ asker: who, owner }) => {
  const isChildWelfare = 'organisation' in who && AGENCIES[who.organisation] === Agency.CHILD_WELFARE;
  const usual =
    who.role === Role.YOUTH
      ? [Purpose.B108]
      : isChildWelfare
        ? [...PURPOSE, Purpose.B106, Purpose.B106, Purpose.B106]
        : PURPOSE;
  const anyPurpose = fc.constantFrom<string | null>(null, 'B999', ...Object.values(Purpose));
  return often<string | null>(14, fc.constantFrom<string | null>(...usual), anyPurpose).chain((purpose) =>
    fc.record({
      asker: fc.constant(who),
      owner: fc.constant(owner),
      purpose: fc.constant(purpose),
      // One of the orders of the world, one that nobody gave, or none.
      order: often<number | 'UNKNOWN' | null>(6, fc.nat({ max: ORDERS - 1 }), fc.constantFrom('UNKNOWN', null)),
      assurance: often<Caller['assurance']>(25, fc.constantFrom('SUBSTANTIAL', 'HIGH'), fc.constant('LOW')),
      wants: fc.array(want(owner, purpose), { minLength: 1, maxLength: 6 }),
    }),
  );
});

/** A small world of youths, organisations and what is between them, with questions that are asked of it at once. */
export const world = fc.record({
  youths: fc.array(youth, { minLength: YOUTHS, maxLength: YOUTHS }),
  agencies: fc.constant<readonly Agency[]>(AGENCIES),
  relations: fc.uniqueArray(relation, {
    minLength: 4,
    maxLength: 9,
    size: 'max',
    selector: ({ youth: y, organisation, validFrom }) => `${y}/${organisation}/${validFrom.getTime()}`,
  }),
  consents: fc.array(consent, { minLength: 6, maxLength: 16, size: 'max' }),
  orders: fc.array(order, { minLength: ORDERS, maxLength: ORDERS }),
  emergencies: fc.array(emergency, { maxLength: 3 }),
  blocks: often<readonly Notice[]>(3, fc.constant([]), fc.tuple(notice)),
  conflicts: often<readonly Notice[]>(3, fc.constant([]), fc.tuple(notice)),
  calls: fc.array(call, { minLength: 2, maxLength: 5 }),
});
export type World = typeof world extends fc.Arbitrary<infer Value> ? Value : never;
