import {
  type ConsentObjection,
  type DenyCode,
  objectionTo,
  type ConsentFact,
  type Decision,
  type EmergencyFact,
  type Facts,
  type Permit,
} from '@brobygger/consent-engine';
import { Agency, type Basis, CATEGORIES, newId, Purpose, Role, type DataCategory } from '@brobygger/domain';
import {
  AT,
  LEILA,
  navWorker,
  OFFICE,
  youthWithAnOffice,
  consentTo,
  ask,
  CONSENTED,
  OWN,
  type Change,
  asking,
  by,
  knowing,
  under,
  ordered,
  concern,
} from './questions.test-setup';
import { createForms, type Entered, type Forms, type Question, type Said } from './rule-by-rule.test-setup';

const A_MOMENT_LATER = new Date(AT.getTime() + 1);

let forms: Forms;

beforeAll(async () => {
  forms = await createForms();
});
afterAll(() => forms.stop());

/** For every code of a refusal the one change that brings it about, where all else would permit. */
const REFUSALS = {
  FACTS_UNAVAILABLE: (question) => ({ ...asking({ youthId: 'no id' })(question), facts: null }),
  CALLER_UNKNOWN: by({ personId: '' }),
  ROLE_NOT_PERMITTED: by({ role: Role.LEADER }),
  ASSURANCE_TOO_LOW: by({ assurance: 'LOW' }),
  PURPOSE_MISSING: asking({ purpose: null }),
  PURPOSE_NOT_FOR_CALLER: under(Purpose.B106),
  PURPOSE_NOT_COVERING: (question) => knowing({ servesYouth: false })(under(Purpose.B103)(question)),
  PROFESSION_REQUIRED: asking({ category: 'OUTREACH_HEALTH', caller: { ...navWorker, agency: Agency.OUTREACH } }),
  ADDRESS_PROTECTED: (question) => knowing({ protection: 'FORTROLIG' })(asking({ placesYouth: true })(question)),
  CONFLICT_OF_INTEREST: knowing({ isConflicted: true }),
  WORKER_BLOCKED: knowing({ isBlocked: true }),
  NO_BASIS: knowing({ servesYouth: false, consents: [] }),
} as const satisfies Record<DenyCode, Change>;

interface BasisCases {
  /** Questions that the basis opens, and no other. */
  readonly holds: Readonly<Record<string, Question>>;
  /** Questions that it misses by one thing. */
  readonly misses: Readonly<Record<string, Question>>;
}

const ownName = (changes: Partial<Question['request']> = {}, facts: Partial<Facts> = {}): Question =>
  ask({ category: 'IDENTITY', ...changes }, { servesYouth: true, ...facts });
const ofSelf: Question = ask({
  caller: { personId: LEILA, role: Role.YOUTH, agency: null, organisationId: null, assurance: 'HIGH' },
  purpose: Purpose.B108,
});

const minutesLater = (minutes: number, ms = 0): Date => new Date(AT.getTime() + minutes * 60_000 + ms);

/** A question about what the office has opened in an emergency. */
const inEmergency = (changes: Partial<EmergencyFact> = {}, request: Partial<Question['request']> = {}): Question =>
  ask(request, {
    emergency: {
      id: newId(),
      organisationId: OFFICE,
      categories: new Set<DataCategory>(['NAV_CASE', 'IDENTITY']),
      openedAt: minutesLater(-5),
      closesAt: minutesLater(10),
      ...changes,
    },
  });

/** For every basis that a database knows of: what it opens, and what it does not. */
const BASES = {
  OWN_SERVICE: {
    holds: { 'the own record': OWN(), 'the name of a youth who is served': ownName() },
    misses: {
      'the own record of a youth who is not served': knowing({ servesYouth: false })(OWN()),
      'the name of a youth who is not served': ownName({}, { servesYouth: false }),
      'the name, for a youth with an organisation': ownName({ caller: youthWithAnOffice, purpose: Purpose.B108 }),
      'more than the name, of another owner': ownName({ category: 'NAV_CASE' }),
    },
  },
  SELF: {
    holds: { 'what is held of the youth who asks': ofSelf },
    misses: {
      'what is held of another youth': by({ personId: newId() })(ofSelf),
      'what is held of a youth whose id a worker has': by({ personId: LEILA })(ask()),
    },
  },
  STATUTE: {
    holds: {
      'what the law lists': concern(),
      'on the day before the youth is of age': concern({}, { birthDate: '2008-03-03' }),
      'a moment before that day begins in Oslo': concern(
        { at: new Date('2026-03-01T22:59:59.999Z') },
        { birthDate: '2008-03-02' },
      ),
    },
    misses: {
      'what is asked under no order': concern({}, { order: null }),
      'an order of another service': concern({}, ordered({ organisationId: newId() })),
      'an item that nobody released': concern({}, ordered({ released: new Set(['OUTREACH_CONTACT']) })),
      'an order of the next moment': concern({}, ordered({ givenAt: new Date(AT.getTime() + 1) })),
      'an order that ended at this moment': concern({}, ordered({ endedAt: AT })),
      'a youth whose address is protected': concern({}, { protection: 'FORTROLIG' }),
      'what the law does not list': concern({ category: 'CONTACT_DETAILS' }),
      'a youth without a case': concern({}, { servesYouth: false }),
      'a youth who is of age today': concern({}, { birthDate: '2008-03-02' }),
      'a youth who is of age as the day begins in Oslo': concern(
        { at: new Date('2026-03-01T23:00:00Z') },
        { birthDate: '2008-03-02' },
      ),
      'the time before the law': concern({ at: new Date('2022-12-31T22:59:59Z') }, { birthDate: '2015-01-01' }),
    },
  },
  CONSENT: {
    holds: {
      'what it lists': CONSENTED(),
      'the name of whom it is about': asking({ category: 'IDENTITY' })(CONSENTED()),
    },
    misses: {
      'what nobody consented to': ask(),
      'the name, when all it lists has left the catalogue': ask(
        { category: 'IDENTITY' },
        { consents: [consentTo({ categories: new Set() })] },
      ),
      'what it lists, for a youth with an organisation': ask(
        { caller: youthWithAnOffice, purpose: Purpose.B108 },
        { consents: [consentTo({ purpose: Purpose.B108 })] },
      ),
    },
  },
  EMERGENCY: {
    holds: {
      'what was opened': inEmergency(),
      'the name of whom it is about': inEmergency({}, { category: 'IDENTITY' }),
      'in its first moment': inEmergency({ openedAt: AT, closesAt: minutesLater(15) }),
      'in its last': inEmergency({ openedAt: minutesLater(-15, 1), closesAt: A_MOMENT_LATER }),
    },
    misses: {
      'what was opened by another service': inEmergency({ organisationId: newId() }),
      'what was not opened': inEmergency({ categories: new Set(['IDENTITY']) }),
      'what was opened and no owner has approved': inEmergency({}, { category: 'NAV_SELF_SUFFICIENCY' }),
      'what opens the next moment': inEmergency({ openedAt: A_MOMENT_LATER, closesAt: minutesLater(15, 1) }),
      'what closed at this moment': inEmergency({ openedAt: minutesLater(-15), closesAt: AT }),
    },
  },
} as const satisfies Record<Exclude<Basis, 'OVERSIGHT'>, BasisCases>;

/** For every objection to a consent: what brings it about, and what comes next to it and does not. */
const OBJECTIONS = {
  RECIPIENT_NOT_COVERED: { objected: { recipientId: newId() }, next: { recipientId: OFFICE } },
  PURPOSE_NOT_COVERED: { objected: { purpose: Purpose.B101 }, next: { purpose: Purpose.B102 } },
  CATEGORY_NOT_COVERED: {
    objected: { categories: new Set<DataCategory>(['NAV_SELF_SUFFICIENCY']) },
    next: { categories: new Set<DataCategory>(['NAV_SELF_SUFFICIENCY', 'NAV_CASE']) },
  },
  CONSENT_WITHDRAWN: { objected: { withdrawnAt: A_MOMENT_LATER }, next: { withdrawnAt: null } },
  CONSENT_NOT_YET_VALID: { objected: { validFrom: A_MOMENT_LATER }, next: { validFrom: AT } },
  CONSENT_EXPIRED: { objected: { validTo: AT }, next: { validTo: A_MOMENT_LATER } },
  GUARDIAN_SIGNATURE_LAPSED: { objected: { guardianLapsesAt: AT }, next: { guardianLapsesAt: A_MOMENT_LATER } },
} as const satisfies Record<ConsentObjection, Readonly<Record<'objected' | 'next', Partial<ConsentFact>>>>;

/** What each form says to the question, and what the engine says for it. The registry owns categories, and no cases. */
async function saidTo(question: Question): Promise<readonly Said[]> {
  const { owner } = CATEGORIES[question.request.category];
  const shared = await forms.registry(question);
  return owner === 'CONSENT' ? [shared] : [shared, await forms.owner({ ...question, agency: owner })];
}

/** The entry that a decision leaves in the log: a permit one, a refusal none. */
const entriesOf = (decision: Decision): readonly Entered[] =>
  decision.effect === 'deny'
    ? []
    : [
        {
          basis: decision.basis,
          consentId: decision.basis === 'CONSENT' ? decision.consentId : null,
          consentVersion: decision.basis === 'CONSENT' ? decision.consentVersion : null,
          statute: decision.basis === 'STATUTE' ? decision.statuteId : null,
          cause: causeOf(decision),
        },
      ];

const causeOf = (permit: Permit): string | null => {
  if (permit.basis === 'STATUTE') return permit.orderId;
  return permit.basis === 'EMERGENCY' ? permit.emergencyId : null;
};

/** A permit in full; of a refusal that it is one, for an owner tells no other why. */
const inFull = (decision: Decision): unknown => (decision.effect === 'permit' ? decision : 'deny');

/** Every form says what the engine says, enters that and no more, and what they say is handed back, the registry's first. */
async function agreed(question: Question): Promise<readonly Decision[]> {
  const before = forms.disagreements();
  const said = await saidTo(question);
  for (const { engine, form, entered } of said) {
    expect(inFull(form)).toEqual(inFull(engine));
    expect(entered).toEqual(entriesOf(engine));
  }
  expect(forms.disagreements()).toBe(before);
  return said.map(({ engine }) => engine);
}

const basesIn = (decisions: readonly Decision[]): readonly string[] =>
  decisions.flatMap((decision) => (decision.effect === 'permit' ? [decision.basis] : []));

describe('what refuses, refuses in the engine, in the registry and at the owner', () => {
  const codes = Object.entries(REFUSALS) as readonly (readonly [DenyCode, Change])[];

  test.each(codes)('%s, where a consent would have opened', async (code, change) => {
    expect(basesIn(await agreed(CONSENTED()))).toEqual(['CONSENT']);
    const [shared] = await agreed(change(CONSENTED()));
    expect(shared).toEqual({ effect: 'deny', code });
  });

  test.each(codes)('%s, where the own service would have opened', async (code, change) => {
    expect(basesIn(await agreed(OWN()))).toEqual(['OWN_SERVICE']);
    const decisions = await agreed(change(OWN()));
    expect(decisions.at(-1)).toEqual({ effect: 'deny', code });
    expect(basesIn(decisions)).toEqual([]);
  });
});

describe.each(Object.entries(BASES).map(([basis, cases]) => ({ basis, ...cases })))(
  '$basis, to the engine, the registry and the owner',
  ({ basis, holds, misses }) => {
    test.each(Object.entries<Question>(holds))('opens %s', async (_what, question) => {
      expect(basesIn(await agreed(question))).toEqual([basis]);
    });

    test.each(Object.entries<Question>(misses))('does not open %s', async (_what, question) => {
      expect(basesIn(await agreed(question))).toEqual([]);
    });
  },
);

describe('a consent is no basis to the engine nor to the registry', () => {
  test.each(Object.entries(OBJECTIONS))(
    'by %s, and what comes next to that is one',
    async (code, { objected, next }) => {
      const consent = consentTo(objected);
      expect(objectionTo({ ...ask().request, decidedBy: 'CONSENT' }, consent)).toBe(code);
      expect(basesIn(await agreed(ask({}, { consents: [consent] })))).toEqual([]);
      expect(basesIn(await agreed(ask({}, { consents: [consentTo(next)] })))).toEqual(['CONSENT']);
    },
  );
});
