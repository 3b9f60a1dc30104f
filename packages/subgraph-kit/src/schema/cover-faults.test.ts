import type { Owner } from '@brobygger/domain';
import { buildSchema } from 'graphql';
import { coverFaults } from './cover-faults';

const LABELS = `
  directive @requiresConsent(category: DataCategory!) on FIELD_DEFINITION
  directive @requiresRole(roles: [Role!]!, ownAgency: Boolean) on FIELD_DEFINITION | OBJECT
  directive @open on FIELD_DEFINITION | OBJECT
  directive @key(fields: String!) repeatable on OBJECT
  enum DataCategory { NAV_CASE NAV_INCOME }
  enum Role { CASEWORKER LEADER YOUTH }
  type Query { door: Door @requiresRole(roles: [CASEWORKER]) }
`;
const WORKERS = '@requiresRole(roles: [CASEWORKER])';
const INCOME = '@requiresConsent(category: NAV_INCOME)';
const RECORD = 'type Income { amount: Int }';
const YOUTH = 'type Youth @key(fields: "id") { id: ID nav: Records } type Records { income: Income }';
const NO_LABEL = ['`Income.amount` has no label on its path'];

/** The faults of a made-up schema, in which the table of incomes is about youths. */
const faultsOf = (types: string, owner: Owner = 'NAV', records = ['Income']): readonly string[] => [
  ...new Set(coverFaults(buildSchema(`${LABELS} ${types}`), owner, new Set(records))),
];

describe('a record behind a type that is not about a youth is named', () => {
  test.each([
    ['an open type', 'type Door @open { size: Int income: Income }'],
    ['an open field', 'type Door { income: Income @open }'],
    ['an open field of an open type', 'type Door @open { income: Income @open }'],
    ['a type of roles', `type Door ${WORKERS} { size: Int income: Income }`],
    ['a field of roles', `type Door { income: Income ${WORKERS} }`],
    ['a type that is open to roles and open', `type Door @open ${WORKERS} { income: Income }`],
    ['a list', 'type Door @open { incomes: [Income] }'],
    ['a list of lists that is never null', 'type Door @open { incomes: [[Income!]!]! }'],
    ['a field with arguments', 'type Door @open { income(year: Int!, of: ID): Income }'],
    ['open types in a row', 'type Door @open { a: A } type A @open { b: B } type B @open { incomes: [Income!]! }'],
    ['a type of roles behind an open one', `type Door @open { a: A } type A ${WORKERS} { income: Income }`],
    [
      'a union of what is open and what is a record',
      'type Door @open { any: Any } type A @open { x: Int } union Any = A | Income',
    ],
    [
      'a union of what is labelled and what is a record',
      `type Door @open { any: [Any] } type A { x: Int ${INCOME} } union Any = A | Income`,
    ],
    [
      'an interface of which a record is one',
      `type Door ${WORKERS} { face: Face } interface Face { at: Int @open }
       type A implements Face @open { at: Int @open more: Deep } type Deep @open { income: Income }`,
    ],
    ['a type that leads to itself', 'type Door @open { door: Door doors: [Door] income: Income }'],
    [
      'types that lead to each other',
      `type Door @open { a: A } type A ${WORKERS} { door: Door b: B } type B { a: A income: Income }`,
    ],
    ['a label on another way', `type Door @open { safe: Income ${INCOME} bare: Income }`],
  ])('behind %s', (_way, types) => {
    expect(faultsOf(`${types} ${RECORD}`)).toEqual(NO_LABEL);
  });

  test('although the type was walked before under a label', () => {
    const types = `type Door @open { safe: A ${INCOME} bare: A } type A { income: Income } ${RECORD}`;
    expect(faultsOf(types)).toEqual(NO_LABEL);
  });

  test('each by itself, with what is said of it', () => {
    expect(
      faultsOf(`type Door @open { income: Income case: Case log: Log } ${RECORD}
        type Case { status: String office: String @open }
        type Log ${WORKERS} { case: Case }`),
    ).toEqual(['`Income.amount` has no label on its path', '`Case.status` has no label on its path']);
  });
});

describe('a record is not released by anything but a category', () => {
  test.each([
    ['an open type', 'type Income @open { amount: Int }', "`Income.amount` is of a youth's record and cannot be open"],
    ['an open field', 'type Income { amount: Int @open }', "`Income.amount` is of a youth's record and cannot be open"],
    [
      'a type of roles',
      `type Income ${WORKERS} { amount: Int }`,
      '`Income.amount` is about a youth and guarded by roles alone',
    ],
  ])('not by %s', (_label, record, fault) => {
    expect(faultsOf(`type Door @open { income: Income } ${record}`)).toEqual([fault]);
  });

  test('and a category above it releases it, whatever its own type says', () => {
    const ways = ['@open', WORKERS, ''].map(
      (label) => `type Door { income: Income ${INCOME} } type Income ${label} { amount: Int }`,
    );
    expect(ways.map((types) => faultsOf(types))).toEqual([[], [], []]);
  });

  test('the registry lets roles guard consents and the log, and nothing be open', () => {
    const consents = (label: string): string =>
      `type Door @key(fields: "id") { id: ID consents: [Consent] } type Consent ${label} { purpose: String }`;
    expect(faultsOf(consents(WORKERS), 'CONSENT', ['Consent'])).toEqual([]);
    expect(faultsOf(consents('@open'), 'CONSENT', ['Consent'])).toEqual([
      "`Consent.purpose` is of a youth's record and cannot be open",
    ]);
    expect(faultsOf(consents(WORKERS), 'NAV', ['Consent'])).toEqual([
      '`Consent.purpose` is about a youth and guarded by roles alone',
    ]);
  });

  test('what an agency keeps below a youth is not guarded by roles alone, be it in no table', () => {
    const types = `type Door ${WORKERS} { youth: Youth ${INCOME} }
      type Youth @key(fields: "id") { id: ID @open sum: Sum } type Sum ${WORKERS} { nok: Int }`;
    const entity = `${types} union _Entity = Youth`;
    expect(faultsOf(entity)).toEqual(['`Sum.nok` is about a youth and guarded by roles alone']);
    expect(faultsOf(entity, 'CONSENT')).toEqual([]);
  });
});

describe('whom a record is about', () => {
  test('is what the asker sent where a root field or another service names the youth', () => {
    const types = `type Door @key(fields: "id") { id: ID } type Youth @key(fields: "id") { id: ID } union _Entity = Youth`;
    expect(faultsOf(types)).toEqual([]);
  });

  test.each([
    ['an open type', 'type Door @open { youth: Youth }'],
    ['an open field', 'type Door { youth: Youth @open }'],
    ['a type of roles', `type Door ${WORKERS} { youths: [Youth!]! }`],
    ['a union', `type Door ${WORKERS} { any: Any } union Any = Youth | A type A @open { x: Int }`],
  ])('is told by the key of a youth behind %s', (_way, types) => {
    expect(faultsOf(`${types} type Youth @key(fields: "id") { id: ID }`)).toEqual([
      '`Youth.id` has no label on its path',
    ]);
  });

  test('and is released with the category of the field that leads to the youth', () => {
    expect(faultsOf(`type Door @open { youth: Youth ${INCOME} } type Youth @key(fields: "id") { id: ID }`)).toEqual([]);
  });
});

test('a schema in which every type leads to every other comes to an end, and names its one bare value', () => {
  const names = Array.from({ length: 60 }, (_, n) => `T${n}`);
  const all = names.map((name) => `${name.toLowerCase()}: [${name}]`).join(' ');
  const types = names.map((name) => `type ${name} @open { ${all} income: Income }`).join(' ');
  expect(faultsOf(`type Door @open { ${all} } ${types} ${RECORD}`)).toEqual(NO_LABEL);
});

test('an entity is walked through, although no root field leads to it', () => {
  const types = `type Door @open { size: Int } ${YOUTH} ${RECORD} union _Entity = Youth`;
  expect(faultsOf(types)).toEqual(NO_LABEL);
});
