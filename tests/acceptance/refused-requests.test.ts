import { impliedPurposeOf, newId, type Caller } from '@brobygger/domain';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { codesOf, send } from '../harness/ask';
import { auditor, officer, youth } from '../harness/callers';
import { staffClaims } from '../harness/test-issuer';
import { MARK } from './bad-values';
import { startInputWorld, type InputWorld } from './input-world';

let world: InputWorld;
beforeAll(async () => {
  world = await startInputWorld();
});
afterAll(() => world?.topology.stop());

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
    ['a change', 'mutation ($id: ID!) { referQualification(input: { youthId: $id }) { id } }'],
  ])('gets the same bytes when the asker names %s', async (_name, query) => {
    const known = await world.topology.ask(world.workerOf('NAV'), query, { id: world.strangerId }, 'B107');
    expect(known.text).not.toContain(world.strangerId);
    for (const id of STRANGE) {
      const { status, text } = await world.topology.ask(world.workerOf('NAV'), query, { id }, 'B107');
      expect([status, text]).toEqual([known.status, known.text]);
    }
  });
});

test('a token that does not hold gets the same 401, whatever is wrong with it', async () => {
  const claims = staffClaims(world.workerOf('NAV'));
  const base = {
    ...claims,
    iss: 'http://127.0.0.1:1/staff',
    aud: 'brobygger',
    exp: Math.floor(Date.now() / 1000) + 60,
  };
  const issuer = world.topology.issuer.configurations[0]?.issuer ?? '';
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const foreign = (payload: JWTPayload): Promise<string> =>
    new SignJWT(payload).setProtectedHeader({ alg: 'ES256', kid: 'test' }).sign(privateKey);
  const signedWithPublicKey = await new SignJWT({ ...base, iss: issuer })
    .setProtectedHeader({ alg: 'HS256', kid: 'test' })
    .sign(Buffer.from(JSON.stringify(await exportJWK(publicKey))));
  const headers = [
    undefined,
    '',
    'Bearer',
    'Bearer ',
    'Basic dXNlcjpwYXNz',
    'Bearer x',
    'Bearer a.b.c',
    `Bearer ${'a'.repeat(9000)}`,
    `Bearer ${await world.topology.issuer.sign({ ...claims, exp: 1 })}`,
    `Bearer ${await world.topology.issuer.sign({ ...claims, exp: undefined })}`,
    `Bearer ${await world.topology.issuer.sign({ ...claims, aud: 'another' })}`,
    `Bearer ${await world.topology.issuer.sign({ ...claims, nbf: 4_000_000_000 })}`,
    `Bearer ${await world.topology.issuer.sign({ NAVident: 'Z1' })}`,
    `Bearer ${await world.topology.issuer.sign({ ...claims, groups: ['brobygger:YOUTH:-:-'] })}`,
    `Bearer ${await world.topology.issuer.sign({ ...claims, groups: [...(claims['groups'] as string[]), 'brobygger:AUDITOR:-:-'] })}`,
    `Bearer ${await foreign(base)}`,
    `Bearer ${await foreign({ ...base, iss: issuer })}`,
    `Bearer ${new UnsecuredJWT({ ...base, iss: issuer }).encode()}`,
    `Bearer ${signedWithPublicKey}`,
  ];
  for (const header of headers) {
    const {
      status,
      text,
      headers: shown,
    } = await send(`${world.topology.url}/graphql`, {
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
  world.topology.statements.length = 0;
  for (const purpose of [undefined, '', 'B999', 'b101', 'B101,B102', 'constructor', '__proto__', 'B101 B102', 'null']) {
    const { status, json } = await world.topology.ask(
      world.workerOf('NAV'),
      'query ($id: ID!) { youth(id: $id) { id } __typename }',
      { id: world.youthId },
      purpose,
    );
    expect([status, json]).toEqual([
      400,
      { errors: [{ message: expect.stringContaining('behandlingsnummer'), extensions: { code: 'PURPOSE_REQUIRED' } }] },
    ]);
  }
  expect(world.topology.statements).toEqual([]);
});

test('a purpose that is not open to the role or the agency of who asks is refused as a whole, and nothing is looked up', async () => {
  const query = 'query ($id: ID!) { youth(id: $id) { id nav { case { status } } } __typename }';
  const answers: string[] = [];
  world.topology.statements.length = 0;
  for (const [caller, purpose] of [
    [world.workerOf('NAV'), 'B106'],
    [world.workerOf('NAV'), 'B108'],
    [world.workerOf('HOUSING'), 'B109'],
    [officer(), 'B108'],
    [officer(), 'B101'],
    [auditor(), 'B109'],
  ] as const) {
    for (const id of [world.youthId, newId(), 'no id']) {
      const { status, text, json } = await world.topology.ask(caller, query, { id }, purpose);
      const message = `the purpose \`${purpose}\` is not open to your role and agency`;
      expect([status, json]).toEqual([403, { errors: [{ message, extensions: { code: 'PURPOSE_NOT_OPEN' } }] }]);
      answers.push(text.replace(purpose, 'B1xx'));
    }
  }
  expect(new Set(answers).size).toBe(1);
  expect(world.topology.statements).toEqual([]);
});

test.each<[string, () => Caller, string, Record<string, unknown>, string]>([
  [
    'a decision that ends before it begins',
    () => world.workerOf('NAV'),
    'mutation ($y: ID!) { grantSection17(input: { youthId: $y, validFrom: "2026-03-02", validTo: "2026-03-01" }) { id } }',
    {},
    'BAD_USER_INPUT',
  ],
  [
    'a course that nobody has planned',
    () => world.workerOf('CHILD_WELFARE'),
    'mutation ($y: ID!) { enrolInCourse(input: { youthId: $y, courseId: $y }) { id } }',
    {},
    'NOT_FOUND',
  ],
  [
    'a record of a youth whom another office serves',
    () => world.workerOf('NAV'),
    'mutation ($s: ID!) { draftNavOrder(input: { youthId: $s, need: "kurs" }) { id } }',
    {},
    'YOUTH_NOT_FOUND',
  ],
  [
    'a second case',
    () => world.workerOf('CHILD_WELFARE'),
    `mutation ($y: ID!) { openChildWelfareCase(input: {
      ground: { kind: OWN_WISH }, youthId: $y, caseWorker: "Kari", district: "Bjerke" }) { id } }`,
    {},
    'CONFLICT',
  ],
  [
    'a consent to the data of two owners',
    () => youth(world.youthId),
    'mutation ($o: ID!) { giveConsent(input: { recipientId: $o, purpose: B101, categories: [NAV_CASE, HOUSING_RENT] }) { id } }',
    {},
    'RULE_VIOLATED',
  ],
  [
    'a consent to an organisation that is none',
    () => youth(world.youthId),
    'mutation { giveConsent(input: { recipientId: "x", purpose: B101, categories: [NAV_CASE] }) { id } }',
    {},
    'NOT_FOUND',
  ],
  [
    'the withdrawal of a consent that is none',
    () => youth(world.youthId),
    'mutation { withdrawConsent(id: "x") { id } }',
    {},
    'NOT_FOUND',
  ],
])('%s is refused, and nothing is written', async (_name, caller, query, more, code) => {
  const before = await world.rows();
  const needs = (name: string): boolean => query.includes(`$${name}:`);
  const variables = {
    ...(needs('y') ? { y: world.youthId } : {}),
    ...(needs('s') ? { s: world.strangerId } : {}),
    ...(needs('o') ? { o: world.organisationOf('NAV') } : {}),
    ...more,
  };
  const asker = caller();
  const answer = await world.topology.ask(asker, query, variables, impliedPurposeOf(asker.role) ?? 'B107');
  expect(codesOf(answer).map(([, each]) => each)).toEqual([code]);
  expect(await world.rows()).toEqual(before);
});

test('a page of a size or from a place that is none is refused before anything is looked up', async () => {
  world.topology.statements.length = 0;
  for (const variables of [
    { first: 0 },
    { first: 101 },
    { first: -1 },
    { first: 1, after: MARK },
    { first: 1, after: newId() },
  ]) {
    const answer = await world.topology.ask(
      world.workerOf('NAV'),
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
  expect(world.topology.statements).toEqual([]);
});

describe('a literal that is no date is the mistake of who wrote it, and alarms nobody:', () => {
  const surprises = async (): Promise<string | undefined> =>
    /^brobygger_surprises_total (\d+)$/m.exec((await send(`${world.topology.url}/metrics`, {})).text)?.[1];
  const LITERALS = [
    '9999',
    '9999999999999999999999',
    '"2026-02-30"',
    '"9999-12-31"',
    '1.5',
    'true',
    'X',
    '[1]',
    '{a: 1}',
  ];
  test.each<[string, () => Caller, (literal: string) => string, readonly string[]]>([
    [
      'a day',
      () => world.workerOf('NAV'),
      (day) =>
        `grantSection17(input: { youthId: "${world.youthId}", validFrom: ${day}, validTo: "2026-03-01" }) { id }`,
      [...LITERALS, '"2026-03-02T00:00:00Z"', '"+012026-01-01"'],
    ],
    [
      'a moment',
      () => youth(world.youthId),
      (moment) =>
        `giveConsent(input: { recipientId: "x", purpose: B101, categories: [NAV_CASE], validFrom: ${moment} }) { id }`,
      [...LITERALS.filter((each) => each !== '"9999-12-31"'), '"2026-02-30T00:00:00Z"', '"2026"'],
    ],
  ])('%s', async (_what, caller, fieldWith, literals) => {
    const [asker, before] = [caller(), await surprises()];
    for (const literal of literals) {
      const purpose = impliedPurposeOf(asker.role) ?? 'B107';
      const answer = await world.topology.ask(asker, `mutation { ${fieldWith(literal)} }`, {}, purpose);
      expect([literal, codesOf(answer).map(([, code]) => code)]).toEqual([literal, ['BAD_USER_INPUT']]);
    }
    expect(await surprises()).toBe(before);
  });
});
