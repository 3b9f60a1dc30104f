import { Purpose, Role, type Agency, type DataCategory } from '@brobygger/domain';
import { decide } from './decide';
import {
  ask,
  asking,
  BASES,
  type BasisHeld,
  by,
  consentToNav,
  HOLDS,
  knowing,
  navAsks,
  type Question,
} from './decide.test-setup';
import type { DenyCode } from './decision';
import { forbids, standingObjection } from './forbids';

/** How each objection comes about, in the order in which the engine looks for them. */
const OBJECTIONS: readonly {
  readonly code: DenyCode;
  readonly provoke: (question: Question) => Question;
  readonly not?: readonly BasisHeld[];
}[] = [
  { code: 'CALLER_UNKNOWN', provoke: (q) => by(q, { personId: '' }) },
  {
    code: 'ROLE_NOT_PERMITTED',
    provoke: (q) => by(q, { role: q.request.caller.role === Role.YOUTH ? Role.GUARDIAN : Role.LEADER }),
  },
  { code: 'ASSURANCE_TOO_LOW', provoke: (q) => by(q, { assurance: 'LOW' }) },
  { code: 'PURPOSE_MISSING', provoke: (q) => asking(q, { purpose: null }) },
  // Out of concern asks only child welfare, and the youth's own purpose is nobody else's.
  {
    code: 'PURPOSE_NOT_FOR_CALLER',
    provoke: (q) => asking(q, { purpose: q.request.purpose === Purpose.B106 ? Purpose.B108 : Purpose.B106 }),
  },
  {
    code: 'PROFESSION_REQUIRED',
    // Out of concern asks only child welfare.
    not: ['SELF', 'STATUTE'],
    provoke: (q) => asking(by(q, { agency: 'OUTREACH' }), { category: 'OUTREACH_HEALTH' }),
  },
  {
    code: 'PURPOSE_NOT_COVERING',
    // An own record needs no cover, a youth's purpose covers all that is read at once, and a statute reaches only what its purpose covers.
    not: ['OWN_SERVICE', 'SELF', 'STATUTE'],
    provoke: (q) =>
      knowing(asking(q, { category: 'OUTREACH_SEXUALITY' }), {
        consents: q.facts.consents.map((consent) => ({
          ...consent,
          categories: new Set<DataCategory>(['OUTREACH_SEXUALITY']),
        })),
      }),
  },
  {
    code: 'ADDRESS_PROTECTED',
    provoke: (q) => knowing(asking(q, { placesYouth: true }), { protection: 'STRENGT_FORTROLIG' }),
  },
  // Nobody is kept from what is held on themselves.
  { code: 'CONFLICT_OF_INTEREST', not: ['SELF'], provoke: (q) => knowing(q, { isConflicted: true }) },
  { code: 'WORKER_BLOCKED', not: ['SELF'], provoke: (q) => knowing(q, { isBlocked: true }) },
];

describe('what forbids whatever basis there is', () => {
  test('each rule of the engine has a row here, in its order', () => {
    expect(OBJECTIONS.map(({ code }) => code)).toEqual(forbids.map(({ code }) => code));
  });

  const rows = OBJECTIONS.flatMap(({ code, provoke, not = [] }) =>
    BASES.filter((basis) => !not.includes(basis)).map((basis) => ({ code, basis, provoke })),
  );
  test.each(rows)('$code alone refuses what $basis opens', ({ code, basis, provoke }) => {
    expect(ask(provoke(HOLDS[basis]))).toEqual({ effect: 'deny', code });
  });

  const pairs = OBJECTIONS.flatMap((first, n) =>
    OBJECTIONS.slice(n + 1).map((second) => ({ first, second, named: `${first.code} is named before ${second.code}` })),
  );
  test.each(pairs)('$named', ({ first, second }) => {
    const question = first.provoke(second.provoke(HOLDS.CONSENT));
    const objecting = forbids.filter((rule) => rule.forbids(question.request, question.facts)).map(({ code }) => code);
    expect(objecting).toEqual(expect.arrayContaining([first.code, second.code]));
    expect(ask(question)).toEqual({ effect: 'deny', code: first.code });
  });

  test.each([
    Role.LEADER,
    Role.CONSENT_OFFICER,
    Role.AUDITOR,
    Role.DATA_PROTECTION_OFFICER,
    Role.GUARDIAN,
    Role.SYSTEM,
  ])('%s reads no youth on any basis', (role) => {
    for (const basis of BASES) {
      expect(ask(by(HOLDS[basis], { role }))).toEqual({ effect: 'deny', code: 'ROLE_NOT_PERMITTED' });
    }
  });

  test('facts that could not be had refuse everything, be the request as good as it may', () => {
    for (const basis of BASES) {
      expect(decide(HOLDS[basis].request, null)).toEqual({ effect: 'deny', code: 'FACTS_UNAVAILABLE' });
    }
    expect(decide({ ...navAsks, purpose: null }, null)).toEqual({ effect: 'deny', code: 'FACTS_UNAVAILABLE' });
  });

  test.each(['ADMIN', '', 'toString', '__proto__', 'caseworker', undefined])(
    'the role %p from outside the closed set is nobody',
    (role) => {
      for (const basis of BASES) {
        expect(ask(by(HOLDS[basis], { role: role as Role }))).toEqual({ effect: 'deny', code: 'CALLER_UNKNOWN' });
      }
    },
  );

  test.each(['B113', '', 'toString', '__proto__', 'b102', undefined])(
    'the purpose %p from outside the catalogue is no purpose',
    (purpose) => {
      for (const basis of BASES) {
        expect(ask(asking(HOLDS[basis], { purpose: purpose as Purpose }))).toEqual({
          effect: 'deny',
          code: 'PURPOSE_MISSING',
        });
      }
    },
  );

  test.each(['MEDIUM', '', 'toString', undefined])(
    'the level of assurance %p from outside the closed set is too low',
    (assurance) => {
      const question = by(HOLDS.CONSENT, { assurance: assurance as 'HIGH' });
      expect(ask(question)).toEqual({ effect: 'deny', code: 'ASSURANCE_TOO_LOW' });
    },
  );

  test.each(['POLICE', 'toString', null, undefined])('a caseworker of the agency %p has no purpose', (agency) => {
    for (const basis of ['OWN_SERVICE', 'STATUTE', 'EMERGENCY', 'CONSENT'] as const) {
      expect(ask(by(HOLDS[basis], { agency: agency as Agency }))).toMatchObject({ effect: 'deny' });
    }
  });

  test('what no fact can lift is objected to before anything is looked up', () => {
    const standing = OBJECTIONS.map(({ provoke }) => standingObjection(provoke(HOLDS.CONSENT).request));
    expect(standing).toEqual([...OBJECTIONS.slice(0, 7).map(({ code }) => code), null, null, null]);
    expect(standingObjection(navAsks)).toBeNull();
    // A purpose need not cover an own record, and whether it is one only the look-up tells.
    expect(standingObjection({ ...HOLDS.OWN_SERVICE.request, purpose: Purpose.B107 })).toBeNull();
  });
});

describe('address protection', () => {
  const PROTECTED = ['FORTROLIG', 'STRENGT_FORTROLIG', 'STRENGT_FORTROLIG_UTLAND'] as const;

  const rows = PROTECTED.flatMap((protection) => BASES.map((basis) => ({ protection, basis })));
  test.each(rows)(
    '$protection withholds what places the youth from $basis, and nothing else',
    ({ protection, basis }) => {
      const question = knowing(HOLDS[basis], { protection });
      expect(ask(asking(question, { placesYouth: true }))).toEqual({ effect: 'deny', code: 'ADDRESS_PROTECTED' });
      // Nothing at all of who is protected is opened by an order.
      expect(ask(question)).toMatchObject(basis === 'STATUTE' ? { effect: 'deny' } : { effect: 'permit', basis });
    },
  );

  test.each(['CONTACT_DETAILS', 'HOUSING_RESIDENCY'] as const)(
    '%s places the youth though the asker does not say so',
    (category) => {
      const self = asking(HOLDS.SELF, { category, placesYouth: false });
      expect(ask(self)).toMatchObject({ effect: 'permit', basis: 'SELF' });
      expect(ask(knowing(self, { protection: 'FORTROLIG' }))).toEqual({ effect: 'deny', code: 'ADDRESS_PROTECTED' });
    },
  );

  test('a youth without protection is placed for whoever has a basis', () => {
    for (const basis of BASES) {
      expect(ask(asking(HOLDS[basis], { placesYouth: true }))).toMatchObject({ effect: 'permit', basis });
    }
  });
});

test('an agency that may never be given a category is given it on no basis, whatever the purpose covers and the youth consents to', () => {
  const byHousing = by(HOLDS.CONSENT, { agency: 'HOUSING' });
  const byChildWelfare = by(HOLDS.CONSENT, { agency: 'CHILD_WELFARE' });
  const ofRent = { category: 'HOUSING_RENT', decidedBy: 'CONSENT' } as const;
  expect(ask(asking(byHousing, ofRent))).toMatchObject({ effect: 'permit', basis: 'CONSENT' });
  expect(ask(asking(byChildWelfare, ofRent))).toEqual({ effect: 'deny', code: 'PURPOSE_NOT_COVERING' });
  const emergency = by(HOLDS.EMERGENCY, { agency: 'CHILD_WELFARE' });
  expect(ask(asking(emergency, ofRent))).toEqual({ effect: 'deny', code: 'PURPOSE_NOT_COVERING' });
});

test('a youth reads of what is noted what was released, and the rest is refused without a look-up', () => {
  const OF_OUTREACH = { decidedBy: 'CONSENT' } as const;
  const released = asking(HOLDS.SELF, { ...OF_OUTREACH, category: 'OUTREACH_RELEASED_NOTES' });
  const noted = asking(HOLDS.SELF, { ...OF_OUTREACH, category: 'OUTREACH_CASE_NOTES' });
  expect(ask(released)).toEqual({ effect: 'permit', basis: 'SELF' });
  expect(ask(noted)).toEqual({ effect: 'deny', code: 'PURPOSE_NOT_COVERING' });
  expect([standingObjection(released.request), standingObjection(noted.request)]).toEqual([
    null,
    'PURPOSE_NOT_COVERING',
  ]);
});

describe('the record of a profession', () => {
  const RECORDS = [
    ['OUTREACH_HEALTH', 'NURSE'],
    ['OUTREACH_PSYCHOLOGIST', 'PSYCHOLOGIST'],
    ['OUTREACH_SANCTION', null],
  ] as const;
  const PROFESSIONS = ['NURSE', 'PSYCHOLOGIST', null] as const;
  const rows = RECORDS.flatMap(([category, needed]) =>
    PROFESSIONS.map((profession) => ({ category, profession, isOpen: needed === null || needed === profession })),
  );

  test.each(rows)('$category to a colleague who is $profession: $isOpen', ({ category, profession, isOpen }) => {
    const own = asking(by(HOLDS.OWN_SERVICE, { agency: 'OUTREACH' }), { category, decidedBy: 'OUTREACH' });
    const question = profession === null ? own : by(own, { profession });
    expect(ask(question)).toEqual(
      isOpen ? { effect: 'permit', basis: 'OWN_SERVICE' } : { effect: 'deny', code: 'PROFESSION_REQUIRED' },
    );
  });

  test.each(RECORDS)('%s is the youth’s own to read, whatever the profession', (category) => {
    expect(ask(asking(HOLDS.SELF, { category }))).toMatchObject({ effect: 'permit', basis: 'SELF' });
  });

  test('a profession opens nothing where the organisation does not serve the youth', () => {
    const nurse = by(HOLDS.OWN_SERVICE, { agency: 'OUTREACH', profession: 'NURSE' });
    const asked = asking(nurse, { category: 'OUTREACH_HEALTH', decidedBy: 'OUTREACH' });
    expect(ask(knowing(asked, { servesYouth: false }))).toMatchObject({ effect: 'deny' });
  });
});

describe('a youth who is assigned to others of the organisation', () => {
  const toOthers = knowing(HOLDS.OWN_SERVICE, { isAssignedToOthers: true });

  test('is read of with a reason, and without one not', () => {
    expect(ask(toOthers)).toMatchObject({ effect: 'deny' });
    expect(ask(asking(toOthers, { statedReason: 'ON_DUTY' }))).toEqual({ effect: 'permit', basis: 'OWN_SERVICE' });
  });

  test('is named without a reason: the registry knows of no assignment', () => {
    const named = asking(toOthers, { category: 'IDENTITY', decidedBy: 'CONSENT' });
    expect(ask(named)).toEqual({ effect: 'permit', basis: 'OWN_SERVICE' });
  });

  test('is opened by no reason where the organisation does not serve the youth, or something keeps the worker out', () => {
    const reasoned = asking(toOthers, { statedReason: 'SUPERVISION' });
    for (const against of [{ servesYouth: false }, { isBlocked: true }, { isConflicted: true }]) {
      expect(ask(knowing(reasoned, against))).toMatchObject({ effect: 'deny' });
    }
  });

  test('is opened by no consent to what the purpose does not cover', () => {
    const consented = knowing(asking(toOthers, { purpose: Purpose.B107 }), {
      consents: [{ ...consentToNav, purpose: Purpose.B107, categories: new Set<DataCategory>(['NAV_CASE']) }],
    });
    expect(ask(consented)).toEqual({ effect: 'deny', code: 'PURPOSE_NOT_COVERING' });
  });
});
