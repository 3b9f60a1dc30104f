import { buildSchema } from 'graphql';
import { LabelFault, checkLabels } from './boot-check';
import { placementFaults } from './placement-faults';

const faultsOf = (records: string): readonly string[] =>
  placementFaults(
    buildSchema(`
      directive @requiresConsent(category: DataCategory!, perRow: [DataCategory!], placesYouth: Boolean) on FIELD_DEFINITION
      enum DataCategory { NAV_CASE NAV_INCOME HOUSING_RESIDENCY }
      ${records}
    `),
  );

describe('what tells where the youth is', () => {
  test('may be a single field of a category that says so, and any field of one that always does', () => {
    expect(
      faultsOf(`type Case {
        status: String @requiresConsent(category: NAV_CASE)
        office: String @requiresConsent(category: NAV_CASE, placesYouth: true)
        house: String @requiresConsent(category: HOUSING_RESIDENCY)
        street: String @requiresConsent(category: HOUSING_RESIDENCY, placesYouth: true)
        income: Int @requiresConsent(category: NAV_INCOME)
      }`),
    ).toEqual([]);
  });

  test('is no field of a category that says so of none', () => {
    expect(faultsOf('type Income { payer: String @requiresConsent(category: NAV_INCOME, placesYouth: true) }')).toEqual(
      ['`Income.payer` tells where the youth is, and its category `NAV_INCOME` says that no field does'],
    );
  });

  test('is labelled at least once where its category says that some fields do', () => {
    expect(faultsOf('type Case { status: String @requiresConsent(category: NAV_CASE) }')).toEqual([
      'category `NAV_CASE` says that some fields tell where the youth is, and no label does',
    ]);
  });

  test('is not looked for where the category has no field', () => {
    expect(faultsOf('type Open { name: String }')).toEqual([]);
  });

  test('counts on an interface as on a type', () => {
    expect(
      faultsOf('interface Paid { payer: String @requiresConsent(category: NAV_INCOME, placesYouth: true) }'),
    ).toEqual(['`Paid.payer` tells where the youth is, and its category `NAV_INCOME` says that no field does']);
  });
});

test('a schema whose labels and categories disagree must not be served', () => {
  const schema = buildSchema(`
    directive @requiresConsent(category: DataCategory!, placesYouth: Boolean) on FIELD_DEFINITION
    directive @requiresRole(roles: [Role!]!) on FIELD_DEFINITION
    enum DataCategory { NAV_INCOME }
    enum Role { CASEWORKER }
    type Query { income: Income @requiresRole(roles: [CASEWORKER]) }
    type Income { payer: String @requiresConsent(category: NAV_INCOME, placesYouth: true) }
  `);
  const fault = '`Income.payer` tells where the youth is, and its category `NAV_INCOME` says that no field does';
  expect(() => checkLabels(schema, 'NAV')).toThrow(new LabelFault([fault]));
});
