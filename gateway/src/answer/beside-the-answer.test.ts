import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aGateway, request } from '../gateway.test-setup';

const SCHEMA = join(__dirname, '..', '..', '..', 'schema');
const SUPERGRAPH = readFileSync(join(SCHEMA, 'supergraph.graphql'), 'utf8');

/** What the gateway answers a youth, who asks about themself. */
async function answerTo(query: string, supergraphSdl = SUPERGRAPH) {
  const gateway = await aGateway({ supergraphSdl });
  try {
    const { headers, json } = await request(gateway, { body: { query } });
    return { headers, extensions: (json as { readonly extensions?: unknown }).extensions };
  } finally {
    await gateway.stop();
  }
}

describe('an answer says', () => {
  test('the id of its request, as its header does, and what the operation cost of what one may', async () => {
    const { headers, extensions } = await answerTo('{ me { id name } }');
    expect(extensions).toEqual({ requestId: headers['x-request-id'], cost: { asked: 3, allowed: 20_000 } });
  });

  test('what an operation costs that asks for a page, as large as the page may be', async () => {
    const { extensions } = await answerTo('{ me { disclosures(first: 50) { edges { cursor } } } }');
    expect(extensions).toMatchObject({ cost: { asked: 102 } });
  });

  test('the id alone where there is no operation', async () => {
    const { headers, extensions } = await answerTo('{');
    expect(extensions).toEqual({ requestId: headers['x-request-id'] });
  });
});

describe('an operation that uses what is to go', () => {
  const DEPRECATED = SUPERGRAPH.replace(
    /(\n {2}emergencyAccesses: \[EmergencyAccess!\])/,
    '$1 @deprecated(reason: "use `disclosures`")',
  ).replace(/(\n {2}disclosures\(after: String, first: Int! = 20)/, '$1 @deprecated(reason: "use `input`")');

  test('is told so in a header, by the coordinates', async () => {
    const query = '{ me { emergencyAccesses { id } disclosures(first: 1) { edges { cursor } } } }';
    const { headers } = await answerTo(query, DEPRECATED);
    expect(headers['deprecated-fields']).toBe('Youth.disclosures(first:), Youth.emergencyAccesses');
  });

  test('and one that does not is told nothing', async () => {
    const { headers } = await answerTo('{ me { disclosures { edges { cursor } } } }', DEPRECATED);
    expect(headers).not.toHaveProperty('deprecated-fields');
  });
});

describe('the schema of clients', () => {
  const apiSdl = readFileSync(join(SCHEMA, 'api.graphql'), 'utf8');
  const ask = { method: 'GET', url: '/schema.graphql' } as const;

  test('is served as a text, and not again to who has it', async () => {
    const gateway = await aGateway({ apiSdl, isIntrospectionOpen: true });
    const first = await gateway.app.inject(ask);
    expect([first.statusCode, first.headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(first.body).toBe(apiSdl);
    const etag = String(first.headers.etag);
    const again = await gateway.app.inject({ ...ask, headers: { 'if-none-match': etag } });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    await gateway.stop();
  });

  test('is not there where introspection is closed', async () => {
    const gateway = await aGateway({ apiSdl, isIntrospectionOpen: false });
    expect((await gateway.app.inject(ask)).statusCode).toBe(404);
    await gateway.stop();
  });
});
