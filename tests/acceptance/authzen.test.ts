import { newId, Role, type Caller, type DataCategory, type Purpose } from '@brobygger/domain';
import { officer, worker, youth } from '../harness/callers';
import { startAllInOne } from '../harness/all-in-one';
import type { Ask } from '../harness/ask';
import { assertSpansNameNobody, tracedSpans } from '../harness/checked-spans';
import { startDistributed } from '../harness/distributed';
import { SEEDED_AT, type Seed } from '../harness/seed';
import { aSystem } from '../harness/systems';
import type { TestIssuer } from '../harness/test-issuer';

/** What both topologies are, to these tests. */
interface Topology {
  readonly url: string;
  readonly ask: Ask;
  readonly issuer: TestIssuer;
  seed<Result>(fill: (seed: Seed) => Promise<Result>): Promise<Result>;
  stop(): Promise<void>;
}

const TOPOLOGIES: readonly (readonly [string, () => Promise<Topology>])[] = [
  ['in one process', () => startAllInOne()],
  [
    'distributed',
    async () => {
      tracedSpans();
      const topology = await startDistributed();
      const stop = (): Promise<void> => assertSpansNameNobody(topology.databases).finally(topology.stop);
      return { ...topology, url: topology.gatewayUrls[0] ?? '', stop };
    },
  ],
];

const PURPOSE: Purpose = 'B102';
/** Of each category a field by which a worker reads it. */
const FIELDS = {
  HOUSING_RENT: 'housing { rent { monthNok } }',
  HOUSING_RESIDENCY: 'housing { residency { state } }',
  NAV_INCOME: 'nav { income { monthlyNok } }',
  NAV_SECTION_17: 'nav { section17 { status } }',
  OUTREACH_FOLLOW_UP: 'outreach { followUps { kind } }',
  IDENTITY: 'name',
} as const satisfies Partial<Record<DataCategory, string>>;
type Asked = keyof typeof FIELDS;

describe.each(TOPOLOGIES)('%s', (_name, start) => {
  let topology: Topology;
  let navId: string;
  let otherId: string;
  /** Youths: of a consent, of one that was withdrawn, of none, with a protected address, and nobody. */
  let youths: Readonly<Record<'given' | 'withdrawn' | 'never' | 'protected' | 'nobody', string>>;
  let system: Caller;
  let otherSystem: Caller;

  beforeAll(async () => {
    topology = await start();
    await topology.seed(async (seed) => {
      const { issuer } = topology;
      [navId, otherId] = [await seed.organisation('NAV'), await seed.organisation('NAV')];
      const give = async (youthId: string): Promise<string> =>
        seed.consent({
          youthId,
          recipientId: navId,
          purpose: PURPOSE,
          categories: ['HOUSING_RENT', 'HOUSING_RESIDENCY'],
        });
      youths = {
        given: await seed.youth(),
        withdrawn: await seed.youth(),
        never: await seed.youth(),
        protected: await seed.youth({ protection: 'STRENGT_FORTROLIG' }),
        nobody: newId(),
      };
      await give(youths.given);
      await give(youths.protected);
      const consentId = await give(youths.withdrawn);
      const { consents } = seed.platform.services.consent;
      await consents.withdraw(youth(youths.withdrawn), consentId, SEEDED_AT);
      system = await aSystem(seed, issuer, { agency: 'NAV', organisationId: navId });
      otherSystem = await aSystem(seed, issuer, { agency: 'NAV', organisationId: otherId });
    });
  });
  afterAll(() => topology?.stop());

  async function post(caller: Caller, path: string, body: object) {
    const response = await fetch(`${topology.url}/access/v1/${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await topology.issuer.tokenOf(caller)}`,
        'content-type': 'application/json',
        'x-request-id': 'of mine',
      },
      body: JSON.stringify(body),
    });
    const { date: _date, ...headers } = Object.fromEntries(response.headers);
    return { status: response.status, headers, text: await response.text() };
  }
  const jsonOf = async (...asked: Parameters<typeof post>): Promise<unknown> =>
    JSON.parse((await post(...asked)).text) as unknown;

  const questionOf = (youthId: string, category: DataCategory = 'HOUSING_RENT', organisationId = navId) => ({
    subject: { type: 'organisation', id: organisationId },
    action: { name: 'read' },
    resource: { type: 'data_category', id: category, properties: { youth: youthId } },
    context: { purpose: PURPOSE },
  });

  interface Entry {
    readonly act: string;
    readonly basis: string;
    readonly role: string;
    readonly categories: readonly string[];
  }
  async function logOf(youthId: string): Promise<readonly Entry[]> {
    const { json } = await topology.ask(
      youth(youthId),
      '{ me { disclosures(first: 100) { edges { node { act basis role categories } } } } }',
    );
    const { disclosures } = json.data?.['me'] as {
      readonly disclosures: { readonly edges: readonly { readonly node: Entry }[] };
    };
    return disclosures.edges.map(({ node }) => node);
  }

  /** Whether a worker whom nobody knows reads the field. */
  async function isRead(youthId: string, category: Asked, organisationId: string): Promise<boolean> {
    const { json } = await topology.ask(
      worker('NAV', organisationId, `Z${newId().slice(-8)}`),
      `query ($id: ID!) { youth(id: $id) { ${FIELDS[category]} } }`,
      { id: youthId },
      PURPOSE,
    );
    return (json.errors ?? []).length === 0 && json.data?.['youth'] !== null;
  }

  test('a system is told what a worker of its organisation is then let read, of every youth', async () => {
    const decided: boolean[] = [];
    for (const youthId of Object.values(youths)) {
      for (const [organisationId, caller] of [
        [navId, system],
        [otherId, otherSystem],
      ] as const) {
        for (const category of Object.keys(FIELDS) as Asked[]) {
          const { decision } = (await jsonOf(caller, 'evaluation', questionOf(youthId, category, organisationId))) as {
            readonly decision: boolean;
          };
          expect([youthId, category, decision]).toEqual([
            youthId,
            category,
            await isRead(youthId, category, organisationId),
          ]);
          decided.push(decision);
        }
      }
    }
    expect(new Set(decided)).toEqual(new Set([true, false]));
  });

  test('the youth reads in the log that a system was told, and of an officer that consents were read', async () => {
    const before = (await logOf(youths.given)).length;
    expect(await jsonOf(system, 'evaluation', questionOf(youths.given))).toEqual({ decision: true });
    expect(await jsonOf(officer(), 'evaluation', questionOf(youths.given))).toEqual({ decision: true });
    const log = await logOf(youths.given);
    expect(log).toHaveLength(before + 2);
    expect(log.slice(0, 2).reverse()).toEqual([
      { act: 'TOLD_ACCESS', basis: 'CONSENT', role: 'SYSTEM', categories: ['HOUSING_RENT'] },
      { act: 'READ_CONSENTS', basis: 'OVERSIGHT', role: 'CONSENT_OFFICER', categories: [] },
    ]);
  });

  test('several evaluations end where their semantic does', async () => {
    const { resource: _resource, ...rest } = questionOf(youths.given);
    const evaluations = (['HOUSING_RENT', 'NAV_INCOME', 'HOUSING_RESIDENCY'] as const).map((category) => ({
      resource: questionOf(youths.given, category).resource,
    }));
    const told = async (evaluations_semantic: string): Promise<unknown> =>
      (
        (await jsonOf(system, 'evaluations', { ...rest, evaluations, options: { evaluations_semantic } })) as {
          readonly evaluations: unknown;
        }
      ).evaluations;
    const [yes, no] = [{ decision: true }, { decision: false }];
    expect(await told('execute_all')).toEqual([yes, no, yes]);
    expect(await told('deny_on_first_deny')).toEqual([yes, no]);
    expect(await told('permit_on_first_permit')).toEqual([yes]);
  });

  test('a search for categories and one for organisations find what is open, and page', async () => {
    const question = questionOf(youths.given);
    const first = (await jsonOf(system, 'search/resource', { ...question, page: { limit: 2 } })) as {
      readonly results: readonly unknown[];
      readonly page: { readonly next_token: string };
    };
    expect(first.results).toEqual(['HOUSING_RENT', 'HOUSING_RESIDENCY'].map((id) => ({ type: 'data_category', id })));
    const { next_token: token } = first.page;
    expect(await jsonOf(system, 'search/resource', { ...question, page: { limit: 2, token } })).toEqual({
      results: [{ type: 'data_category', id: 'IDENTITY' }],
      page: { next_token: '', count: 1 },
    });
    expect((await post(officer(), 'search/resource', { ...question, page: { token } })).status).toBe(400);
    const organisations = { results: [{ type: 'organisation', id: navId }] };
    expect(await jsonOf(system, 'search/subject', question)).toEqual(organisations);
    expect(await jsonOf(officer(), 'search/subject', question)).toEqual(organisations);
    expect(await jsonOf(otherSystem, 'search/subject', question)).toEqual({ results: [] });
    expect(await jsonOf(system, 'search/action', question)).toEqual({ results: [{ name: 'read' }] });
    expect(await jsonOf(otherSystem, 'search/action', question)).toEqual({ results: [] });
  });

  test('whom a system may not know of looks like nobody, byte for byte, at every endpoint', async () => {
    const bodies = (youthId: string): readonly (readonly [string, object])[] => [
      ['evaluation', questionOf(youthId)],
      ['evaluations', { ...questionOf(youthId), evaluations: [{}, { action: { name: 'read' } }] }],
      ['search/subject', { ...questionOf(youthId), page: { limit: 1 } }],
      ['search/resource', { ...questionOf(youthId), page: { limit: 1 } }],
      ['search/action', questionOf(youthId)],
    ];
    const nobody = await Promise.all(bodies(youths.nobody).map(([path, body]) => post(system, path, body)));
    expect(nobody.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    for (const youthId of [youths.withdrawn, youths.never]) {
      expect(await Promise.all(bodies(youthId).map(([path, body]) => post(system, path, body)))).toEqual(nobody);
    }
    // Of another organisation nothing is told, be there such a youth or not.
    for (const youthId of [youths.given, youths.never, youths.nobody]) {
      const asked = await Promise.all(bodies(youthId).map(([path, body]) => post(otherSystem, path, body)));
      expect(asked).toEqual(nobody);
    }
    for (const youthId of [youths.withdrawn, youths.never]) {
      expect((await logOf(youthId)).filter(({ act }) => act === 'TOLD_ACCESS')).toEqual([]);
    }
  });

  test('a worker, a leader and the youth are refused', async () => {
    for (const caller of [worker('NAV', navId), { ...worker('NAV', navId), role: Role.LEADER }, youth(youths.given)]) {
      expect((await post(caller, 'evaluation', questionOf(youths.given))).status).toBe(403);
    }
  });

  test('what happens to consents a system hears in events of its own organisation, and enters whom they name', async () => {
    interface FeedPage {
      readonly events: readonly { readonly type: string; readonly data: Readonly<Record<string, unknown>> }[];
      readonly next: string;
    }
    const read = async (caller: Caller, query = ''): Promise<FeedPage> => {
      const response = await fetch(`${topology.url}/consent-events${query}`, {
        headers: { authorization: `Bearer ${await topology.issuer.tokenOf(caller)}` },
      });
      return (await response.json()) as FeedPage;
    };
    const before = await logOf(youths.protected);
    const { events, next } = await read(system);
    const told = events.map(({ type, data }) => [type.split('.').at(-1), data['youthId'] ?? null]);
    // Of the one that was withdrawn before anything was told, nothing is.
    expect(told.sort()).toEqual(
      [
        ['given', youths.given],
        ['given', youths.protected],
      ].sort(),
    );
    expect((await logOf(youths.protected)).length).toBe(before.length + 1);
    expect(await logOf(youths.withdrawn)).toEqual([]);
    expect(await read(system, `?after=${next}`)).toMatchObject({ events: [], hasMore: false });
    expect((await read(otherSystem)).events).toEqual([]);
  });
});

test('while the registry is away nothing is decided, and that is no denial', async () => {
  const topology = await startDistributed();
  try {
    const { navId, youthId, caller } = await topology.seed(async (seed) => {
      const navId = await seed.organisation('NAV');
      return {
        navId,
        youthId: await seed.youth(),
        caller: await aSystem(seed, topology.issuer, { agency: 'NAV', organisationId: navId }),
      };
    });
    const ask = async () => {
      const response = await fetch(`${topology.gatewayUrls[0]}/access/v1/evaluation`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${await topology.issuer.tokenOf(caller)}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({
          subject: { type: 'organisation', id: navId },
          action: { name: 'read' },
          resource: { type: 'data_category', id: 'HOUSING_RENT', properties: { youth: youthId } },
          context: { purpose: PURPOSE },
        }),
      });
      return [response.status, (await response.json()) as unknown];
    };
    expect(await ask()).toEqual([200, { decision: false }]);
    await topology.stopService('consent');
    expect(await ask()).toEqual([503, expect.objectContaining({ code: 'REGISTRY_UNAVAILABLE' })]);
    await assertSpansNameNobody(topology.databases);
  } finally {
    await topology.stop();
  }
});
