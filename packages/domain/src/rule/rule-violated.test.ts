import { ruleViolated } from './rule-violated';

test('a broken rule is named by its code, with no argument where none alone is at fault', () => {
  const { message, extensions } = ruleViolated('INV06', 'a flat has one resident');
  expect(message).toBe('a flat has one resident');
  expect(extensions).toEqual({ code: 'RULE_VIOLATED', rule: 'INV06' });
});

test('the argument at fault is named by its path, with its place in a list', () => {
  expect(ruleViolated('INV19', 'an encounter lies within its session', 'input.encounters[3].metAt').extensions).toEqual(
    {
      code: 'RULE_VIOLATED',
      rule: 'INV19',
      argument: 'input.encounters[3].metAt',
    },
  );
});

test('a rule or an argument that does not stand in the catalogue does not compile', () => {
  // @ts-expect-error: no rule has the code
  expect(ruleViolated('INV00', 'nothing holds').extensions).toMatchObject({ code: 'RULE_VIOLATED' });
  // @ts-expect-error: the argument belongs to another rule
  expect(ruleViolated('INV18', 'a fortnight', 'input.staffIds').extensions).toMatchObject({ rule: 'INV18' });
});
