import { decide, DenyCode, explain, type AccessRequest, type Decision } from '@brobygger/consent-engine';
import { Agency, Basis, isPurpose } from '@brobygger/domain';
import { runsEveryBlockAt } from '@brobygger/testkit';
import { validate } from '@cedar-policy/cedar-wasm/nodejs';
import { randomInt } from 'node:crypto';
import { isBatteryFull } from '../../../packages/testkit/src/environment';
import { caseOf } from './cases';
import { ask, callOf, createSecondEngine, decisiveOn, type SecondEngine } from './cedar';
import { POLICIES, SCHEMA } from './policies';

/** Cedar takes half a millisecond for each. Fewer, and by chance the rarest outcome would now and then be rarer than it is. */
const CASES = isBatteryFull() ? 1_000_000 : 25_000;

const EXPLAINED = isBatteryFull() ? 20_000 : 2_000;

/** A difference is shown with it, and `caseOf(seed, number)` is the same case again. */
const SEED = randomInt(2 ** 32);

const second = createSecondEngine('all', POLICIES);

const outcomeOf = (decision: Decision): string => (decision.effect === 'permit' ? decision.basis : decision.code);

const isSame = (one: Decision, other: Decision): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The first cases on which the engine and the policies differ, at most `atMost` of them. */
function differencesFrom(engine: SecondEngine, cases: number, atMost: number, seen?: (decision: Decision) => void) {
  const found: object[] = [];
  for (let number = 0; number < cases && found.length < atMost; number += 1) {
    const { request, facts } = caseOf(SEED, number);
    const decided = decide(request, facts);
    seen?.(decided);
    const byPolicies = engine(request, facts);
    if (!isSame(decided, byPolicies)) found.push({ seed: SEED, number, decided, byPolicies, request, facts });
  }
  return found;
}

test('the engine and the policies in Cedar decide the same, on the same basis and with the same code', () => {
  const met = new Map<string, number>();
  const count = (decision: Decision) => {
    const outcome = outcomeOf(decision);
    met.set(outcome, (met.get(outcome) ?? 0) + 1);
  };
  expect(differencesFrom(second, CASES, 3, count)).toEqual([]);
  // Cases that are all refused for one reason would agree too.
  const outcomes = [...Object.values(DenyCode), ...Object.values(Basis).filter((basis) => basis !== 'OVERSIGHT')];
  const rare = outcomes.filter((outcome) => (met.get(outcome) ?? 0) < CASES * 0.005);
  expect(rare).toEqual([]);
  expect([...met.keys()].sort()).toEqual([...outcomes].sort());
});

/** What stands in no catalogue is refused for that, and nobody asks what else would object. */
const isOfTheCatalogues = ({ purpose, caller: { agency } }: AccessRequest): boolean =>
  (purpose === null || isPurpose(purpose)) && (agency === null || Object.hasOwn(Agency, agency));

test('an explanation names every rule that objects, or else every basis that holds, as the policies do', () => {
  for (let number = 0; number < EXPLAINED; number += 1) {
    const { request, facts } = caseOf(SEED, number);
    if (facts === null || !isOfTheCatalogues(request)) continue;
    const { rules } = explain(request, facts);
    const objecting = rules.filter(({ outcome }) => outcome === 'OBJECTS').map(({ rule }) => `forbid ${rule}`);
    const holding = rules.filter(({ outcome }) => outcome === 'HOLDS').map(({ rule }) => `permit ${rule}`);
    const named = (objecting.length > 0 ? objecting : holding).sort();
    expect({ seed: SEED, number, named }).toEqual({ seed: SEED, number, named: decisiveOn('all', request, facts) });
  }
});

test.each(POLICIES.map(({ effect, outcome }) => [effect, outcome] as const))(
  'without the policy to %s %s the two differ',
  (effect, outcome) => {
    const name = `without ${effect} ${outcome}`;
    const others = POLICIES.filter((policy) => !(policy.effect === effect && policy.outcome === outcome));
    expect(differencesFrom(createSecondEngine(name, others), 20_000, 1)).toHaveLength(1);
  },
);

test('there is a policy for each refusal and each basis, and Cedar vouches that none can fail for want of a fact', () => {
  const forbids = POLICIES.filter(({ effect }) => effect === 'forbid').map(({ outcome }) => outcome);
  const permits = POLICIES.filter(({ effect }) => effect === 'permit').map(({ outcome }) => outcome);
  expect(forbids.sort()).toEqual(
    Object.values(DenyCode)
      .filter((code) => code !== 'NO_BASIS')
      .sort(),
  );
  expect(permits.sort()).toEqual(
    Object.values(Basis)
      .filter((basis) => basis !== 'OVERSIGHT')
      .sort(),
  );

  const staticPolicies = POLICIES.map(({ text }) => text).join('\n');
  expect(validate({ schema: SCHEMA, policies: { staticPolicies }, validationSettings: { mode: 'strict' } })).toEqual({
    type: 'success',
    validationErrors: [],
    validationWarnings: [],
    otherWarnings: [],
  });
});

test('what is asked is of the form that the schema says', () => {
  for (let number = 0; number < 1_000; number += 1) {
    const { request, facts } = caseOf(SEED, number);
    for (const consent of [null, ...(facts?.consents ?? [])]) {
      ask({ ...callOf('all', request, facts, consent), preparsedSchemaName: 'all', validateRequest: true });
    }
  }
});

const [shown] = runsEveryBlockAt('docs/engine-checks.md', 'cedar');

test('the policy that the page shows is one of them', () => {
  const text = shown?.use().trim();
  expect(POLICIES.filter((policy) => policy.text.trim() === text)).toHaveLength(1);
});
