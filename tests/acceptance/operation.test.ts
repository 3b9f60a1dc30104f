import { OWN_WISH } from '@brobygger/testkit';
import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import pino from 'pino';
import { startAllInOne, type TogetherInOne } from '../harness/all-in-one';
import { codesOf, send } from '../harness/ask';
import { worker } from '../harness/callers';

const REGISTERED = 'query Registered($id: ID!) { youth(id: $id) { id name } }';
const ID = createHash('sha256').update(REGISTERED).digest('hex');
const NAME = 'Synnøve Sjeldennavn';
const lines: string[] = [];

let running: TogetherInOne;
let [youthId, organisationId]: [string, string] = ['', ''];
beforeAll(async () => {
  const stream = new Writable({ write: (chunk: Buffer, _encoding, done) => (lines.push(chunk.toString()), done()) });
  running = await startAllInOne({
    trustedDocuments: { byId: new Map([[ID, REGISTERED]]), isMandatory: true },
    log: pino({ level: 'debug' }, stream),
  });
  [youthId, organisationId] = await running.seed(async (seed) => {
    const [youth, organisation] = [await seed.youth({ name: NAME }), await seed.organisation('NAV')];
    await seed.platform.services.nav.cases.open(
      { personId: 'Z100001', organisationId: organisation, at: new Date(Date.now() - 60_000) },
      { ground: OWN_WISH, youthId: youth, office: 'NAV Bjerke' },
    );
    return [youth, organisation];
  });
});
afterAll(() => running?.stop());

const post = async (body: object) =>
  send(`${running.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      behandlingsnummer: 'B101',
      authorization: `Bearer ${await running.issuer.tokenOf(worker('NAV', organisationId))}`,
    },
    body: JSON.stringify(body),
  });

describe('where trusted documents are mandatory', () => {
  test('a frontend asks by the id of a registered document, with its prefix or without', async () => {
    for (const documentId of [ID, `sha256:${ID}`]) {
      expect((await post({ documentId, variables: { id: youthId } })).json).toEqual({
        data: { youth: { id: youthId, name: NAME } },
      });
    }
  });

  test('the same text is answered, and every other is refused', async () => {
    expect((await post({ query: REGISTERED, variables: { id: youthId } })).json.data).toEqual({
      youth: { id: youthId, name: NAME },
    });
    for (const body of [
      { query: '{ organisations { id } }' },
      { query: `${REGISTERED} ` },
      { documentId: ID.replace(/^./, 'x') },
      { documentId: ['x'] },
      { documentId: '__proto__' },
    ]) {
      const answer = await post(body);
      expect(answer.status).toBe(400);
      expect(codesOf(answer)).toEqual([['', 'DOCUMENT_NOT_TRUSTED']]);
    }
  });

  test('a GET asks by id as well', async () => {
    const query = new URLSearchParams({ documentId: ID, variables: JSON.stringify({ id: youthId }) });
    const headers = {
      behandlingsnummer: 'B101',
      authorization: `Bearer ${await running.issuer.tokenOf(worker('NAV', organisationId))}`,
      'apollo-require-preflight': 'true',
    };
    expect((await send(`${running.url}/graphql?${query}`, { headers })).json).toEqual({
      data: { youth: { id: youthId, name: NAME } },
    });
  });
});

test('the log of the program has a line for each answer, and nothing of the person in it', async () => {
  lines.length = 0;
  await post({ documentId: ID, variables: { id: youthId } });
  expect(
    lines
      .map((line) => JSON.parse(line) as { msg: string; role: string; purpose: string; outcome: string })
      .map(({ msg, role, purpose, outcome }) => ({ msg, role, purpose, outcome })),
  ).toEqual([{ msg: 'answered', role: 'CASEWORKER', purpose: 'B101', outcome: 'complete' }]);
  for (const secret of [NAME, youthId, organisationId, 'eyJ', 'Synnøve']) expect(lines.join('')).not.toContain(secret);
});

test('the metrics time each subgraph and count what is withheld, and name nobody', async () => {
  await post({ documentId: ID, variables: { id: youthId } });
  const { text } = await send(`${running.url}/metrics`, {});
  expect(text).toMatch(/brobygger_subgraph_seconds_count\{subgraph="consent",outcome="answered"\} [1-9]/);
  expect(text).toContain('brobygger_withheld_fields_total');
  expect(text).not.toContain(youthId);
});

test('liveness and readiness need no token', async () => {
  expect((await send(`${running.url}/isalive`, {})).text).toBe('alive');
  expect((await send(`${running.url}/isready`, {})).status).toBe(200);
});
