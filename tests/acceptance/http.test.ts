import { serverAudits } from 'graphql-http';
import { officer } from '../harness/callers';
import { startAllInOne, type TogetherInOne } from '../harness/all-in-one';

let topology: TogetherInOne;
beforeAll(async () => {
  topology = await startAllInOne({ isIntrospectionOpen: true });
});
afterAll(() => topology?.stop());

/** An officer's fetch: a token in front of what the audit sends. */
const fetchAsOfficer = async (url: string, init: RequestInit = {}): Promise<Response> =>
  fetch(url, {
    ...init,
    headers: {
      ...(init.headers as Record<string, string>),
      authorization: `Bearer ${await topology.issuer.tokenOf(officer())}`,
      behandlingsnummer: 'B109',
    },
  });

const audits = serverAudits({ url: () => `${topology.url}/graphql`, fetchFn: fetchAsOfficer });

test('the audit of GraphQL over HTTP has 61 parts', () => {
  expect(audits).toHaveLength(61);
});

test.each(audits.map(({ id, name, fn }) => [id, name, fn] as const))(
  'a client finds that the gateway (%s) %s',
  async (_id, _name, run) => {
    const result = await run();
    expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok');
  },
);
