import type { CallSubgraph } from '../data-source/call-subgraph';
import type { Gateway } from '../gateway';
import { aGateway, request } from '../gateway.test-setup';

/** What the registry says in the test. */
let said: unknown;
const callOf = (): CallSubgraph => () => Promise.resolve(structuredClone(said) as never);

let gateway: Gateway;
beforeAll(async () => {
  gateway = await aGateway({ callOf });
});
afterAll(() => gateway.stop());

async function ask(answer: unknown, query: string) {
  said = answer;
  const { json } = await request(gateway, { body: { query } });
  return { data: json.data, codes: (json.errors ?? []).map(({ extensions }) => extensions['code']) };
}

test.each([[{}], [{ a: 1 }], [true], [5]])(
  'errors that are no list are an outage, and no absence: %j',
  async (errors) => {
    for (const data of [null, { me: { __typename: 'Youth', id: '1' } }]) {
      const { codes } = await ask({ data, errors }, '{ me { id } }');
      expect(codes).toHaveLength(1);
    }
  },
);

test('a type that the field cannot have is no object of it, and nothing of it is shown', async () => {
  const { data } = await ask({ data: { me: { __typename: 'Query', id: '1' } } }, '{ me { id } }');
  expect(data).toEqual({ me: null });
});

test.each(['', 0, null])('an error with the code %j has none', async (code) => {
  const answer = { data: { me: null }, errors: [{ message: 'away', path: ['me'], extensions: { code } }] };
  const { codes } = await ask(answer, '{ me { id } }');
  expect(codes).toEqual(['INTERNAL_SERVER_ERROR']);
});
