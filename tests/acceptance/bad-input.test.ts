import { newId, type Agency, type Caller } from '@brobygger/domain';
import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isLeafType,
  type GraphQLField,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { SERVICE_NAMES, type ServiceName } from '@brobygger/platform';
import { startAllInOne, type TogetherInOne } from '../harness/all-in-one';
import { codesOf, send } from '../harness/ask';
import { leader, officer, worker, youth as youthCaller } from '../harness/callers';
import { ownedMutations, ownedQueries, type OwnedRootField } from '../harness/root-fields';
import { recordAll, serve } from '../harness/records';
import { staffClaims } from '../harness/test-issuer';
import { badValues, goodValue, MARK, withIds } from './bad-values';

const AGENCY: Readonly<Partial<Record<ServiceName, Agency>>> = {
  'child-welfare': 'CHILD_WELFARE',
  nav: 'NAV',
  outreach: 'OUTREACH',
  housing: 'HOUSING',
};

let topology: TogetherInOne;
let schema: GraphQLSchema;
let youthId: string;
let strangerId: string;
const organisations = new Map<Agency, string>();

beforeAll(async () => {
  topology = await startAllInOne({ isIntrospectionOpen: true });
  await topology.seed(async (seed) => {
    [youthId, strangerId] = [await seed.youth(), await seed.youth()];
    for (const agency of ['CHILD_WELFARE', 'NAV', 'OUTREACH', 'HOUSING'] as const) {
      organisations.set(agency, await seed.organisation(agency));
      await serve(seed, agency, organisations.get(agency) ?? '', youthId);
      await recordAll(seed, agency, organisations.get(agency) ?? '', youthId);
    }
    const other = await seed.organisation('NAV');
    await serve(seed, 'NAV', other, strangerId);
  });
  // Whose token it is, is looked up once.
  await topology.ask(youthCaller(youthId), '{ __typename }');
  schema = buildClientSchema(
    (await topology.ask(officer(), getIntrospectionQuery())).json.data as unknown as IntrospectionQuery,
  );
});
afterAll(() => topology.stop());

const workerOf = (agency: Agency): Caller => worker(agency, organisations.get(agency) ?? '');

/** How many rows stand in every table of every service. */
async function rows(): Promise<unknown> {
  const counted = SERVICE_NAMES.map(async (name) => {
    const tables = await topology.databases.query<{ table: string }>(
      name,
      "select table_name as table from information_schema.tables where table_schema = 'public' order by 1",
    );
    const counts = tables.map(
      ({ table }) => `select '${name}.${table}' as name, count(*)::int as rows from "${table}"`,
    );
    return topology.databases.query(name, counts.join(' union all '));
  });
  return (await Promise.all(counted)).flat();
}

describe('an id that is none, or of nobody, or of a youth whom the asker may not resolve', () => {
  const STRANGE = [
    '',
    ' ',
    'x',
    '0',
    "' or 1=1 --",
    '00000000-0000-0000-0000-000000000000',
    '00000000-0000-4000-8000-00000000fffe',
    '../../etc/passwd',
    'æøå\u0000',
    'x'.repeat(10_000),
    '{"$ne":null}',
    '-1',
  ];
  test.each([
    ['the youth', 'query ($id: ID!) { youth(id: $id) { id name nav { case { status } } } }'],
    ['the youths of a list', 'query ($id: ID!) { youths(ids: [$id]) { id name } }'],
    ['a youth of the own agency', 'query ($id: ID!) { navYouth(id: $id) { id nav { case { status } } } }'],
    ['a change', 'mutation ($id: ID!) { enrolQualification(youthId: $id) { id } }'],
  ])('gets the same bytes when the asker names %s', async (_name, query) => {
    const known = await topology.ask(workerOf('NAV'), query, { id: strangerId }, 'B107');
    expect(known.text).not.toContain(strangerId);
    for (const id of STRANGE) {
      const { status, text } = await topology.ask(workerOf('NAV'), query, { id }, 'B107');
      expect([status, text]).toEqual([known.status, known.text]);
    }
  });
});

test('a token that does not hold gets the same 401, whatever is wrong with it', async () => {
  const claims = staffClaims(workerOf('NAV'));
  const base = {
    ...claims,
    iss: 'http://127.0.0.1:1/staff',
    aud: 'brobygger',
    exp: Math.floor(Date.now() / 1000) + 60,
  };
  const issuer = topology.issuer.configurations[0]?.issuer ?? '';
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const foreign = (payload: JWTPayload): Promise<string> =>
    new SignJWT(payload).setProtectedHeader({ alg: 'ES256', kid: 'test' }).sign(privateKey);
  const headers = [
    undefined,
    '',
    'Bearer',
    'Bearer ',
    'Basic dXNlcjpwYXNz',
    'Bearer x',
    'Bearer a.b.c',
    `Bearer ${'a'.repeat(9000)}`,
    `Bearer ${await topology.issuer.sign({ ...claims, exp: 1 })}`,
    `Bearer ${await topology.issuer.sign({ ...claims, exp: undefined })}`,
    `Bearer ${await topology.issuer.sign({ ...claims, aud: 'another' })}`,
    `Bearer ${await topology.issuer.sign({ ...claims, nbf: 4_000_000_000 })}`,
    `Bearer ${await topology.issuer.sign({ NAVident: 'Z1' })}`,
    `Bearer ${await topology.issuer.sign({ ...claims, groups: ['brobygger:YOUTH:-:-'] })}`,
    `Bearer ${await topology.issuer.sign({ ...claims, groups: [...(claims['groups'] as string[]), 'brobygger:AUDITOR:-:-'] })}`,
    `Bearer ${await foreign(base)}`,
    `Bearer ${await foreign({ ...base, iss: issuer })}`,
    `Bearer ${new UnsecuredJWT({ ...base, iss: issuer }).encode()}`,
    `Bearer ${await new SignJWT({ ...base, iss: issuer }).setProtectedHeader({ alg: 'HS256', kid: 'test' }).sign(Buffer.from(JSON.stringify(await exportJWK(publicKey))))}`,
  ];
  for (const header of headers) {
    const {
      status,
      text,
      headers: shown,
    } = await send(`${topology.url}/graphql`, {
      method: 'POST',
      body: '{"query":"{ organisations { id } }"}',
      headers: {
        'content-type': 'application/json',
        behandlingsnummer: 'B107',
        ...(header === undefined ? {} : { authorization: header }),
      },
    });
    expect([header, status, text, shown.get('www-authenticate')]).toEqual([
      header,
      401,
      '{"errors":[{"message":"a valid bearer token is needed","extensions":{"code":"UNAUTHENTICATED"}}]}',
      'Bearer',
    ]);
  }
});

test('a worker who says no purpose, or one that is none, is asked for one, and nothing is looked up', async () => {
  topology.statements.length = 0;
  for (const purpose of [undefined, '', 'B999', 'b101', 'B101,B102', 'constructor', '__proto__', 'B101 B102', 'null']) {
    const { status, text } = await topology.ask(
      workerOf('NAV'),
      'query ($id: ID!) { youth(id: $id) { id } __typename }',
      { id: youthId },
      purpose,
    );
    expect([status, JSON.parse(text)]).toEqual([
      400,
      { errors: [{ message: expect.stringContaining('behandlingsnummer'), extensions: { code: 'PURPOSE_REQUIRED' } }] },
    ]);
  }
  expect(topology.statements).toEqual([]);
});

const callerOf = ({ owner, roles }: OwnedRootField): Caller => {
  const agency = AGENCY[owner];
  if (agency !== undefined)
    return roles.includes('CASEWORKER') ? workerOf(agency) : leader(agency, organisations.get(agency) ?? '');
  return roles.includes('YOUTH') ? youthCaller(youthId) : officer();
};

type RootField = GraphQLField<unknown, unknown>;

const documentOf = (operation: Operation, { name, args, type }: RootField): string => {
  const declared = args.map((arg) => `$${arg.name}: ${arg.type.toString()}`).join(', ');
  return `${operation} (${declared}) { ${name}(${args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')})${isLeafType(getNamedType(type)) ? '' : ' { __typename }'} }`;
};

type Operation = 'query' | 'mutation';

const fieldOf = (operation: Operation, name: string): RootField => {
  const field = (operation === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields()[name];
  if (field === undefined) throw new TypeError(`the gateway does not know \`${name}\``);
  return field;
};

const goodArguments = ({ args }: RootField): Record<string, unknown> =>
  Object.fromEntries(args.map((arg) => [arg.name, goodValue(arg.type, youthId, arg.name)]));

async function refusesBadValues(operation: Operation, owned: OwnedRootField): Promise<void> {
  const field = fieldOf(operation, owned.name);
  const good = goodArguments(field);
  topology.statements.length = 0;
  for (const arg of field.args) {
    for (const { path, value, argument } of badValues(arg.type, arg.name, youthId)) {
      const { json, text } = await topology.ask(
        callerOf(owned),
        documentOf(operation, field),
        { ...good, [arg.name]: argument },
        'B107',
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
  expect(topology.statements).toEqual([]);
}

test.each(ownedMutations().map((mutation) => [mutation.name, mutation] as const))(
  '%s refuses every value out of place, names the place, keeps the value to itself, and writes nothing',
  async (_name, mutation) => {
    const before = await rows();
    await refusesBadValues('mutation', mutation);
    expect(await rows()).toEqual(before);
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
    const before = await rows();
    for (const arg of field.args) {
      const [plain, unstorable] = ['x', 'x\0'].map((value) => withIds(arg.type, arg.name, youthId, value));
      for (const [n, { path, argument }] of (unstorable ?? []).entries()) {
        const answerTo = (given: unknown): ReturnType<typeof topology.ask> =>
          topology.ask(
            callerOf(owned),
            documentOf(operation, field),
            { ...goodArguments(field), [arg.name]: given },
            'B107',
          );
        const [known, answer] = [await answerTo(plain?.[n]?.argument), await answerTo(argument)];
        expect([path, answer.text]).toEqual([path, known.text]);
        expect(codesOf(answer).map(([, code]) => code)).not.toContain('INTERNAL_SERVER_ERROR');
      }
    }
    expect(await rows()).toEqual(before);
  },
);

test.each<[string, () => Caller, string, Record<string, unknown>, string]>([
  [
    'a decision that ends before it begins',
    () => workerOf('NAV'),
    'mutation ($y: ID!) { grantSection17(input: { youthId: $y, validFrom: "2026-03-02", validTo: "2026-03-01" }) { id } }',
    {},
    'BAD_USER_INPUT',
  ],
  [
    'part 2 of the housing course before part 1 is done',
    () => workerOf('CHILD_WELFARE'),
    'mutation ($y: ID!) { enrolInCourse(input: { youthId: $y, course: HOUSING, part: 2, schoolYear: "2025/2026", arena: EM_BASE, sessions: 8 }) { id } }',
    {},
    'RULE_VIOLATED',
  ],
  [
    'a record of a youth whom another office serves',
    () => workerOf('NAV'),
    'mutation ($s: ID!) { sendNavOrder(input: { youthId: $s, need: "kurs" }) { id } }',
    {},
    'YOUTH_NOT_FOUND',
  ],
  [
    'a second case',
    () => workerOf('CHILD_WELFARE'),
    'mutation ($y: ID!) { openChildWelfareCase(input: { youthId: $y, caseWorker: "Kari", district: "Bjerke" }) { id } }',
    {},
    'CONFLICT',
  ],
  [
    'a consent to the data of two owners',
    () => youthCaller(youthId),
    'mutation ($o: ID!) { giveConsent(input: { recipientId: $o, purpose: B101, categories: [NAV_CASE, HOUSING_RENT] }) { id } }',
    {},
    'RULE_VIOLATED',
  ],
  [
    'a consent to an organisation that is none',
    () => youthCaller(youthId),
    'mutation { giveConsent(input: { recipientId: "x", purpose: B101, categories: [NAV_CASE] }) { id } }',
    {},
    'NOT_FOUND',
  ],
  [
    'the withdrawal of a consent that is none',
    () => youthCaller(youthId),
    'mutation { withdrawConsent(id: "x") { id } }',
    {},
    'NOT_FOUND',
  ],
])('%s is refused, and nothing is written', async (_name, caller, query, more, code) => {
  const before = await rows();
  const needs = (name: string): boolean => query.includes(`$${name}:`);
  const variables = {
    ...(needs('y') ? { y: youthId } : {}),
    ...(needs('s') ? { s: strangerId } : {}),
    ...(needs('o') ? { o: organisations.get('NAV') } : {}),
    ...more,
  };
  const answer = await topology.ask(caller(), query, variables, 'B107');
  expect(codesOf(answer).map(([, each]) => each)).toEqual([code]);
  expect(await rows()).toEqual(before);
});

test('a page of a size or from a place that is none is refused before anything is looked up', async () => {
  topology.statements.length = 0;
  for (const variables of [
    { first: 0 },
    { first: 101 },
    { first: -1 },
    { first: 1, after: MARK },
    { first: 1, after: newId() },
  ]) {
    const answer = await topology.ask(
      workerOf('NAV'),
      'query ($first: Int!, $after: String) { navCaseload(first: $first, after: $after) { pageInfo { hasNextPage } } }',
      variables,
      'B107',
    );
    expect([
      codesOf(answer).map(([, code]) => code),
      answer.json.errors?.[0]?.extensions?.['argument'],
      answer.text.includes(MARK),
    ]).toEqual([['BAD_USER_INPUT'], 'after' in variables ? 'after' : 'first', false]);
  }
  expect(topology.statements).toEqual([]);
});
