import type { Caller } from '@brobygger/domain';
import type { TogetherInOne } from '../harness/all-in-one';
import { guardian, leader, officer, worker, youth } from '../harness/callers';
import { sharedAllInOne } from '../harness/shared-all-in-one';

let topology: TogetherInOne;
let office: string;
let youthId: string;
const BEGIN = `mutation ($id: ID!) {
  openNavCase(input: { youthId: $id, office: "NAV Lade", ground: { kind: OWN_WISH } }) { youthId } }`;
const READ = 'query ($id: ID!) { youth(id: $id) { name nav { case { status } } } }';
beforeAll(async () => {
  topology = await sharedAllInOne();
  [office, youthId] = await topology.seed(async (seed) => [
    await seed.organisation('NAV'),
    await seed.youth({ name: 'Ungdom' }),
  ]);
  await isSeen(youthId);
  await topology.ask(youth(youthId), '{ me { name } }');
  await topology.settle();
});
afterAll(() => topology?.stop());

/** The office begins to help the youth, and reads. */
async function isSeen(id: string): Promise<void> {
  const as = worker('NAV', office, 'Z1');
  const begun = await topology.ask(as, BEGIN, { id }, 'B107');
  expect(begun.json.errors ?? []).toEqual([]);
  for (let n = 0; n < 3; n += 1) await topology.ask(as, READ, { id }, 'B107');
  await topology.settle();
}

async function find(query = '', caller: Caller = youth(youthId), headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(`${topology.url}/findUsage${query}`, {
    headers: { ...headers, authorization: `Bearer ${await topology.issuer.tokenOf(caller)}` },
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as unknown };
}
/** The log of the youth, as `disclosures` shows it, but for what they read of themself. */
async function log(): Promise<readonly { readonly at: string; readonly role: string }[]> {
  const { json } = await topology.ask(
    youth(youthId),
    '{ me { disclosures(first: 100) { edges { node { at role } } } } }',
  );
  const { disclosures } = json.data?.['me'] as {
    readonly disclosures: {
      readonly edges: readonly { readonly node: { readonly at: string; readonly role: string } }[];
    };
  };
  return disclosures.edges.map(({ node }) => node).filter(({ role }) => role !== 'YOUTH');
}

test('a youth is told when, what for and by whom, newest first, and never what', async () => {
  const { status, headers, body } = await find();
  expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
  const usages = body as readonly Readonly<Record<string, string>>[];
  const shown = await log();
  expect(usages.map(({ logtime }) => logtime)).toEqual(shown.map(({ at }) => at));
  expect(usages.length).toBeGreaterThan(3);
  for (const usage of usages) expect(Object.keys(usage)).toEqual(['logtime', 'action', 'receiver']);
  expect(usages.map(({ action }) => action)).toContain('Fikk se: Egen saksbehandling');
  expect(new Set(usages.map(({ receiver }) => receiver)).size).toBe(1);
  expect(JSON.stringify(body)).not.toMatch(/NAV_CASE|Case|Z1|OPEN/);
});

test('in parts, whose first is 1, it is the same as whole', async () => {
  const whole = (await find()).body as readonly unknown[];
  const parts: unknown[] = [];
  for (let offset = 1; offset <= whole.length; offset += 2) {
    parts.push(...((await find(`?offset=${offset}&limit=2`)).body as readonly unknown[]));
  }
  expect(parts).toEqual(whole);
  expect((await find(`?offset=${whole.length + 1}`)).body).toEqual([]);
  expect(((await find('?language=en&limit=1')).body as readonly { action: string }[])[0]?.action).toMatch(/^[A-Z]/);
});

test('where the address is protected no service is named', async () => {
  const hidden = await topology.seed((seed) => seed.youth({ name: 'Skjult' }));
  await isSeen(hidden);
  expect(((await find('', youth(hidden))).body as readonly { receiver: string }[])[0]?.receiver).not.toBe('NAV');
  const protectedNow = await topology.ask(
    officer(),
    'mutation ($id: ID!) { changeAddressProtection(input: { youthId: $id, protection: FORTROLIG, expectedVersion: "0" }) { id } }',
    { id: hidden },
  );
  expect(protectedNow.json.errors ?? []).toEqual([]);
  await topology.settle();
  const own = (await find('', youth(hidden))).body as readonly { readonly receiver: string }[];
  expect(own.length).toBeGreaterThan(3);
  for (const { receiver } of own) expect(receiver).toBe('NAV');
});

test('it is about whose token it is, whatever else is said', async () => {
  const other = await topology.seed((seed) => seed.youth({ name: 'En annen' }));
  expect((await find('', youth(other), { 'x-road-userid': youthId })).body).toEqual([]);
  const { status, body } = await find(`?userCode=${youthId}`, youth(other));
  expect([status, body]).toEqual([400, expect.objectContaining({ code: 'BAD_USER_INPUT' })]);
});

test.each(['?offset=0', '?offset=10001', '?limit=0', '?limit=101', '?limit=x', '?language=se', '?offset=1&offset=2'])(
  '%s is refused, by name',
  async (query) => {
    const parameter = /\?(\w+)=/.exec(query)?.[1];
    expect(await find(query)).toMatchObject({ status: 400, body: { code: 'BAD_USER_INPUT', parameter } });
  },
);

test('it is told to nobody but the youth', async () => {
  const guardianId = await topology.seed((seed) => seed.guardian(youthId));
  const others = [worker('NAV', office), guardian(guardianId), leader('NAV', office), officer()];
  for (const caller of others) expect((await find('', caller)).status).toBe(403);
  expect((await fetch(`${topology.url}/findUsage`)).status).toBe(401);
});
