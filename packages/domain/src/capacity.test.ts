import { CAPACITY_RULES, capacityRuleOf, requiredSigners, Signer } from './capacity';
import { DataCategory } from './data-category';

const TODAY = '2026-03-01';
const RENT = DataCategory.HOUSING_RENT;
const NURSE = DataCategory.OUTREACH_HEALTH;

describe('who must sign', () => {
  test('every age has a signer for every category', () => {
    for (let age = 0; age <= 120; age += 1) {
      for (const category of Object.values(DataCategory)) {
        expect(requiredSigners({ age, category, on: TODAY })).not.toHaveLength(0);
      }
    }
  });

  test('no two rules hold for the same age, owner and kind of data', () => {
    for (let age = 0; age <= 120; age += 1) {
      for (const health of [true, false]) {
        for (const ofChildWelfare of [true, false]) {
          const rules = CAPACITY_RULES.filter(
            (rule) =>
              rule.signerRule === 'BY_AGE' &&
              rule.fromAge <= age &&
              (rule.toAge === null || age < rule.toAge) &&
              (rule.health ?? health) === health &&
              (rule.ofChildWelfare ?? ofChildWelfare) === ofChildWelfare,
          );
          expect(rules).toHaveLength(1);
        }
      }
    }
  });

  test.each([
    [11, RENT, [Signer.GUARDIAN]],
    [12, RENT, [Signer.YOUTH, Signer.GUARDIAN]],
    [14, RENT, [Signer.YOUTH, Signer.GUARDIAN]],
    [15, RENT, [Signer.YOUTH]],
    [15, NURSE, [Signer.YOUTH, Signer.GUARDIAN]],
    [16, NURSE, [Signer.YOUTH]],
    [17, NURSE, [Signer.YOUTH]],
    [18, NURSE, [Signer.YOUTH]],
  ])('at %i, %s is signed by %j', (age, category, signers) => {
    expect(requiredSigners({ age, category, on: TODAY })).toEqual(signers);
  });

  test.each([DataCategory.OUTREACH_HAP, DataCategory.OUTREACH_PSYCHOLOGIST, DataCategory.OUTREACH_SEXUALITY])(
    'a guardian signs %s with a youth of 15',
    (category) => {
      expect(requiredSigners({ age: 15, category: category, on: TODAY })).toContain(Signer.GUARDIAN);
    },
  );

  test.each([
    [14, 'CHILD_WELFARE_PLAN', 'POLICY'],
    [15, 'CHILD_WELFARE_PLAN', 'LAW'],
    [17, 'CHILD_WELFARE_PLAN', 'LAW'],
    [15, RENT, 'POLICY'],
    [17, RENT, 'POLICY'],
    [17, NURSE, 'LAW'],
    [18, RENT, 'LAW'],
  ] as const)(
    'at %i, who signs for %s is %s: party rights at fifteen are of child welfare alone',
    (age, category, kind) => {
      expect(capacityRuleOf({ age, category, on: TODAY })).toMatchObject({ kind });
    },
  );

  test.each([-1, Number.NaN])('age %p has no rule, so nobody can consent', (age) => {
    expect(() => requiredSigners({ age: age, category: RENT, on: TODAY })).toThrow('no rule of capacity');
  });

  test('a date before the rules has no rule, so nobody can consent', () => {
    expect(() => requiredSigners({ age: 20, category: RENT, on: '2022-12-31' })).toThrow('no rule of capacity');
  });

  test.each([
    [11, NURSE, [NURSE], ['GUARDIAN']],
    [12, NURSE, [NURSE], ['YOUTH']],
    [15, NURSE, [NURSE], ['YOUTH']],
    [15, NURSE, [DataCategory.OUTREACH_PSYCHOLOGIST], ['YOUTH', 'GUARDIAN']],
    [13, RENT, [RENT], ['YOUTH', 'GUARDIAN']],
  ])('at %i, %s with guardians not informed of %j is signed by %j', (age, category, notInformed, signers) => {
    expect(requiredSigners({ age, category, on: TODAY, notInformed })).toEqual(signers);
  });
});
