import { Agency, Purpose, Role, type DataCategory } from '@brobygger/domain';
import type { AccessRequest } from './access-request';
import { decide } from './decide';
import type { DenyCode } from './decision';
import type { ConsentFact, EmergencyFact, Facts } from './facts';
import { forbids, standingObjection } from './forbids';

const AT = new Date('2026-03-02T09:00:00Z');
const JUST_AFTER = new Date(AT.getTime() + 1);
const LONG_AGO = new Date('2025-06-01T00:00:00Z');
const FAR_AHEAD = new Date('2027-06-01T00:00:00Z');

const YOUTH = 'leila';
const NAV_BJERKE = 'nav-bjerke';

/** A question that is asked with all that is known. */
interface Question {
  readonly request: AccessRequest;
  readonly facts: Facts;
}

const nobodyKnows: Facts = {
  birthDate: '2007-11-20',
  protection: 'UNGRADED',
  isConflicted: false,
  isBlocked: false,
  servesYouth: false,
  consents: [],
  emergency: null,
};

const navAsks: AccessRequest = {
  caller: {
    personId: 'n1',
    role: Role.CASEWORKER,
    agency: Agency.NAV,
    organisationId: NAV_BJERKE,
    assurance: 'SUBSTANTIAL',
  },
  purpose: Purpose.B102,
  youthId: YOUTH,
  category: 'HOUSING_RENT',
  placesYouth: false,
  decidedBy: 'CONSENT',
  at: AT,
};

const consentToNav: ConsentFact = {
  id: 'consent-1',
  version: 3,
  recipientId: NAV_BJERKE,
  purpose: Purpose.B102,
  categories: new Set<DataCategory>(['HOUSING_RENT']),
  validFrom: LONG_AGO,
  validTo: FAR_AHEAD,
  guardianLapsesAt: null,
  withdrawnAt: null,
};

const emergencyForNav: EmergencyFact = { organisationId: NAV_BJERKE, openedAt: LONG_AGO, closesAt: FAR_AHEAD };

/** One question for each basis, on which that basis alone holds. */
const HOLDS = {
  OWN_SERVICE: {
    request: { ...navAsks, category: 'NAV_CASE', decidedBy: Agency.NAV },
    facts: { ...nobodyKnows, servesYouth: true },
  },
  SELF: {
    request: {
      ...navAsks,
      caller: { personId: YOUTH, role: Role.YOUTH, agency: null, organisationId: null, assurance: 'HIGH' },
      purpose: Purpose.B108,
    },
    facts: nobodyKnows,
  },
  STATUTE: {
    request: {
      ...navAsks,
      caller: { ...navAsks.caller, agency: Agency.CHILD_WELFARE, organisationId: 'bv-bjerke' },
      purpose: Purpose.B106,
      category: 'NAV_CASE',
    },
    facts: { ...nobodyKnows, servesYouth: true, birthDate: '2010-05-05' },
  },
  EMERGENCY: { request: navAsks, facts: { ...nobodyKnows, emergency: emergencyForNav } },
  CONSENT: { request: navAsks, facts: { ...nobodyKnows, consents: [consentToNav] } },
} as const satisfies Record<string, Question>;
type BasisHeld = keyof typeof HOLDS;

const BASES = Object.keys(HOLDS) as readonly BasisHeld[];

const ask = ({ request, facts }: Question): unknown => decide(request, facts);
const by = (question: Question, caller: Partial<AccessRequest['caller']>): Question => ({
  ...question,
  request: { ...question.request, caller: { ...question.request.caller, ...caller } },
});
const asking = (question: Question, request: Partial<AccessRequest>): Question => ({
  ...question,
  request: { ...question.request, ...request },
});
const knowing = (question: Question, facts: Partial<Facts>): Question => ({
  ...question,
  facts: { ...question.facts, ...facts },
});

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
    code: 'PURPOSE_NOT_COVERING',
    // An own record needs no cover, a youth's purpose covers all, and a statute reaches only what its purpose covers.
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
  { code: 'CONFLICT_OF_INTEREST', provoke: (q) => knowing(q, { isConflicted: true }) },
  { code: 'WORKER_BLOCKED', provoke: (q) => knowing(q, { isBlocked: true }) },
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

  test.each([Role.LEADER, Role.CONSENT_OFFICER, Role.AUDITOR, Role.GUARDIAN, Role.SYSTEM])(
    '%s reads no youth on any basis',
    (role) => {
      for (const basis of BASES)
        expect(ask(by(HOLDS[basis], { role }))).toEqual({ effect: 'deny', code: 'ROLE_NOT_PERMITTED' });
    },
  );

  test('facts that could not be had refuse everything, be the request as good as it may', () => {
    for (const basis of BASES)
      expect(decide(HOLDS[basis].request, null)).toEqual({ effect: 'deny', code: 'FACTS_UNAVAILABLE' });
    expect(decide({ ...navAsks, purpose: null }, null)).toEqual({ effect: 'deny', code: 'FACTS_UNAVAILABLE' });
  });

  test.each(['ADMIN', '', 'toString', '__proto__', 'caseworker', undefined])(
    'the role %p from outside the closed set is nobody',
    (role) => {
      for (const basis of BASES)
        expect(ask(by(HOLDS[basis], { role: role as Role }))).toEqual({ effect: 'deny', code: 'CALLER_UNKNOWN' });
    },
  );

  test.each(['B109', '', 'toString', '__proto__', 'b102', undefined])(
    'the purpose %p from outside the catalogue is no purpose',
    (purpose) => {
      for (const basis of BASES)
        expect(ask(asking(HOLDS[basis], { purpose: purpose as Purpose }))).toEqual({
          effect: 'deny',
          code: 'PURPOSE_MISSING',
        });
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
    expect(standing).toEqual([...OBJECTIONS.slice(0, 6).map(({ code }) => code), null, null, null]);
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
      expect(ask(question)).toMatchObject({ effect: 'permit', basis });
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
    for (const basis of BASES)
      expect(ask(asking(HOLDS[basis], { placesYouth: true }))).toMatchObject({ effect: 'permit', basis });
  });
});

describe('each basis', () => {
  const NO_BASIS = { effect: 'deny', code: 'NO_BASIS' };

  test.each(BASES)('%s alone permits', (basis) => {
    expect(ask(HOLDS[basis])).toMatchObject({ effect: 'permit', basis });
  });

  const failing: readonly (readonly [BasisHeld, string, Question])[] = [
    ['OWN_SERVICE', 'the organisation does not serve the youth', knowing(HOLDS.OWN_SERVICE, { servesYouth: false })],
    ['OWN_SERVICE', 'the record is of another agency', asking(HOLDS.OWN_SERVICE, { category: 'HOUSING_RENT' })],
    ['OWN_SERVICE', 'the registry is asked and not the owner', asking(HOLDS.OWN_SERVICE, { decidedBy: 'CONSENT' })],
    ['OWN_SERVICE', 'another owner is asked', asking(HOLDS.OWN_SERVICE, { decidedBy: Agency.HOUSING })],
    ['SELF', 'another youth asks', by(HOLDS.SELF, { personId: 'noor' })],
    ['STATUTE', 'child welfare has no case of its own', knowing(HOLDS.STATUTE, { servesYouth: false })],
    ['STATUTE', 'the category is not in the statute', asking(HOLDS.STATUTE, { category: 'CONTACT_DETAILS' })],
    ['STATUTE', 'the purpose is another', asking(HOLDS.STATUTE, { purpose: Purpose.B101 })],
    ['STATUTE', 'the age is not known', knowing(HOLDS.STATUTE, { birthDate: null })],
    ['STATUTE', 'the law was not yet in force', asking(HOLDS.STATUTE, { at: new Date('2022-12-31T22:59:59.999Z') })],
    ['EMERGENCY', 'none was opened', knowing(HOLDS.EMERGENCY, { emergency: null })],
    [
      'EMERGENCY',
      'it was opened for another organisation',
      knowing(HOLDS.EMERGENCY, { emergency: { ...emergencyForNav, organisationId: 'nav-ostbyen' } }),
    ],
    ['CONSENT', 'there is none', knowing(HOLDS.CONSENT, { consents: [] })],
  ];
  test.each(failing)('%s does not hold when %s', (_basis, _why, question) => {
    expect(ask(question)).toEqual(NO_BASIS);
  });

  test('a youth is no worker: the relations, consents and emergencies of others open nothing', () => {
    const facts: Facts = { ...nobodyKnows, servesYouth: true, consents: [consentToNav], emergency: emergencyForNav };
    expect(ask(by({ request: HOLDS.SELF.request, facts }, { personId: 'noor', organisationId: NAV_BJERKE }))).toEqual(
      NO_BASIS,
    );
  });

  test('the first basis in the order of the law is the one that is named', () => {
    const all: Facts = { ...HOLDS.STATUTE.facts, emergency: { ...emergencyForNav, organisationId: 'bv-bjerke' } };
    const consent: ConsentFact = {
      ...consentToNav,
      recipientId: 'bv-bjerke',
      purpose: Purpose.B106,
      categories: new Set<DataCategory>(['NAV_CASE']),
    };
    const asked: Question = { request: HOLDS.STATUTE.request, facts: { ...all, consents: [consent] } };
    expect(ask(asking(asked, { category: 'IDENTITY' }))).toEqual({ effect: 'permit', basis: 'OWN_SERVICE' });
    expect(ask(asked)).toEqual({ effect: 'permit', basis: 'STATUTE', statuteId: 'BVL_13_4' });
    expect(ask(knowing(asked, { servesYouth: false }))).toEqual({ effect: 'permit', basis: 'EMERGENCY' });
    expect(ask(knowing(asked, { servesYouth: false, emergency: null }))).toEqual({
      effect: 'permit',
      basis: 'CONSENT',
      consentId: 'consent-1',
      consentVersion: 3,
    });
  });

  test('an organisation handles its own records under every purpose of its agency, and knows whom it serves', () => {
    for (const purpose of [Purpose.B101, Purpose.B102, Purpose.B103, Purpose.B104, Purpose.B105, Purpose.B107]) {
      expect(ask(asking(HOLDS.OWN_SERVICE, { purpose }))).toEqual({ effect: 'permit', basis: 'OWN_SERVICE' });
      expect(ask(asking(HOLDS.OWN_SERVICE, { purpose, category: 'IDENTITY', decidedBy: 'CONSENT' }))).toEqual({
        effect: 'permit',
        basis: 'OWN_SERVICE',
      });
    }
  });

  test('what a purpose does not cover is opened by the own relation alone, be it between two organisations of one agency', () => {
    const own = asking(HOLDS.OWN_SERVICE, { category: 'NAV_INCOME', purpose: Purpose.B103 });
    const consent: ConsentFact = {
      ...consentToNav,
      purpose: Purpose.B103,
      categories: new Set<DataCategory>(['NAV_INCOME']),
    };
    expect(ask(own)).toEqual({ effect: 'permit', basis: 'OWN_SERVICE' });
    expect(ask(knowing(own, { servesYouth: false, consents: [consent], emergency: emergencyForNav }))).toEqual({
      effect: 'deny',
      code: 'PURPOSE_NOT_COVERING',
    });
  });

  test.each([
    ['opens', { openedAt: AT }, true],
    ['has not opened', { openedAt: JUST_AFTER }, false],
    ['closes', { closesAt: AT }, false],
    ['has a moment left', { closesAt: JUST_AFTER }, true],
  ])('an emergency that %s in this moment', (_what, ends, permits) => {
    const decision = ask(knowing(HOLDS.EMERGENCY, { emergency: { ...emergencyForNav, ...ends } }));
    expect(decision).toEqual(permits ? { effect: 'permit', basis: 'EMERGENCY' } : NO_BASIS);
  });

  test.each([
    ['in summer', '2008-07-15', '2026-07-14T22:00:00Z'],
    ['in winter', '2008-01-15', '2026-01-14T23:00:00Z'],
    ['on 29 February', '2008-02-29', '2026-02-28T23:00:00Z'],
  ])('the statute ends as the 18th birthday begins in Oslo, for one born %s', (_when, birthDate, turns18) => {
    const question = knowing(HOLDS.STATUTE, { birthDate });
    const moment = new Date(turns18);
    expect(ask(asking(question, { at: new Date(moment.getTime() - 1) }))).toMatchObject({
      effect: 'permit',
      basis: 'STATUTE',
    });
    expect(ask(asking(question, { at: moment }))).toEqual(NO_BASIS);
  });

  test('the statute is in force from the first moment of its first day in Oslo', () => {
    expect(ask(asking(HOLDS.STATUTE, { at: new Date('2022-12-31T23:00:00Z') }))).toMatchObject({
      effect: 'permit',
      basis: 'STATUTE',
    });
  });
});
