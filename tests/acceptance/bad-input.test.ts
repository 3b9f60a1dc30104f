import { impliedPurposeOf, type Agency, type Caller, type Purpose } from '@brobygger/domain';
import type { ServiceName } from '@brobygger/platform';
import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isNonNullType,
  isLeafType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import { isDeepStrictEqual } from 'node:util';
import { codesOf } from '../harness/ask';
import { administrator, auditor, dataProtectionOfficer, guardian, leader, officer, youth } from '../harness/callers';
import { ownedMutations, ownedQueries, type OwnedRootField } from '../harness/root-fields';
import { badValues, goodValue, leastValue, MARK, withIds } from './bad-values';
import { startInputWorld, type InputWorld } from './input-world';

const AGENCY: Readonly<Partial<Record<ServiceName, Agency>>> = {
  'child-welfare': 'CHILD_WELFARE',
  nav: 'NAV',
  outreach: 'OUTREACH',
  housing: 'HOUSING',
};

let world: InputWorld;
let schema: GraphQLSchema;
/** How many rows stand in every table, as of the last test that wrote nothing. */
let rows: unknown;
beforeAll(async () => {
  world = await startInputWorld();
  rows = await world.rows();
  schema = buildClientSchema(
    (await world.topology.ask(officer(), getIntrospectionQuery())).json.data as unknown as IntrospectionQuery,
  );
});
afterAll(() => world?.topology.stop());

const callerOf = ({ owner, roles }: OwnedRootField): Caller => {
  const agency = AGENCY[owner];
  if (agency !== undefined && !roles.includes('YOUTH')) {
    return roles.includes('CASEWORKER') ? world.workerOf(agency) : leader(agency, world.organisationOf(agency));
  }
  if (roles.includes('ADMINISTRATOR') && roles.length < 3) return administrator();
  if (roles.includes('GUARDIAN') && roles.length < 2) return guardian(world.guardianId);
  if (roles.includes('YOUTH')) return youth(world.youthId);
  if (roles.includes('DATA_PROTECTION_OFFICER') && roles.length < 2) return dataProtectionOfficer();
  if (roles.includes('AUDITOR') && !roles.includes('CONSENT_OFFICER')) return auditor();
  return roles.includes('CONSENT_OFFICER') ? officer() : world.workerOf('NAV');
};

const purposeOf = ({ role }: Caller): Purpose => impliedPurposeOf(role) ?? 'B107';

type RootField = GraphQLField<unknown, unknown>;

const inBrackets = (parts: readonly string[]): string => (parts.length === 0 ? '' : `(${parts.join(', ')})`);

/** What is read of the field: itself, or in a youth's answer of `me`. Arguments that are named as null say so in the text. */
const documentOf = (
  operation: Operation | 'me',
  { name, args, type }: RootField,
  nulls: readonly string[] = [],
): string => {
  const variables = args.filter((arg) => !nulls.includes(arg.name));
  const declared = inBrackets(variables.map((arg) => `$${arg.name}: ${arg.type.toString()}`));
  const given = inBrackets(args.map((arg) => `${arg.name}: ${nulls.includes(arg.name) ? 'null' : `$${arg.name}`}`));
  const field = `${name}${given}${isLeafType(getNamedType(type)) ? '' : ' { __typename }'}`;
  return operation === 'me' ? `query ${declared} { me { ${field} } }` : `${operation} ${declared} { ${field} }`;
};

type Operation = 'query' | 'mutation';

const fieldOf = (operation: Operation, name: string): RootField => {
  const field = (operation === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields()[name];
  if (field === undefined) throw new TypeError(`the gateway does not know \`${name}\``);
  return field;
};

const goodArguments = ({ args }: RootField): Record<string, unknown> =>
  Object.fromEntries(args.map((arg) => [arg.name, goodValue(arg.type, world.youthId, arg.name)]));

async function refusesBadValues(operation: Operation, owned: OwnedRootField): Promise<void> {
  const field = fieldOf(operation, owned.name);
  const good = goodArguments(field);
  world.topology.statements.length = 0;
  for (const arg of field.args) {
    for (const { path, value, argument } of badValues(arg.type, arg.name, world.youthId)) {
      const { json, text } = await world.topology.ask(
        callerOf(owned),
        documentOf(operation, field),
        { ...good, [arg.name]: argument },
        purposeOf(callerOf(owned)),
      );
      const [error] = json.errors ?? [];
      const faults = (error?.extensions?.['faults'] ?? []) as readonly { readonly path: string }[];
      const named = [error?.extensions?.['argument'], ...faults.map((fault) => fault.path)];
      // A rule on every item of a list names the list.
      const isNamed = named.includes(path) || named.includes(path.replace(/\[0\]$/, ''));
      const at = `${path} = ${String(value).slice(0, 20)}`;
      // The gateway refuses a page that would cost too much, before anybody else looks at its size.
      const isTooLarge = path === 'first' && Number(value) > 100;
      expect([at, error?.extensions?.['code'], isNamed ? 'named' : named]).toEqual(
        isTooLarge ? [at, 'OPERATION_TOO_LARGE', [undefined]] : [at, 'BAD_USER_INPUT', 'named'],
      );
      expect(text).not.toContain(MARK);
      expect(text).not.toMatch(/0{4}007|2026-02-30|1850-01-01|9999-12-31/);
    }
  }
  // Who asks is looked up with every request; nothing else is.
  expect(world.topology.statements.filter((name) => name !== 'consent resolve-person')).toEqual([]);
}

async function nothingIsWritten(): Promise<void> {
  const [before, now] = [rows, await world.rows()];
  rows = now;
  expect(now).toEqual(before);
}

test.each(ownedMutations().map((mutation) => [mutation.name, mutation] as const))(
  '%s refuses every value out of place, names the place, keeps the value to itself, and writes nothing',
  async (_name, mutation) => {
    await refusesBadValues('mutation', mutation);
    await nothingIsWritten();
  },
);

test.each(ownedQueries().map((query) => [query.name, query] as const))(
  '%s refuses every value out of place, names the place, keeps the value to itself, and looks nothing up',
  async (_name, query) => {
    await refusesBadValues('query', query);
  },
);

test.each(
  (['query', 'mutation'] as const).flatMap((operation) =>
    (operation === 'query' ? ownedQueries() : ownedMutations()).map((owned) => [owned.name, operation, owned] as const),
  ),
)(
  '%s answers to an id that no database holds as to any other that is none, and writes nothing',
  async (name, operation, owned) => {
    const field = fieldOf(operation, name);
    for (const arg of field.args) {
      const [plain, unstorable] = ['x', 'x\0'].map((value) => withIds(arg.type, arg.name, world.youthId, value));
      for (const [n, { path, argument }] of (unstorable ?? []).entries()) {
        const answerTo = (given: unknown): ReturnType<typeof world.topology.ask> =>
          world.topology.ask(
            callerOf(owned),
            documentOf(operation, field),
            { ...goodArguments(field), [arg.name]: given },
            purposeOf(callerOf(owned)),
          );
        const [known, answer] = [await answerTo(plain?.[n]?.argument), await answerTo(argument)];
        expect([path, answer.text]).toEqual([path, known.text]);
        expect(codesOf(answer).map(([, code]) => code)).not.toContain('INTERNAL_SERVER_ERROR');
      }
    }
    await nothingIsWritten();
  },
);

/** Asks with what must be said alone, with everything else as null, and with that null in the text where it is an argument's own. */
async function answersWithNulls(caller: Caller, operation: Operation | 'me', field: RootField) {
  const left = field.args.filter((arg) => !isNonNullType(arg.type)).map((arg) => arg.name);
  const argumentsWith = (rest: 'absent' | 'null'): Record<string, unknown> =>
    Object.fromEntries(
      field.args.flatMap((arg) => {
        if (!isNonNullType(arg.type)) return rest === 'null' ? [[arg.name, null]] : [];
        return [[arg.name, leastValue(arg.type, world.youthId, rest, arg.name)]];
      }),
    );
  const ask = async (document: string, variables: Record<string, unknown>): Promise<unknown> => {
    const { status, json } = await world.topology.ask(caller, document, variables, purposeOf(caller));
    // What was recorded has an id of its own.
    const told = (json.errors ?? []).map(({ path, message, extensions }) => ({ path, message, extensions }));
    return { status, told, data: operation === 'mutation' ? json.data !== null : json.data };
  };
  const document = documentOf(operation, field);
  const [absent, nulled] = [argumentsWith('absent'), argumentsWith('null')];
  if (JSON.stringify(absent) === JSON.stringify(nulled)) return null;
  // The first may change what the next are told.
  if (operation === 'mutation') await ask(document, absent);
  return {
    absent: await ask(document, absent),
    variables: await ask(document, nulled),
    text: left.length === 0 ? null : await ask(documentOf(operation, field, left), nulled),
  };
}

test('an explicit null means what leaving out means, wherever something may be left out', async () => {
  const youthFields = Object.values((schema.getType('Youth') as GraphQLObjectType).getFields());
  const asked = [
    ...ownedQueries().map((owned) => [callerOf(owned), 'query', fieldOf('query', owned.name)] as const),
    ...ownedMutations().map((owned) => [callerOf(owned), 'mutation', fieldOf('mutation', owned.name)] as const),
    ...youthFields.map((field) => [youth(world.youthId), 'me', field] as const),
  ];
  const differing: unknown[] = [];
  let compared = 0;
  for (const [caller, operation, field] of asked) {
    const answers = await answersWithNulls(caller, operation, field);
    if (answers === null) continue;
    compared += 1;
    const { absent, variables, text } = answers;
    for (const other of [variables, ...(text === null ? [] : [text])]) {
      if (!isDeepStrictEqual(other, absent)) differing.push({ field: field.name, absent, other });
    }
  }
  expect(differing).toEqual([]);
  expect(compared).toBeGreaterThan(50);
});

const namedIn = (name: string): GraphQLObjectType | null => {
  const type = schema.getType(name);
  return isObjectType(type) ? type : null;
};

/** The lists of the records of an agency that may say `first`, by the youth's field under which they stand. */
const listsOfRecords = (): readonly (readonly [string, readonly GraphQLField<unknown, unknown>[]])[] =>
  Object.values((schema.getType('Youth') as GraphQLObjectType).getFields()).flatMap(({ name, type }) => {
    const lists = Object.values(namedIn(getNamedType(type).name)?.getFields() ?? {});
    const optional = lists.filter(({ args }) => args.some((arg) => arg.name === 'first' && !isNonNullType(arg.type)));
    return optional.length === 0 ? [] : [[name, optional] as const];
  });

test('a null for how many rows of a list of records means what leaving it out means, and stands nowhere else', async () => {
  const compared: string[] = [];
  for (const [records, lists] of listsOfRecords()) {
    const both = lists.map(({ name }) => `${name}Null: ${name}(first: null) { __typename } ${name} { __typename }`);
    const { json } = await world.topology.ask(
      youth(world.youthId),
      `{ me { ${records} { ${both.join(' ')} } } }`,
      {},
      purposeOf(youth(world.youthId)),
    );
    expect([records, json.errors ?? []]).toEqual([records, []]);
    const me = json.data?.['me'] as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    for (const { name } of lists) {
      expect([records, name, me[records]?.[`${name}Null`]]).toEqual([records, name, me[records]?.[name]]);
      compared.push(`${name}.first`);
    }
  }
  const elsewhere = Object.values(schema.getTypeMap())
    .filter(
      (type) =>
        isObjectType(type) && !['Query', 'Mutation', 'Youth'].includes(type.name) && !type.name.startsWith('__'),
    )
    .flatMap((type) => Object.values((type as GraphQLObjectType).getFields()))
    .flatMap(({ name, args }) => args.filter((arg) => !isNonNullType(arg.type)).map((arg) => `${name}.${arg.name}`));
  expect(elsewhere.sort()).toEqual(compared.sort());
  expect(compared.length).toBeGreaterThan(20);
});
