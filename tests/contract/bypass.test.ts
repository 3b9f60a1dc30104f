import { Agency, isOwnerName, SERVICE_NAMES, SERVICES, type ServiceName } from '@brobygger/domain';
import { UnsecuredJWT, decodeJwt } from 'jose';
import { worker, youth as youthCaller } from '../harness/callers';
import { startDistributed, type Distributed } from '../harness/distributed';
import { createHops, post, type Hops } from '../harness/hops';
import { serve } from '../harness/records';

/** A worker of the service's own agency; whose worker asks the registry does not matter. */
const agencyOf = (name: ServiceName): Agency => (isOwnerName(name) ? SERVICES[name].agency : 'NAV');
const REFUSED = '{"errors":[{"message":"refused","extensions":{"code":"HOP_REFUSED"}}]}';

let topology: Distributed;
let hops: Hops;
let youthId: string;
const organisations = {} as Record<Agency, string>;

beforeAll(async () => {
  topology = await startDistributed();
  hops = createHops(topology.keys);
  youthId = await topology.seed(async (seed) => {
    const id = await seed.youth({ name: 'Navn Navnesen' });
    for (const agency of Object.values(Agency)) {
      organisations[agency] = await seed.organisation(agency);
      await serve(seed, agency, organisations[agency], id);
    }
    return id;
  });
});
afterAll(() => topology?.stop());

const workerOf = (name: ServiceName) => worker(agencyOf(name), organisations[agencyOf(name)]);
const SDL = JSON.stringify({ query: '{ _service { sdl } }' });
const entities = (): string =>
  JSON.stringify({
    query: 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Youth { id } } }',
    variables: { r: [{ __typename: 'Youth', id: youthId }] },
  });

describe.each(SERVICE_NAMES)('whoever goes round the gateway to %s', (name) => {
  const graphql = (body: string, token?: string) => post(`${topology.urls[name]}/graphql`, body, token);
  const other: ServiceName = name === 'nav' ? 'housing' : 'nav';

  test('is answered with a valid hop token, so that the refusals below are refusals of the token', async () => {
    const { status, json } = await graphql(entities(), await hops.hopFor(name, workerOf(name), entities()));
    expect([status, json.data]).toEqual([200, { _entities: [{ id: youthId }] }]);
  });

  test('is answered once: the same token and body again are refused', async () => {
    const token = await hops.hopFor(name, workerOf(name), entities());
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => graphql(entities(), token)));
    expect([first, ...others].map((answer) => answer?.status).sort()).toEqual([200, 401, 401]);
  });

  test.each<[string, (body: string) => Promise<string | undefined>]>([
    ['no token', () => Promise.resolve(undefined)],
    ["the user's own bearer token", () => topology.issuer.tokenOf(workerOf(name))],
    ['a hop token for another service', (body) => hops.hopFor(other, workerOf(name), body)],
    [
      'a hop token that expired',
      (body) => hops.hopFor(name, workerOf(name), body, { at: new Date(Date.now() - 60_000) }),
    ],
    [
      'a hop token from the future',
      (body) => hops.hopFor(name, workerOf(name), body, { at: new Date(Date.now() + 60_000) }),
    ],
    ['a hop token for another body', () => hops.hopFor(name, workerOf(name), 'another')],
    [
      "a hop token signed by another service in the gateway's name",
      (body) => hops.hopFor(name, workerOf(name), body, { key: other }),
    ],
    ['a token between services', (body) => hops.serviceFor(other, name, body)],
    [
      'a hop token with another caller written in',
      async (body) => asAnother(await hops.hopFor(name, workerOf(name), body)),
    ],
    ['a hop token without a signature', async (body) => unsigned(await hops.hopFor(name, workerOf(name), body))],
  ])('gets nothing with %s, be it schema, entities or introspection', async (_name, tokenFor) => {
    for (const body of [
      SDL,
      entities(),
      JSON.stringify({ query: '{ __schema { types { name } } }' }),
      '{}',
      'not json',
    ]) {
      const { status, text } = await graphql(body, await tokenFor(body));
      expect([status, text]).toEqual([401, REFUSED]);
    }
  });

  test('cannot introspect with a valid hop token either', async () => {
    for (const query of ['{ __schema { types { name } } }', '{ __type(name: "Youth") { fields { name } } }']) {
      const body = JSON.stringify({ query });
      const { json } = await graphql(body, await hops.hopFor(name, workerOf(name), body));
      expect(json.data).toBeUndefined();
      expect(json.errors).toHaveLength(1);
    }
  });

  test('is refused as a whole for a purpose that is not open to who asks, be the token valid', async () => {
    for (const purpose of ['B106', 'B108', 'B109'] as const) {
      const caller = { ...workerOf(name), agency: 'NAV' } as const;
      const body = entities();
      const { status, json } = await graphql(body, await hops.hopFor(name, caller, body, { purpose }));
      expect([status, json.errors?.map(({ extensions }) => extensions)]).toEqual([403, [{ code: 'PURPOSE_NOT_OPEN' }]]);
      expect(json.data).toBeUndefined();
    }
  });

  test('leaves no message without the token of a service', async () => {
    const [table, kind, payload] =
      name === 'consent'
        ? [
            'service_relation',
            'SERVICE_RELATION',
            { youth_id: youthId, organisation_id: youthId, valid_from: new Date(0), valid_to: null, version: 1 },
          ]
        : ['worker_block', 'WORKER_BLOCK', { youth_id: youthId, person_id: 'Z1', holds: true, version: 1 }];
    const body = JSON.stringify([{ id: youthId, kind, payload }]);
    const before = await topology.databases.query(name, `select * from ${table}`);
    const tokens = [
      undefined,
      await topology.issuer.tokenOf(workerOf(name)),
      await hops.hopFor(name, workerOf(name), body),
      await hops.serviceFor(name === 'consent' ? 'nav' : 'consent', other, body),
      await hops.serviceFor(name === 'consent' ? 'nav' : 'consent', name, '[]'),
      ...(name === 'consent' ? [] : [await hops.serviceFor(other, name, body)]),
    ];
    for (const token of tokens) {
      expect(await post(`${topology.urls[name]}/messages`, body, token)).toMatchObject({ status: 401, text: REFUSED });
    }
    expect(await topology.databases.query(name, `select * from ${table}`)).toEqual(before);
  });
});

describe('whoever asks the registry to disclose', () => {
  const wants = (category: string): string =>
    JSON.stringify({ wants: [{ youthId, category, placesYouth: false, fields: ['X.y'] }] });
  const disclose = (body: string, token?: string) => post(`${topology.urls.consent}/disclose`, body, token);
  const navHop = () => hops.hopFor('nav', workerOf('nav'), '{}');
  const entries = () => topology.databases.query('consent', 'select count(*) from disclosure_entry');

  test('is refused without the token of an owner and the hop that it serves, and nothing is entered', async () => {
    const body = wants('NAV_CASE');
    const before = await entries();
    const tokens = [
      undefined,
      await topology.issuer.tokenOf(workerOf('nav')),
      await hops.hopFor('consent', workerOf('nav'), body),
      await hops.serviceFor('nav', 'housing', body, await navHop()),
      await hops.serviceFor('nav', 'consent', wants('NAV_SELF_SUFFICIENCY'), await navHop()),
      // A hop that another owner received.
      await hops.serviceFor('nav', 'consent', body, await hops.hopFor('housing', workerOf('nav'), '{}')),
      await hops.serviceFor(
        'nav',
        'consent',
        body,
        await hops.hopFor('nav', workerOf('nav'), '{}', { at: new Date(Date.now() - 60_000) }),
      ),
      await hops.serviceFor('nav', 'consent', body, await hops.hopFor('nav', workerOf('nav'), '{}', { key: 'nav' })),
      await hops.serviceFor('nav', 'consent', body, await topology.issuer.tokenOf(workerOf('nav'))),
    ];
    for (const token of tokens) expect(await disclose(body, token)).toMatchObject({ status: 401, text: REFUSED });
    expect(await entries()).toEqual(before);
  });

  test("gets no decision on a category of another owner, on nobody's behalf, or on a want that is not whole", async () => {
    const before = await entries();
    const attempts: readonly [string, string][] = [
      [wants('HOUSING_RENT'), await navHop()],
      [wants('IDENTITY'), await navHop()],
      [wants('constructor'), await navHop()],
      ['{"wants":[{}]}', await navHop()],
      ['{}', await navHop()],
    ];
    for (const [body, onBehalfOf] of attempts) {
      const { status, text } = await disclose(body, await hops.serviceFor('nav', 'consent', body, onBehalfOf));
      expect([status, text]).toEqual([
        500,
        '{"errors":[{"message":"something went wrong","extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}',
      ]);
    }
    const body = wants('NAV_CASE');
    const onNobodysBehalf = await disclose(body, await hops.serviceFor('nav', 'consent', body, null));
    expect(onNobodysBehalf).toMatchObject({ status: 401, text: REFUSED });
    expect(await entries()).toEqual(before);
  });
});

test('nobody learns from the registry who holds a token, whose are taken or what access holds, without the gateway’s', async () => {
  const body = JSON.stringify({ issuer: 'x', isGiven: true, holders: [], nationalId: '01810750078' });
  const tokens = [
    undefined,
    await topology.issuer.tokenOf(youthCaller(youthId)),
    await hops.serviceFor('nav', 'consent', body),
    await hops.hopFor('nav', workerOf('nav'), body),
    await hops.hopFor('consent', workerOf('nav'), '{}'),
    await hops.hopFor('consent', workerOf('nav'), body, { key: 'nav' }),
  ];
  for (const token of tokens) {
    for (const path of ['holder', 'issuers', 'access/evaluate', 'access/search']) {
      expect(await post(`${topology.urls.consent}/${path}`, body, token)).toMatchObject({ status: 401, text: REFUSED });
    }
  }
});

function asAnother(token: string): string {
  const [header, , signature] = token.split('.');
  const payload = {
    ...decodeJwt(token),
    caller: { personId: 'Z2', role: 'CONSENT_OFFICER', agency: null, organisationId: null, assurance: 'HIGH' },
  };
  return [header, Buffer.from(JSON.stringify(payload)).toString('base64url'), signature].join('.');
}

const unsigned = (token: string): string => new UnsecuredJWT(decodeJwt(token)).encode();
