import { createError, newId } from '@brobygger/domain';
import { GraphQLError, type ExecutionResult } from 'graphql';
import { workerHop } from '../../../testkit/src/worker-hop';
import { answerOperation } from './answer-operation';

const claims = { ...workerHop('nav', newId()), audience: 'nav' };

/** What is sent for a body, of a subgraph that answers so; and what it was asked. */
async function answered(body: unknown, result: ExecutionResult = { data: { a: 1 } }) {
  const asked: unknown[] = [];
  const execute = (...of: unknown[]): Promise<ExecutionResult> => {
    asked.push(of);
    return Promise.resolve(result);
  };
  const answer = await answerOperation({ execute }, { claims, token: 'the token' }, body);
  return { status: answer.status, json: JSON.parse(answer.body) as unknown, asked };
}

const QUERY = { query: '{ a }' };

test('an operation is answered on its hop, with the token that proves it', async () => {
  const body = { query: 'query A($n: Int) { a }', variables: { n: 1 }, operationName: 'A', extensions: {} };
  const { status, json, asked } = await answered(body);
  expect([status, json]).toEqual([200, { data: { a: 1 } }]);
  const { extensions: _none, ...operation } = body;
  expect(asked).toEqual([[claims, operation, 'the token']]);
  expect((await answered({ ...QUERY, variables: null, operationName: null })).asked).toEqual([
    [claims, QUERY, 'the token'],
  ]);
});

test.each<[string, unknown]>([
  ['nothing', null],
  ['a list of operations', [QUERY]],
  ['no operation', { variables: {} }],
  ['an empty operation', { query: '' }],
  ['an operation that is no text', { query: ['{ a }'] }],
  ['variables that are none', { ...QUERY, variables: [1] }],
  ['a name that is none', { ...QUERY, operationName: 7 }],
])('a body with %s is the gateway’s fault, and nothing is asked', async (_what, body) => {
  const { status, json, asked } = await answered(body);
  expect([status, json, asked]).toEqual([400, { errors: [expect.anything()] }, []]);
});

test('a purpose that is not open to who asks is refused as a whole, and nothing is asked', async () => {
  const execute = () => Promise.reject(new Error('asked'));
  const closed = { ...claims, purpose: 'B108' };
  const { status, body } = await answerOperation({ execute }, { claims: closed, token: 't' }, QUERY);
  expect([status, JSON.parse(body)]).toEqual([
    403,
    { errors: [{ message: expect.any(String) as unknown, extensions: { code: 'PURPOSE_NOT_OPEN' } }] },
  ]);
});

test('what does not fit the schema is the gateway’s fault', async () => {
  expect(await answered(QUERY, { errors: [new GraphQLError('no such field')] })).toMatchObject({
    status: 400,
    json: { errors: [{ message: 'no such field', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] },
  });
});

test('what is the asker’s fault alone is answered with 200, since the gateway takes all else for an outage', async () => {
  const byAsker = createError('BAD_USER_INPUT', 'no such value');
  expect(await answered(QUERY, { errors: [byAsker] })).toMatchObject({
    status: 200,
    json: { errors: [{ message: 'no such value', extensions: { code: 'BAD_USER_INPUT' } }] },
  });
  expect((await answered(QUERY, { errors: [byAsker, new GraphQLError('no such field')] })).status).toBe(400);
});

test('an answer with errors is an answer, be it of nothing; an error without a code is a surprise', async () => {
  const error = new GraphQLError('of a table', { path: ['a', 0], originalError: new Error('of a table') });
  expect(await answered(QUERY, { data: null, errors: [error] })).toMatchObject({
    status: 200,
    json: {
      data: null,
      errors: [{ message: 'of a table', path: ['a', 0], extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
    },
  });
});
