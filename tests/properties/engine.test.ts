import {
  decide,
  explain,
  standingObjection,
  type ConsentFact,
  type Decision,
  type Facts,
} from '@brobygger/consent-engine';
import { Basis, CATEGORIES, PURPOSES, STATUTES } from '@brobygger/domain';
import fc from 'fast-check';
import { oracle } from './oracle';
import { consentNear, question, type Question } from './questions';

const RUNS = { numRuns: 1500 };

const answer = ({ request, facts }: Question): Decision => decide(request, facts);
const permits = (asked: Question): boolean => answer(asked).effect === 'permit';
const knowing = ({ request, facts }: Question, change: Partial<Facts>): Question => ({
  request,
  facts: { ...facts, ...change },
});

/** A question, and one consent more that nearly fits it. */
const questionAndConsent = question.chain((asked) => consentNear(asked.request).map((consent) => ({ asked, consent })));

/** A question with at least one consent, and one of its consents. */
const questionAndGiven = question
  .filter(({ facts }) => facts.consents.length > 0)
  .chain((asked) => fc.constantFrom(...asked.facts.consents).map((given) => ({ asked, given })));

test('the questions asked here are worth asking: every basis is met, and about half of them are refused', () => {
  const met = new Map<string, number>();
  const sample = fc.sample(question, { numRuns: 4000, seed: 1 });
  for (const asked of sample) {
    const decision = answer(asked);
    const outcome = decision.effect === 'permit' ? decision.basis : decision.code;
    met.set(outcome, (met.get(outcome) ?? 0) + 1);
  }
  const share = (outcome: string): number => (met.get(outcome) ?? 0) / sample.length;
  const permitted = Object.values(Basis).reduce((sum, basis) => sum + share(basis), 0);
  expect(permitted).toBeGreaterThan(0.3);
  expect(permitted).toBeLessThan(0.7);
  expect(share('OWN_SERVICE')).toBeGreaterThan(0.03);
  expect(share('SELF')).toBeGreaterThan(0.02);
  expect(share('STATUTE')).toBeGreaterThan(0.002);
  expect(share('EMERGENCY')).toBeGreaterThan(0.01);
  expect(share('CONSENT')).toBeGreaterThan(0.1);
  for (const code of [
    'ADDRESS_PROTECTED',
    'CONFLICT_OF_INTEREST',
    'WORKER_BLOCKED',
    'NO_BASIS',
    'PURPOSE_NOT_COVERING',
    'PURPOSE_NOT_FOR_CALLER',
  ]) {
    expect(share(code)).toBeGreaterThan(0.01);
  }
  expect(share('PROFESSION_REQUIRED')).toBeGreaterThan(0.005);
});

test('what is explained is what is decided: by the first rule that objects, or else the first basis that holds', () => {
  fc.assert(
    fc.property(question, ({ request, facts }) => {
      const { decision, rules } = explain(request, facts);
      const deciding =
        rules.find(({ outcome }) => outcome === 'OBJECTS') ?? rules.find(({ outcome }) => outcome === 'HOLDS');
      expect(decision).toEqual(decide(request, facts));
      expect(deciding?.rule ?? 'NO_BASIS').toBe(decision.effect === 'permit' ? decision.basis : decision.code);
    }),
    { numRuns: 5000 },
  );
});

test('the engine and the oracle permit the same on the same basis', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const decision = answer(asked);
      expect(decision.effect === 'permit' ? decision.basis : null).toBe(oracle(asked.request, asked.facts));
    }),
    { numRuns: 10_000 },
  );
});

test('without facts the engine and the oracle permit nobody anything', () => {
  fc.assert(
    fc.property(question, ({ request }) => {
      expect(decide(request, null).effect).toBe('deny');
      expect(oracle(request, null)).toBeNull();
    }),
  );
});

test('nobody but the youth gets anything where no relation, statute, emergency or consent is known', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const decision = answer(knowing(asked, { servesYouth: false, emergency: null, consents: [] }));
      const isSelf = asked.request.caller.role === 'YOUTH' && asked.request.caller.personId === asked.request.youthId;
      if (!isSelf) expect(decision.effect).toBe('deny');
    }),
    RUNS,
  );
});

test('a permit rests on what was known, and on what its basis needs', () => {
  fc.assert(
    fc.property(question, ({ request, facts }) => {
      const decision = decide(request, facts);
      if (decision.effect === 'deny') return;
      const { caller, purpose, category, at } = request;
      switch (decision.basis) {
        case 'OWN_SERVICE':
          expect([facts.servesYouth, caller.role]).toEqual([true, 'CASEWORKER']);
          expect(['CONSENT', caller.agency]).toContain(CATEGORIES[category].owner);
          expect(category === 'IDENTITY' || request.decidedBy === caller.agency).toBe(true);
          return;
        case 'SELF':
          expect([caller.role, caller.personId]).toEqual(['YOUTH', request.youthId]);
          return;
        case 'STATUTE':
          expect(STATUTES.find(({ id }) => id === decision.statuteId)).toMatchObject({
            purpose,
            recipient: caller.agency,
          });
          expect(STATUTES.find(({ id }) => id === decision.statuteId)?.categories).toContain(category);
          return;
        case 'EMERGENCY':
          expect(facts.emergency?.organisationId).toBe(caller.organisationId);
          expect(facts.emergency !== null && facts.emergency.openedAt <= at && at < facts.emergency.closesAt).toBe(
            true,
          );
          return;
        case 'CONSENT':
          expect(facts.consents).toContainEqual(
            expect.objectContaining({ id: decision.consentId, version: decision.consentVersion }),
          );
          return;
        default:
          decision satisfies never;
      }
    }),
    RUNS,
  );
});

test('a permit by consent names one that covers category, recipient, purpose and moment, and that nobody took back', () => {
  fc.assert(
    fc.property(question, ({ request, facts }) => {
      const decision = decide(request, facts);
      if (decision.effect === 'deny' || decision.basis !== 'CONSENT') return;
      const named = facts.consents.find(({ id }) => id === decision.consentId);
      expect(named).toMatchObject({
        version: decision.consentVersion,
        recipientId: request.caller.organisationId,
        purpose: request.purpose,
        withdrawnAt: null,
      });
      expect(request.category === 'IDENTITY' ? [request.category] : [...(named?.categories ?? [])]).toContain(
        request.category,
      );
      expect(named !== undefined && named.validFrom <= request.at && request.at < named.validTo).toBe(true);
      expect(
        named?.guardianLapsesAt === null || (named !== undefined && request.at < (named.guardianLapsesAt ?? 0)),
      ).toBe(true);
      expect(request.purpose === null ? [] : PURPOSES[request.purpose].covers).toContain(request.category);
      expect(CATEGORIES[request.category].recipients).toContain(request.caller.agency);
    }),
    RUNS,
  );
});

test('a withdrawal only takes permits away, whenever its clock says that it was', () => {
  const withdrawnAt = fc
    .constantFrom('2020-01-01T00:00:00Z', '2026-03-02T09:00:00Z', '2099-01-01T00:00:00Z')
    .map((moment) => new Date(moment));
  fc.assert(
    fc.property(questionAndGiven, withdrawnAt, ({ asked, given }, at) => {
      const withdraw = (consent: ConsentFact): ConsentFact =>
        consent === given ? { ...consent, withdrawnAt: at } : consent;
      const after = answer(knowing(asked, { consents: asked.facts.consents.map(withdraw) }));
      if (after.effect === 'permit') {
        expect(permits(asked)).toBe(true);
        expect(after).not.toMatchObject({ basis: 'CONSENT', consentId: given.id });
      }
    }),
    RUNS,
  );
});

test('what is taken back of a consent is closed, and what is left of it opens what it opened', () => {
  const narrowed = questionAndGiven.chain(({ asked, given }) =>
    fc.subarray([...given.categories]).map((taken) => ({ asked, given, taken: new Set(taken) })),
  );
  fc.assert(
    fc.property(narrowed, ({ asked, given, taken }) => {
      const { at, category } = asked.request;
      const rest = new Set([...given.categories].filter((each) => !taken.has(each)));
      if (rest.size === 0) return;
      const validFrom = given.validFrom > at ? given.validFrom : at;
      const left: ConsentFact = { ...given, id: 'rest', version: 1, categories: rest, validFrom };
      const ended = asked.facts.consents.map((each) => (each === given ? { ...given, withdrawnAt: at } : each));
      const isOpen = given.withdrawnAt === null;
      const after = answer(knowing(asked, { consents: isOpen ? [...ended, left] : ended }));
      if (after.effect === 'permit') expect(permits(asked)).toBe(true);
      // Who the youth is, is told by any consent that names something else.
      if (category === 'IDENTITY') return;
      if (!taken.has(category)) expect(after.effect).toBe(answer(asked).effect);
      else expect(after).not.toMatchObject({ basis: 'CONSENT', consentId: 'rest' });
    }),
    RUNS,
  );
});

test('one consent more never turns a permit into a refusal, nor changes its basis, but of what only an emergency opened', () => {
  fc.assert(
    fc.property(questionAndConsent, fc.boolean(), ({ asked, consent }, isFirst) => {
      const before = answer(asked);
      const { consents } = asked.facts;
      const after = answer(knowing(asked, { consents: isFirst ? [consent, ...consents] : [...consents, consent] }));
      if (before.effect === 'permit') expect(after.effect).toBe('permit');
      if (before.effect === 'permit' && before.basis !== 'EMERGENCY') {
        expect(after).toMatchObject({ basis: before.basis });
      }
    }),
    RUNS,
  );
});

test('an emergency changes nothing of what anything else permits, and is named where nothing else does', () => {
  fc.assert(
    fc.property(questionAndConsent, ({ asked, consent }) => {
      const both = knowing(asked, { consents: [consent, ...asked.facts.consents] });
      const without = answer(knowing(both, { emergency: null }));
      const after = answer(both);
      if (without.effect === 'permit') expect(after).toEqual(without);
      else if (after.effect === 'permit') expect(after.basis).toBe('EMERGENCY');
    }),
    RUNS,
  );
});

test('an organisation gains nothing from a consent to another', () => {
  fc.assert(
    fc.property(questionAndConsent, ({ asked, consent }) => {
      const elsewhere = { ...consent, recipientId: 'another-organisation' };
      expect(answer(knowing(asked, { consents: [elsewhere, ...asked.facts.consents] }))).toEqual(answer(asked));
    }),
    RUNS,
  );
});

test('a consent for one purpose opens nothing under another', () => {
  fc.assert(
    fc.property(questionAndConsent, ({ asked, consent }) => {
      const purpose = asked.request.purpose === 'B101' ? 'B102' : 'B101';
      expect(answer(knowing(asked, { consents: [{ ...consent, purpose }, ...asked.facts.consents] }))).toEqual(
        answer(asked),
      );
    }),
    RUNS,
  );
});

test('what is refused before anything is looked up is refused for the same reason whatever is known', () => {
  fc.assert(
    fc.property(question, ({ request, facts }) => {
      const code = standingObjection(request);
      if (code !== null) expect(decide(request, facts)).toEqual({ effect: 'deny', code });
    }),
    RUNS,
  );
});

/** Nobody is kept from what is held on themselves. */
const isOfSelf = ({ request: { caller, youthId } }: Question): boolean =>
  caller.role === 'YOUTH' && caller.personId === youthId;
const isPlaced = ({ request }: Question): boolean => request.placesYouth || CATEGORIES[request.category].placesYouth;

/** What places a youth is shut, and an order opens nothing of who is protected, where no consent opens it as well. */
const isOpenToProtected = (asked: Question): boolean =>
  !isPlaced(asked) && answer(knowing(asked, { ...unkept, order: null })).effect === 'permit';
const unkept = { isBlocked: false, isConflicted: false, protection: 'UNGRADED' } as const;

test.each([
  ['blocking the worker', { isBlocked: true }, isOfSelf],
  ['a conflict of interest', { isConflicted: true }, isOfSelf],
  ['the protection FORTROLIG', { protection: 'FORTROLIG' }, isOpenToProtected],
  ['the protection STRENGT_FORTROLIG', { protection: 'STRENGT_FORTROLIG' }, isOpenToProtected],
  ['the protection STRENGT_FORTROLIG_UTLAND', { protection: 'STRENGT_FORTROLIG_UTLAND' }, isOpenToProtected],
] as const)('%s only takes permits away', (_what, change: Partial<Facts>, mayRemain: (asked: Question) => boolean) => {
  fc.assert(
    fc.property(question, (asked) => {
      const before = answer(knowing(asked, unkept));
      const after = answer(knowing(asked, { ...unkept, ...change }));
      const opensOrder = before.effect === 'permit' && before.basis === 'STATUTE';
      if (after.effect === 'permit' && !opensOrder) expect(after).toEqual(before);
      if (before.effect === 'permit') expect(after.effect === 'permit').toBe(mayRemain(asked));
    }),
    RUNS,
  );
});
