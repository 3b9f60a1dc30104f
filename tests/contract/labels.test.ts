import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  checkLabels,
  createSubgraphSchema,
  defineOwner,
  LabelFault,
  RecordType,
  RequiresConsent,
  RequiresRole,
} from '@brobygger/subgraph-kit';
import { createMigratedDatabase } from '@brobygger/testkit';
import { parse } from 'graphql';
import { Field, Query, Resolver } from 'type-graphql';
import { startNode } from '../faults/node-process';
import { generateKeys, publicKeysOf } from '../harness/service-keys';

const PRELUDE = `
extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requires", "@external", "@interfaceObject"])
directive @requiresConsent(category: DataCategory!, perRow: [DataCategory!], placesYouth: Boolean) on FIELD_DEFINITION
directive @requiresRole(roles: [Role!]!, ownAgency: Boolean) on FIELD_DEFINITION | OBJECT
directive @open on FIELD_DEFINITION | OBJECT
enum DataCategory { NAV_CASE NAV_INCOME HOUSING_RENT }
enum Role { CASEWORKER YOUTH }
`;
const YOUTH = 'type Youth @key(fields: "id") { id: ID! nav: NavRecords! }';
const QUERY = 'type Query { navYouth(id: ID!): Youth @requiresRole(roles: [CASEWORKER]) }';
const SOUND = `${QUERY} ${YOUTH} type NavRecords { income: Income @requiresConsent(category: NAV_INCOME) } type Income { monthlyNok: Int }`;

/** The faults of NAV's schema, or none. */
function faultsOf(sdl: string): readonly string[] {
  try {
    checkLabels(buildSubgraphSchema({ typeDefs: parse(`${PRELUDE}${sdl}`) }), 'NAV');
    return [];
  } catch (error) {
    if (!(error instanceof LabelFault)) throw error;
    return error.faults;
  }
}

test('a schema with every label in its place is served', () => {
  expect(faultsOf(SOUND)).toEqual([]);
});

test.each([
  [
    'a field without a label',
    SOUND.replace('income: Income @requiresConsent(category: NAV_INCOME)', 'income: Income'),
    ['`Income.monthlyNok` has no label on its path'],
  ],
  [
    'a plain field without a label',
    SOUND.replace('type NavRecords {', 'type NavRecords { debtNok: Int'),
    ['`NavRecords.debtNok` has no label on its path'],
  ],
  [
    'a field of an entity without a label',
    SOUND.replace('nav: NavRecords!', 'nav: NavRecords! name: String'),
    ['`Youth.name` has no label on its path'],
  ],
  [
    'an unlabelled way to a record that is labelled elsewhere',
    SOUND.replace('type NavRecords {', 'type NavRecords { newest: Income'),
    ['`Income.monthlyNok` has no label on its path'],
  ],
  [
    'a list of records without a label',
    SOUND.replace('income: Income @requiresConsent(category: NAV_INCOME)', 'incomes: [Income!]'),
    ['`Income.monthlyNok` has no label on its path'],
  ],
  [
    'a root field that leads to a record',
    SOUND.replace('type Query {', 'type Query { income(id: ID!): Income @requiresRole(roles: [CASEWORKER])'),
    ['`Income.monthlyNok` has no label on its path'],
  ],
  [
    'a mutation that leads to a record',
    `${SOUND} type Mutation { record: Income @requiresRole(roles: [CASEWORKER]) }`,
    ['`Income.monthlyNok` has no label on its path'],
  ],
  [
    'a label on a field that is never null',
    SOUND.replace('income: Income @', 'income: Income! @'),
    ['`NavRecords.income` is labelled but not nullable, so that it could not be withheld'],
  ],
  [
    'a label on a list that is never null',
    SOUND.replace('income: Income @', 'income: [Income]! @'),
    ['`NavRecords.income` is labelled but not nullable, so that it could not be withheld'],
  ],
  [
    'a category of another agency',
    SOUND.replace('category: NAV_INCOME', 'category: HOUSING_RENT'),
    ['`NavRecords.income` has category `HOUSING_RENT` of another owner'],
  ],
  [
    'a category of another agency for single rows',
    SOUND.replace('category: NAV_INCOME', 'category: NAV_INCOME, perRow: [HOUSING_RENT]'),
    ['`NavRecords.income` has category `HOUSING_RENT` of another owner'],
  ],
  [
    'a field that is labelled and open at once',
    SOUND.replace('NAV_INCOME)', 'NAV_INCOME) @open'),
    ['`NavRecords.income` is labelled and open at once'],
  ],
  [
    'a root field without a role',
    SOUND.replace('type Query {', 'type Query { all: [Youth]'),
    ['root field `all` has no @requiresRole'],
  ],
  [
    'a mutation without a role',
    `${SOUND} type Mutation { forget: Boolean @open }`,
    ['root field `forget` has no @requiresRole'],
  ],
  [
    "a field that reads another subgraph's with `@requires`",
    SOUND.replace(
      'nav: NavRecords!',
      'nav: NavRecords! rent: Int @external means: Int @requires(fields: "rent") @requiresConsent(category: NAV_INCOME)',
    ),
    [
      '`Youth.means` reads fields of another subgraph with @requires, past their labels',
      '`Youth.rent` has no label on its path',
    ],
  ],
  [
    'an interface that carries no label where the type does',
    SOUND.replace(
      'type Income { monthlyNok: Int }',
      'interface Money { monthlyNok: Int } type Income implements Money { monthlyNok: Int @requiresConsent(category: NAV_INCOME) }',
    ),
    ['interface `Money.monthlyNok` is labelled otherwise than `Income.monthlyNok`, and would widen access'],
  ],
  [
    'a union that leads to a record',
    SOUND.replace('type NavRecords {', 'union Any = Income type NavRecords { any: [Any]'),
    ['`Income.monthlyNok` has no label on its path'],
  ],
  [
    'an interface that leads to a record',
    SOUND.replace(
      'type Income {',
      'interface Money { id: ID @open } type Income implements Money { id: ID @open',
    ).replace('type NavRecords {', 'type NavRecords { money: Money'),
    ['`Income.monthlyNok` has no label on its path'],
  ],
])('a schema with %s is not served, and the fault is named', (_name, sdl, faults) => {
  expect(sdl).not.toBe(SOUND);
  expect(faultsOf(sdl)).toEqual(faults);
});

test('a schema with three faults names all of them', () => {
  const sdl = SOUND.replace(
    'income: Income @requiresConsent(category: NAV_INCOME)',
    'income: Income! @requiresConsent(category: HOUSING_RENT) debtNok: Int',
  );
  expect(faultsOf(sdl)).toHaveLength(3);
});

test.each([
  '@requiresConsent(category: NAV_ICNOME)',
  '@requiresConsent',
  '@requiresConsent(category: NAV_INCOME, perRow: [NAV_ICNOME])',
])('a label that cannot be read, `%s`, never counts as none', (label) => {
  expect(() => faultsOf(SOUND.replace('@requiresConsent(category: NAV_INCOME)', label))).toThrow();
});

describe('a subgraph of decorated classes', () => {
  @RecordType({ description: 'A debt.' })
  class ForgottenDebt {
    @Field(() => String, { nullable: true })
    creditor!: string | null;
  }

  @Resolver()
  class ForgetfulResolver {
    @RequiresRole(['CASEWORKER'])
    @Query(() => ForgottenDebt, { nullable: true })
    forgotten(): ForgottenDebt | null {
      return null;
    }
  }

  @RecordType({ description: 'A debt.' })
  class ForeignDebt {
    @RequiresConsent('HOUSING_RENT')
    @Field(() => String)
    creditor!: string;
  }

  @Resolver()
  class ForeignResolver {
    @RequiresRole(['CASEWORKER'])
    @Query(() => ForeignDebt, { nullable: true })
    foreign(): ForeignDebt | null {
      return null;
    }
  }

  test('is not made when one field was forgotten', () => {
    expect(() =>
      createSubgraphSchema({ owner: 'NAV', resolvers: [new ForgetfulResolver()], orphanedTypes: [] }),
    ).toThrow(new LabelFault(['`ForgottenDebt.creditor` has no label on its path']));
  });

  test('is not made when a label is of another owner on a field that cannot be null', () => {
    expect(() => createSubgraphSchema({ owner: 'NAV', resolvers: [new ForeignResolver()], orphanedTypes: [] })).toThrow(
      new LabelFault([
        '`ForeignDebt.creditor` has category `HOUSING_RENT` of another owner',
        '`ForeignDebt.creditor` is labelled but not nullable, so that it could not be withheld',
      ]),
    );
  });
});

test('a service whose author forgot a label ends at once, naming the field, and never listens', async () => {
  // Its database is as new as its code, which has no record but the forgotten one.
  const { persistence } = defineOwner({ name: 'nav', nouns: [] });
  const [database, keys] = [await createMigratedDatabase('forgetful', persistence), await generateKeys()];
  const { code, stdout, stderr } = await startNode('tests/contract/forgetful-service.mjs', {
    PORT: '0',
    DATABASE_URL: database.appUrl,
    CONSENT_URL: 'http://127.0.0.1:1',
    HOP_PUBLIC_KEYS: JSON.stringify(publicKeysOf(keys, 'gateway')),
    SERVICE_PRIVATE_KEY: JSON.stringify(keys.nav.privateJwk),
    SERVICE_PUBLIC_KEYS: JSON.stringify({ consent: publicKeysOf(keys, 'consent') }),
  }).ended;
  await database.drop();
  expect(code).toBe(1);
  expect(stderr).toContain('the schema must not be served:\n- `Debt.creditor` has no label on its path');
  expect(stdout).not.toContain('ready');
});
