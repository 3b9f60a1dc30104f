import type { Gateway } from '../gateway';
import { aGateway, request, told } from '../gateway.test-setup';

const GRAPHQL_RESPONSE = 'application/graphql-response+json';

let gateway: Gateway;
beforeAll(async () => {
  gateway = await aGateway();
});
afterAll(() => gateway.stop());

const surprises = async (): Promise<number | undefined> => (await gateway.metrics.surprises.get()).values[0]?.value;

describe('a mistake of the client is told by its code, and nobody is alarmed:', () => {
  const TWO = 'query A { __typename } query B { me { id } }';
  test.each<[string, unknown, number, string]>([
    ['a subscription', { query: 'subscription { me { id } }' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['a subscription of nothing', { query: 'subscription { __typename }' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['an operation that is not there', { query: TWO, operationName: 'C' }, 400, 'BAD_USER_INPUT'],
    ['several operations and none named', { query: TWO }, 400, 'BAD_USER_INPUT'],
    [
      'another name than that of the only operation',
      { query: 'query A { __typename }', operationName: 'C' },
      400,
      'BAD_USER_INPUT',
    ],
    ['an empty name', { query: 'query A { __typename }', operationName: '' }, 400, 'BAD_USER_INPUT'],
    ['a name that is no text', { query: '{ __typename }', operationName: 7 }, 400, 'BAD_USER_INPUT'],
    ['a fragment and no operation', { query: 'fragment A on Query { __typename }' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'null past the default of a condition',
      { query: 'query ($s: Boolean = true) { __typename @skip(if: $s) }', variables: { s: null } },
      400,
      'BAD_USER_INPUT',
    ],
    [
      'null past the default of an argument',
      { query: 'query ($n: Int) { navCaseload(first: $n) { edges { cursor } } }', variables: { n: null } },
      400,
      'BAD_USER_INPUT',
    ],
    ['no body', undefined, 400, 'BAD_USER_INPUT'],
    ['an empty body', '', 400, 'BAD_USER_INPUT'],
    ['half a body', '{"query":', 400, 'BAD_USER_INPUT'],
    ['an empty object', '{}', 400, 'BAD_USER_INPUT'],
    ['null', 'null', 400, 'BAD_USER_INPUT'],
    ['a text', '"{ me { id } }"', 400, 'BAD_USER_INPUT'],
    ['a list', '[]', 400, 'BAD_USER_INPUT'],
    ['a prototype', '{"__proto__":{"a":1},"query":"{ __typename }"}', 400, 'BAD_USER_INPUT'],
    ['an operation that is a number', { query: 7 }, 400, 'BAD_USER_INPUT'],
    ['an operation that is null', { query: null }, 400, 'BAD_USER_INPUT'],
    ['an empty operation', { query: '' }, 400, 'BAD_USER_INPUT'],
    ['an operation of a comment', { query: '# none' }, 400, 'GRAPHQL_PARSE_FAILED'],
    ['variables that are text', { query: '{ __typename }', variables: '{}' }, 400, 'BAD_USER_INPUT'],
    ['variables that are a list', { query: '{ __typename }', variables: [] }, 400, 'BAD_USER_INPUT'],
    ['extensions that are a number', { query: '{ __typename }', extensions: 7 }, 400, 'BAD_USER_INPUT'],
    ['a document id that is a number', { documentId: 7 }, 400, 'DOCUMENT_NOT_TRUSTED'],
    [
      'the hash of an operation',
      { extensions: { persistedQuery: { version: 1, sha256Hash: 'ab' } } },
      200,
      'PERSISTED_QUERY_NOT_SUPPORTED',
    ],
    [
      'a hash that is none',
      { extensions: { persistedQuery: { version: 7, sha256Hash: { a: 1 } } } },
      200,
      'PERSISTED_QUERY_NOT_SUPPORTED',
    ],
  ])('%s', async (_what, body, status, code) => {
    const headers = { accept: GRAPHQL_RESPONSE };
    expect(told(await request(gateway, { headers, body }))).toEqual([status, code]);
    expect(await surprises()).toBe(0);
  });

  test.each<[string, string, number, string]>([
    ['nothing', '', 400, 'BAD_USER_INPUT'],
    ['two operations', '?query={__typename}&query={__typename}', 400, 'BAD_USER_INPUT'],
    ['half of the variables', '?query={__typename}&variables={', 400, 'BAD_USER_INPUT'],
    ['half of the extensions', '?query={__typename}&extensions={', 400, 'BAD_USER_INPUT'],
    ['what is no text', '?query=%E0%A4%A', 400, 'GRAPHQL_PARSE_FAILED'],
    ['a change', '?query=mutation{withdrawConsent(id:"x"){id}}', 405, 'BAD_USER_INPUT'],
    ['a subscription', '?query=subscription{__typename}', 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['a hash', '?extensions={"persistedQuery":{"version":1,"sha256Hash":"ab"}}', 200, 'PERSISTED_QUERY_NOT_SUPPORTED'],
    ['two documents', '?documentId=a&documentId=b', 400, 'DOCUMENT_NOT_TRUSTED'],
  ])('a link with %s', async (_what, search, status, code) => {
    const url = `/graphql${search.replaceAll(/[{}"]/g, encodeURIComponent)}`;
    const headers = { accept: GRAPHQL_RESPONSE };
    expect(told(await request(gateway, { method: 'GET', url, headers }))).toEqual([status, code]);
    expect(await surprises()).toBe(0);
  });

  test.each([
    ['a type of body that is not read', { 'content-type': 'application/xml' }, 415],
    ['a type of answer that is not given', { accept: 'text/html' }, 406],
  ])('%s', async (_what, headers, status) => {
    expect(told(await request(gateway, { headers, body: { query: '{ __typename }' } }))).toEqual([
      status,
      'BAD_USER_INPUT',
    ]);
    expect(await surprises()).toBe(0);
  });
});

test('the name of an operation that is not there does not come back', async () => {
  const { json } = await request(gateway, { body: { query: 'query A { __typename }', operationName: 'hemmelig' } });
  expect(JSON.stringify(json)).not.toContain('hemmelig');
});

test('a client with persisted queries is told in the words that it knows', async () => {
  const extensions = { persistedQuery: { version: 1, sha256Hash: 'ab' } };
  const { json } = await request(gateway, { body: { extensions } });
  expect(json.errors?.map(({ message }) => message)).toEqual(['PersistedQueryNotSupported']);
  expect((await request(gateway, { body: { query: '{ __typename }', extensions } })).json).toEqual({
    data: { __typename: 'Query' },
    extensions: expect.any(Object),
  });
});
