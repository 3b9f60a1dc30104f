import type { AccessRequest, ConsentFact, EmergencyFact, Facts, OrderFact } from '@brobygger/consent-engine';
import {
  AddressProtection,
  Agency,
  Assurance,
  Profession,
  categoriesOf,
  DataCategory,
  Purpose,
  PURPOSES,
  Role,
  StatedReason,
  type Caller,
  type Owner,
} from '@brobygger/domain';
import fc from 'fast-check';

/** A question to the engine with all that is known when it is asked. */
export interface Question {
  readonly request: AccessRequest;
  readonly facts: Facts;
}

const DAY = 86_400_000;
const YOUTHS = ['leila', 'farid'] as const;
const ORGANISATIONS = ['nav-bjerke', 'bv-bjerke', '22b', 'uteseksjonen'] as const;

/** Summer, winter, a new year, and the moments around a birthday in Oslo. */
const MOMENTS = [
  '2026-03-02T09:00:00Z',
  '2026-07-14T21:59:59.999Z',
  '2026-07-14T22:00:00Z',
  '2026-12-31T23:30:00Z',
  '2022-12-31T22:59:59.999Z',
];

/** Under 18, over 18, and on the edge of it. */
const BIRTH_DATES = ['2008-07-15', '2008-02-29', '2007-01-10', '2010-05-05', '2012-12-12'];

/** The ends of intervals where half-open is told from closed: before, in and after the moment. */
const around = (at: Date, ...offsets: readonly number[]): fc.Arbitrary<Date> =>
  fc.constantFrom(...offsets).map((offset) => new Date(at.getTime() + offset));

const often = <T>(weight: number, usual: fc.Arbitrary<T>, otherwise: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: otherwise });

const rarely = fc.constantFrom(...Array.from({ length: 24 }, (_, n) => n === 12));

const assurance = often(30, fc.constantFrom<Assurance>('SUBSTANTIAL', 'HIGH'), fc.constant<Assurance>('LOW'));

const worker: fc.Arbitrary<Caller> = fc.record({
  personId: often(60, fc.constantFrom('n1', 'n2', ...YOUTHS), fc.constant('')),
  role: fc.constant(Role.CASEWORKER),
  agency: often(40, fc.constantFrom<Agency | null>(...Object.values(Agency)), fc.constant(null)),
  organisationId: often(40, fc.constantFrom<string | null>(...ORGANISATIONS), fc.constant(null)),
  assurance,
});

/** Some are of a profession, outreach's most of all. */
const caseworker: fc.Arbitrary<Caller> = worker.chain((of) =>
  often<Caller>(
    of.agency === Agency.OUTREACH ? 1 : 8,
    fc.constant(of),
    fc.constantFrom(...Object.values(Profession)).map((profession) => ({ ...of, profession })),
  ),
);

const youth: fc.Arbitrary<Caller> = fc.record({
  personId: fc.constantFrom(...YOUTHS),
  role: fc.constant(Role.YOUTH),
  agency: often(8, fc.constant(null), fc.constantFrom<Agency | null>(...Object.values(Agency))),
  organisationId: often(8, fc.constant(null), fc.constantFrom<string | null>(...ORGANISATIONS)),
  assurance,
});

const anybody: fc.Arbitrary<Caller> = fc.record({
  personId: fc.constantFrom('n1', ...YOUTHS),
  role: fc.constantFrom(...Object.values(Role)),
  agency: fc.constantFrom(null, ...Object.values(Agency)),
  organisationId: fc.constantFrom(null, ...ORGANISATIONS),
  assurance: fc.constantFrom(...Object.values(Assurance)),
});

const caller = fc.oneof(
  { weight: 16, arbitrary: caseworker },
  { weight: 3, arbitrary: youth },
  { weight: 1, arbitrary: anybody },
);

const requestOf = (by: Caller): fc.Arbitrary<AccessRequest> => {
  const usual = Object.values(Purpose).filter(
    (purpose) =>
      PURPOSES[purpose].roles.includes(by.role) &&
      (by.agency === null || PURPOSES[purpose].agencies.includes(by.agency)),
  );
  const anyPurpose: fc.Arbitrary<Purpose | null> = fc.constantFrom(null, ...Object.values(Purpose));
  if (by.agency === Agency.CHILD_WELFARE && by.role === Role.CASEWORKER) {
    usual.push(Purpose.B106, Purpose.B106, Purpose.B106);
  }
  return often(20, usual.length === 0 ? anyPurpose : fc.constantFrom<Purpose | null>(...usual), anyPurpose).chain(
    (purpose) =>
      fc.record({
        caller: fc.constant(by),
        purpose: fc.constant(purpose),
        youthId: fc.constantFrom(...YOUTHS),
        category: fc.oneof(
          {
            weight: 8,
            arbitrary: fc.constantFrom<DataCategory>(
              ...(purpose === null || PURPOSES[purpose].covers.length === 0
                ? [DataCategory.IDENTITY]
                : PURPOSES[purpose].covers),
            ),
          },
          { weight: 2, arbitrary: fc.constantFrom<DataCategory>(...categoriesOf(by.agency ?? 'CONSENT')) },
          {
            weight: by.agency === Agency.OUTREACH ? 2 : 0,
            arbitrary: fc.constantFrom<DataCategory>('OUTREACH_HEALTH', 'OUTREACH_PSYCHOLOGIST'),
          },
          { weight: 1, arbitrary: fc.constantFrom(DataCategory.IDENTITY, ...Object.values(DataCategory)) },
        ),
        placesYouth: often(6, fc.constant(false), fc.constant(true)),
        decidedBy: fc.constantFrom<Owner>(
          'CONSENT',
          'CONSENT',
          by.agency ?? 'CONSENT',
          by.agency ?? 'CONSENT',
          Agency.HOUSING,
        ),
        at: fc.constantFrom(...MOMENTS).map((moment) => new Date(moment)),
        statedReason: often<StatedReason | null>(2, fc.constant(null), fc.constantFrom(...Object.values(StatedReason))),
      }),
  );
};

/** A consent that nearly fits the request, and often does. */
export const consentNear = ({ caller: by, purpose, category, at }: AccessRequest): fc.Arbitrary<ConsentFact> =>
  fc.record({
    id: fc.uuid(),
    version: fc.integer({ min: 1, max: 4 }),
    recipientId: often(5, fc.constant(by.organisationId ?? '22b'), fc.constantFrom(...ORGANISATIONS)),
    purpose: often(5, fc.constant(purpose ?? Purpose.B101), fc.constantFrom(...Object.values(Purpose))),
    categories: often(
      4,
      fc
        .subarray<DataCategory>(['NAV_CASE', 'HOUSING_RENT', 'CHILD_WELFARE_PLAN'])
        .map((more) => new Set<DataCategory>([category, ...more])),
      fc
        .subarray<DataCategory>(['NAV_CASE', 'HOUSING_RENT', 'CHILD_WELFARE_PLAN'])
        .map((other) => new Set<DataCategory>(other)),
    ),
    validFrom: often(5, around(at, -100 * DAY), around(at, -1, 0, 1, DAY)),
    validTo: often(5, around(at, 100 * DAY), around(at, -DAY, -1, 0, 1)),
    guardianLapsesAt: often<Date | null>(5, fc.constant(null), around(at, -DAY, -1, 0, 1, DAY)),
    withdrawnAt: often<Date | null>(5, fc.constant(null), around(at, -DAY, 0, DAY)),
  });

const emergencyNear = ({ caller: by, category, at }: AccessRequest): fc.Arbitrary<EmergencyFact> =>
  fc.record({
    id: fc.uuid(),
    categories: often(5, fc.constant(new Set([category])), fc.constant(new Set<DataCategory>())),
    organisationId: often(5, fc.constant(by.organisationId ?? '22b'), fc.constantFrom(...ORGANISATIONS)),
    openedAt: around(at, -DAY, -1, 0, 1),
    closesAt: around(at, -1, 0, 1, DAY),
  });

/** An order that nearly fits the request, and often does. */
const orderNear = ({ caller: by, category, at }: AccessRequest): fc.Arbitrary<OrderFact> =>
  fc.record({
    id: fc.uuid(),
    organisationId: often(6, fc.constant(by.organisationId ?? 'bv-bjerke'), fc.constantFrom(...ORGANISATIONS)),
    givenAt: often(6, around(at, -DAY), around(at, -1, 0, 1)),
    endedAt: often<Date | null>(6, fc.constant(null), around(at, -1, 0, 1, DAY)),
    released: often(
      6,
      fc.constant(new Set<DataCategory>([category])),
      fc.subarray<DataCategory>(['NAV_CASE', 'OUTREACH_CONTACT', 'NAV_INCOME']).map((some) => new Set(some)),
    ),
  });

const factsFor = (request: AccessRequest): fc.Arbitrary<Facts> =>
  fc.record({
    birthDate: often(9, fc.constantFrom<string | null>(...BIRTH_DATES), fc.constant(null)),
    protection: often(
      4,
      fc.constant<AddressProtection>('UNGRADED'),
      fc.constantFrom(...Object.values(AddressProtection)),
    ),
    isConflicted: rarely,
    isBlocked: rarely,
    // A caller without an organisation has none that could serve anybody.
    servesYouth: request.caller.organisationId === null ? fc.constant(false) : fc.boolean(),
    isAssignedToOthers: often(2, fc.constant(false), fc.constant(true)),
    consents: fc.array(consentNear(request), { maxLength: 4 }),
    order: often<OrderFact | null>(9, orderNear(request), fc.constant(null)),
    emergency: often<EmergencyFact | null>(2, fc.constant(null), emergencyNear(request)),
  });

/** Questions of which about half are answered with yes, on every basis, and most others miss by one thing or two. */
export const question: fc.Arbitrary<Question> = caller
  .chain(requestOf)
  .chain((request) => factsFor(request).map((facts): Question => ({ request, facts })));
