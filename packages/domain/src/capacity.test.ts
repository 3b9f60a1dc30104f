import { CAPACITY_RULES, capacityRuleOf, requiredSigners, Signer } from './capacity';
import { DataCategory } from './data-category';
import { Purpose } from './purpose-number';

const TODAY = '2026-03-01';
const purpose = Purpose.B102;
const RENT = DataCategory.HOUSING_RENT;
const NURSE = DataCategory.OUTREACH_HEALTH;

describe('who must sign', () => {
  test('every age has a signer for every category', () => {
    for (let age = 0; age <= 120; age += 1) {
      for (const category of Object.values(DataCategory)) {
        expect(requiredSigners({ age, category, purpose, on: TODAY })).not.toHaveLength(0);
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
              rule.purposes === undefined &&
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
    expect(requiredSigners({ age, category, purpose, on: TODAY })).toEqual(signers);
  });

  test.each([DataCategory.OUTREACH_HAP, DataCategory.OUTREACH_PSYCHOLOGIST, DataCategory.OUTREACH_SEXUALITY])(
    'a guardian signs %s with a youth of 15',
    (category) => {
      expect(requiredSigners({ age: 15, category: category, purpose, on: TODAY })).toContain(Signer.GUARDIAN);
    },
  );

  test.each([
    [14, 'CHILD_WELFARE_PLAN', 'POLICY'],
    [15, 'CHILD_WELFARE_PLAN', 'LAW'],
    [17, 'CHILD_WELFARE_PLAN', 'LAW'],
    [15, RENT, 'POLICY'],
    [15, NURSE, 'POLICY'],
    [17, RENT, 'POLICY'],
    [17, NURSE, 'LAW'],
    [18, RENT, 'LAW'],
  ] as const)(
    'at %i, who signs for %s is %s: party rights at fifteen are of child welfare alone',
    (age, category, kind) => {
      expect(capacityRuleOf({ age, category, purpose, on: TODAY })).toMatchObject({ kind });
    },
  );

  test.each([-1, Number.NaN])('age %p has no rule, so nobody can consent', (age) => {
    expect(() => requiredSigners({ age: age, category: RENT, purpose, on: TODAY })).toThrow('no rule of capacity');
  });

  test('a date before the rules has no rule, so nobody can consent', () => {
    expect(() => requiredSigners({ age: 20, category: RENT, purpose, on: '2022-12-31' })).toThrow(
      'no rule of capacity',
    );
  });

  test.each([
    [11, NURSE, [NURSE], ['GUARDIAN']],
    [12, NURSE, [NURSE], ['YOUTH']],
    [15, NURSE, [NURSE], ['YOUTH']],
    [15, NURSE, [DataCategory.OUTREACH_PSYCHOLOGIST], ['YOUTH', 'GUARDIAN']],
    [13, RENT, [RENT], ['YOUTH', 'GUARDIAN']],
  ])('at %i, %s with guardians not informed of %j is signed by %j', (age, category, notInformed, signers) => {
    expect(requiredSigners({ age, category, purpose, on: TODAY, notInformed })).toEqual(signers);
  });

  test('a rule for some purposes goes before that for every purpose, and is for no other, nor before who is not informed', () => {
    const [every] = CAPACITY_RULES.filter(({ fromAge, health }) => fromAge === 12 && health === null);
    if (every === undefined) throw new Error('no rule is for every purpose');
    const some = { ...every, purposes: [Purpose.B104], signers: [Signer.YOUTH] };
    const told = (of: object) =>
      [
        [some, ...CAPACITY_RULES],
        [...CAPACITY_RULES, some],
      ].map(
        (rules) => capacityRuleOf({ age: 13, category: RENT, purpose: Purpose.B104, on: TODAY, ...of }, rules)?.signers,
      );
    expect(told({})).toEqual([[Signer.YOUTH], [Signer.YOUTH]]);
    const both = [Signer.YOUTH, Signer.GUARDIAN];
    expect(told({ purpose })).toEqual([both, both]);
    expect(told({ age: 11 })).toEqual([[Signer.GUARDIAN], [Signer.GUARDIAN]]);
    const asked = { age: 13, category: NURSE, purpose: Purpose.B104, on: TODAY, notInformed: [NURSE] };
    const alone = capacityRuleOf(asked, [{ ...some, signers: both }, ...CAPACITY_RULES]);
    expect(alone?.signerRule).toBe('YOUTH_ALONE_IF_NOT_INFORMED');
  });
});
