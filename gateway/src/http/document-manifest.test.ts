import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Gateway } from '../gateway';
import { gatewayVariables, readTrustedDocuments } from '../environment';
import { aGateway, request, told } from '../gateway.test-setup';
import { z } from 'zod';

const ID = 'ab'.repeat(32);
const TEXT = '{ __typename }';
const ANSWER = { data: { __typename: 'Query' }, extensions: expect.any(Object) };

const folder = mkdtempSync(join(tmpdir(), 'brobygger-documents-'));
afterAll(() => rmSync(folder, { recursive: true }));

const environmentOf = (file: string) =>
  z.object(gatewayVariables).parse({ TRUSTED_DOCUMENTS: join(folder, file), TRUSTED_DOCUMENTS_ONLY: 'true' });

/** The documents of a file that says this. */
function read(said: unknown): ReturnType<typeof readTrustedDocuments> {
  writeFileSync(join(folder, 'manifest.json'), typeof said === 'string' ? said : JSON.stringify(said));
  return readTrustedDocuments(environmentOf('manifest.json'));
}

const apollo = (...operations: readonly object[]) => ({
  format: 'apollo-persisted-query-manifest',
  version: 1,
  operations,
});

test.each<[string, unknown]>([
  ['of the code generator', { [`sha256:${ID}`]: TEXT }],
  ['with plain ids', { [ID]: TEXT }],
  ['of Apollo', apollo({ id: ID, body: TEXT, name: 'A', type: 'query' })],
])('a manifest %s is read as it is', (_whose, manifest) => {
  expect([...read(manifest).byId]).toEqual([[ID, TEXT]]);
});

test.each<[string, unknown]>([
  ['that is no JSON', '{'],
  ['that is a list', []],
  ['of another version', { ...apollo({ id: ID, body: TEXT }), version: 2 }],
  ['without a text', { [ID]: '' }],
  ['with two texts for one id', { [ID]: TEXT, [`sha256:${ID}`]: '{ me { id } }' }],
])('a manifest %s keeps the gateway from starting, and its variable is named', (_what, manifest) => {
  expect(() => read(manifest)).toThrow(/^the environment is not complete: `TRUSTED_DOCUMENTS/);
});

test('a manifest that is not there keeps the gateway from starting, and its variable is named', () => {
  expect(() => readTrustedDocuments(environmentOf('none.json'))).toThrow(
    'the file that `TRUSTED_DOCUMENTS` names cannot be read',
  );
});

describe('where trusted documents are mandatory, a client', () => {
  let gateway: Gateway;
  beforeAll(async () => {
    gateway = await aGateway({ trustedDocuments: read({ [ID]: TEXT }) });
  });
  afterAll(() => gateway.stop());

  const hashed = (sha256Hash: unknown) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });

  test.each([
    ['`documentId`', { documentId: ID }],
    ['`documentId` with the algorithm', { documentId: `sha256:${ID}` }],
    ["the hash of Apollo's persisted queries", hashed(ID)],
    ['the hash with the algorithm', hashed(`sha256:${ID}`)],
    ['text and hash', { query: TEXT, ...hashed(ID) }],
  ])('names a document by %s', async (_how, body) => {
    expect((await request(gateway, { body })).json).toEqual(ANSWER);
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(body)) {
      search.set(name, typeof value === 'string' ? value : JSON.stringify(value));
    }
    const url = `/graphql?${search}`;
    expect((await request(gateway, { method: 'GET', url })).json).toEqual(ANSWER);
  });

  test.each<[string, object, readonly unknown[]]>([
    ['another id', { documentId: 'cd'.repeat(32) }, [400, 'DOCUMENT_NOT_TRUSTED']],
    ['another hash', hashed('cd'.repeat(32)), [200, 'PERSISTED_QUERY_NOT_SUPPORTED']],
    ['a name that every object has', hashed('__proto__'), [200, 'PERSISTED_QUERY_NOT_SUPPORTED']],
    ['another text', { query: '{ me { id } }' }, [400, 'DOCUMENT_NOT_TRUSTED']],
    ['another text under a known hash', { query: '{ me { id } }', ...hashed(ID) }, [400, 'DOCUMENT_NOT_TRUSTED']],
    ['another text beside a known id', { query: '{ me { id } }', documentId: null }, [400, 'DOCUMENT_NOT_TRUSTED']],
  ])('gets nothing for %s', async (_what, body, expected) => {
    expect(told(await request(gateway, { body }))).toEqual(expected);
  });
});
