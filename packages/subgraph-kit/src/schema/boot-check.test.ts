import type { Owner } from '@brobygger/domain';
import { buildSchema } from 'graphql';
import { checkLabels, LabelFault } from './boot-check';

const LABELS = `
  directive @requiresConsent(category: DataCategory!, perRow: [DataCategory!], placesYouth: Boolean) on FIELD_DEFINITION
  directive @requiresRole(roles: [Role!]!, ownAgency: Boolean) on FIELD_DEFINITION | OBJECT
  directive @open on FIELD_DEFINITION | OBJECT
  directive @key(fields: String!) repeatable on OBJECT
  directive @requires(fields: String!) on FIELD_DEFINITION
  scalar _Any
  enum DataCategory { NAV_CASE NAV_INCOME NAV_QUALIFICATION HOUSING_RENT }
  enum Role { CASEWORKER LEADER YOUTH }
`;

const INCOME = '@requiresConsent(category: NAV_INCOME)';

const DOOR = 'youth: Youth @requiresRole(roles: [CASEWORKER])';

interface Setting {
  readonly query?: string;
  readonly owner?: Owner;
  /** The types whose tables are about youths. */
  readonly records?: readonly string[];
}

/** The faults of a schema, NAV's unless said otherwise, where the one door to a youth is guarded as it should be. */
function faultsOf(types: string, { query = DOOR, owner = 'NAV', records = [] }: Setting = {}): readonly string[] {
  try {
    checkLabels(buildSchema(`${LABELS} type Query { ${query} } ${types}`), owner, new Set(records));
    return [];
  } catch (fault) {
    if (fault instanceof LabelFault) return fault.faults;
    throw fault;
  }
}

describe('a schema is served', () => {
  test('where each value stands under a label, its own or one above it', () => {
    expect(
      faultsOf(`
        type Youth @key(fields: "id") { id: ID nav: Records }
        type Records { income: Income ${INCOME} qualification: Days }
        type Income { amount: Int payer: Payer }
        type Payer { name: String }
        type Days { present: Int @requiresConsent(category: NAV_QUALIFICATION) }`),
    ).toEqual([]);
  });

  test('where what holds nothing about a youth says so, by field or by type', () => {
    expect(
      faultsOf(`
        type Youth { nav: Records }
        type Records { page: Page count: Int @open income: Int ${INCOME} }
        type Page @open { cursor: String more: More }
        type More { hint: String @open }`),
    ).toEqual([]);
  });

  test('where a type of the registry is open to roles', () => {
    const log = 'type Youth { log: Log } type Log @requiresRole(roles: [CASEWORKER]) { line: String }';
    expect(faultsOf(log, { owner: 'CONSENT', records: ['Log'] })).toEqual([]);
  });

  test('where a type of an agency that is about no youth is open to roles', () => {
    expect(
      faultsOf(
        `type Report @requiresRole(roles: [LEADER]) { months: [Month!]! page: Page }
         type Month @requiresRole(roles: [CASEWORKER, LEADER]) { visits: Int! page: Page }
         type Page @open { size: Int }`,
        { query: 'report: Report @requiresRole(roles: [LEADER, CASEWORKER])', records: ['Income'] },
      ),
    ).toEqual([]);
  });

  test('where open types and types of roles lead to a record by a label that is its own', () => {
    expect(
      faultsOf(
        `type Board @requiresRole(roles: [CASEWORKER]) { size: Int page: Page }
         type Page @open { size: Int youth: Youth ${INCOME} income: Income ${INCOME} }
         type Income { amount: Int }
         type Youth @key(fields: "id") { id: ID }`,
        { query: 'board: Board @requiresRole(roles: [CASEWORKER])', records: ['Income'] },
      ),
    ).toEqual([]);
  });

  test('where a record leads back to a type that was walked before', () => {
    expect(
      faultsOf(`
        type Youth { nav: Records }
        type Records { income: Income ${INCOME} }
        type Income { amount: Int former: Income records: Records }`),
    ).toEqual([]);
  });
});

describe('a schema is not served', () => {
  test('with a value that has no label on its path', () => {
    expect(faultsOf('type Youth { nav: Records } type Records { shoeSize: Int }')).toEqual([
      '`Records.shoeSize` has no label on its path',
    ]);
  });

  test('with a type that is labelled on one path and open on another', () => {
    expect(
      faultsOf(`
        type Youth { safe: Income ${INCOME} bare: Income }
        type Income { amount: Int }`),
    ).toEqual(['`Income.amount` has no label on its path']);
  });

  test('with a value that only some types behind an interface or a union guard', () => {
    expect(
      faultsOf(`
        type Youth { event: Event one: Either }
        interface Event { month: String ${INCOME} }
        type Paid implements Event { month: String ${INCOME} amount: Int ${INCOME} }
        type Ordered implements Event { month: String ${INCOME} goal: String }
        union Either = Paid | Loose
        type Loose { word: String }`),
    ).toEqual(['`Loose.word` has no label on its path', '`Ordered.goal` has no label on its path']);
  });

  test('with a key on a type that is no entity', () => {
    expect(faultsOf('type Youth { id: ID }')).toEqual(['`Youth.id` has no label on its path']);
  });

  test('with a root field, of query or mutation, that says no role', () => {
    expect(
      faultsOf(
        `
        type Youth { income: Int ${INCOME} }
        type Mutation { record: Receipt, safe: Receipt @requiresRole(roles: [CASEWORKER]) }
        type Receipt @open { id: ID }`,
        { query: 'youth: Youth' },
      ),
    ).toEqual(['root field `record` has no @requiresRole', 'root field `youth` has no @requiresRole']);
  });

  test('with an entity to which no root field leads, and which has a bare field', () => {
    expect(
      faultsOf(
        `union _Entity = Youth
         type Service { sdl: String }
         type Youth @key(fields: "id") { id: ID shoeSize: Int }`,
        { query: '_entities(representations: [_Any!]!): [_Entity]! _service: Service!' },
      ),
    ).toEqual(['`Youth.shoeSize` has no label on its path']);
  });

  test('with a labelled field that could not be withheld, since it is never null', () => {
    expect(faultsOf(`type Youth { income: Int! ${INCOME} }`)).toEqual([
      '`Youth.income` is labelled but not nullable, so that it could not be withheld',
    ]);
  });

  test('with a field that is labelled and open at once', () => {
    expect(faultsOf(`type Youth { income: Int ${INCOME} @open }`)).toEqual([
      '`Youth.income` is labelled and open at once',
    ]);
  });

  test('with a category of another owner, be it of single rows', () => {
    expect(
      faultsOf(`type Youth {
        rent: Int @requiresConsent(category: HOUSING_RENT)
        incomes: [Int] @requiresConsent(category: NAV_INCOME, perRow: [HOUSING_RENT, NAV_QUALIFICATION])
      }`),
    ).toEqual([
      '`Youth.incomes` has category `HOUSING_RENT` of another owner',
      '`Youth.rent` has category `HOUSING_RENT` of another owner',
    ]);
  });

  test('with a field that reads past the labels of another subgraph', () => {
    expect(faultsOf(`type Youth { income: Int ${INCOME} @requires(fields: "name") }`)).toEqual([
      '`Youth.income` reads fields of another subgraph with @requires, past their labels',
    ]);
  });

  test('with an interface that guards a field otherwise than the type does', () => {
    expect(
      faultsOf(`
        type Youth { paid: Paid ${INCOME} }
        interface Event { month: String }
        type Paid implements Event { month: String ${INCOME} }`),
    ).toEqual(['interface `Event.month` is labelled otherwise than `Paid.month`, and would widen access']);
  });

  test('with a field that an interface guards by a role, and the type does not', () => {
    expect(
      faultsOf(`
        type Youth { paid: Paid ${INCOME} }
        interface Event { month: String @requiresRole(roles: [LEADER]) }
        type Paid implements Event { month: String }`),
    ).toEqual(['interface `Event.month` is labelled otherwise than `Paid.month`, and would widen access']);
  });

  test('and is told all its faults at once, each once, in one order', () => {
    const check = (): void =>
      checkLabels(
        buildSchema(`${LABELS}
          type Query { youth: Youth again: Youth @requiresRole(roles: [LEADER]) }
          type Youth { shoeSize: Int income: Int! ${INCOME} }`),
        'NAV',
      );
    expect(check).toThrow(
      new LabelFault([
        '`Youth.income` is labelled but not nullable, so that it could not be withheld',
        '`Youth.shoeSize` has no label on its path',
        'root field `youth` has no @requiresRole',
      ]),
    );
    expect(check).toThrow('the schema must not be served:\n- `Youth.income` is labelled');
  });
});
