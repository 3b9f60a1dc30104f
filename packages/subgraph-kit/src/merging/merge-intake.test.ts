import { newId } from '@brobygger/domain';
import { createFakeRegistry, inLine, workerHop } from '@brobygger/testkit';
import type { Author } from '../author';
import type { Registry } from '../disclosure/registry';
import { gardener } from '../garden.test-setup';
import type { Message } from '../messaging/message';
import { connect } from '../persistence/connect';
import { createOwnerDatabase, type OwnerDatabase } from '../persistence/owner-database.test-setup';

const AT = new Date('2026-03-02T09:00:00Z');

let database: OwnerDatabase;
let running: ReturnType<typeof gardener.create>;
const delivered: Message[] = [];
/** What comes between the registry's yes and the writing. */
let afterAdmission: () => Promise<void> = () => Promise.resolve();

const registry = createFakeRegistry();
const admit: Registry['admit'] = async (call) => {
  const answer = await registry.admit(call);
  await afterAdmission();
  return answer;
};

const start = async (ask?: Parameters<typeof gardener.create>[0]['ask']) =>
  gardener.create({
    dataSource: await connect(database.appUrl, gardener.persistence),
    registry: { ...registry, admit },
    ask,
    deliver: (_destination, messages) => {
      delivered.push(...messages);
      return Promise.resolve([]);
    },
    clock: () => AT,
    onFailure: () => undefined,
  });

beforeAll(async () => {
  const { migrations } = gardener.persistence;
  const [, ...entities] = gardener.persistence.entities;
  database = await createOwnerDatabase({ entities, migrations });
  running = await start();
});
afterAll(async () => {
  await running.subgraph.stop();
  await database.stop();
});

let version = Date.now() * 1000;
const payloadOf = (former: string, kept: string, holds: boolean) => ({
  youth_id: former,
  kept_id: kept,
  holds,
  version: (version += 1),
});
/** What the registry tells of a merging: a later one at each call. */
const merging = (former: string, kept: string, holds = true): Message => ({
  id: newId(),
  kind: 'YOUTH_MERGED',
  payload: payloadOf(former, kept, holds),
});
const tell = async (...messages: readonly Message[]): Promise<void> => {
  expect(await running.subgraph.receive('consent', messages)).toEqual([]);
};

/** An office, in whose garden youths work. */
function anOffice() {
  const organisationId = newId();
  const author = (at: Date): Author => ({ personId: 'Z1', organisationId, at });
  const { garden } = running.services;
  return {
    organisationId,
    begin: (youthId: string, plot: string, at = AT) => garden.begin(author(at), youthId, plot),
    end: (youthId: string) => garden.end(author(AT), youthId),
    /** The plots that the office's worker reads of the youth, or the code of why none. */
    async plotsOf(youthId: string): Promise<readonly unknown[] | unknown> {
      const query = 'query ($id: ID!) { gardenYouth(id: $id) { garden { jobs { plot } } } }';
      const { data, errors = [] } = await running.subgraph.execute(workerHop('nav', organisationId), {
        query,
        variables: { id: youthId },
      });
      const youth = data?.['gardenYouth'] as { garden: { jobs: { plot: string }[] } } | null | undefined;
      return youth?.garden.jobs.map(({ plot }) => plot) ?? errors[0]?.extensions['code'];
    },
  };
}

/** Whom the registry would know the office to serve, by the newest that it was told of each key. */
async function servedAtRegistry(organisationId: string): Promise<readonly unknown[]> {
  await running.subgraph.relay.drain();
  const newest = new Map<string, Message['payload']>();
  for (const { kind, payload } of delivered) {
    if (kind !== 'SERVICE_RELATION' || payload['organisation_id'] !== organisationId) continue;
    const key = JSON.stringify([payload['youth_id'], payload['valid_from']]);
    if (Number(newest.get(key)?.['version'] ?? -1) < Number(payload['version'])) newest.set(key, payload);
  }
  return [...newest.values()].filter((row) => row['valid_to'] === null).map((row) => row['youth_id']);
}

const pair = (): readonly [kept: string, former: string] => [newId(), newId()];

test('records and service of the former are the kept one’s, and each has its own when it is undone', async () => {
  const [kept, former] = pair();
  const [office, other] = [anOffice(), anOffice()];
  await office.begin(kept, 'K1');
  await office.begin(former, 'F1');
  await other.begin(former, 'F2');
  await tell(merging(former, kept));
  expect([await office.plotsOf(kept), await other.plotsOf(kept)]).toEqual([['F1', 'K1'], ['F2']]);
  expect([await office.plotsOf(former), await other.plotsOf(former)]).toEqual(['YOUTH_NOT_FOUND', 'YOUTH_NOT_FOUND']);
  expect(await servedAtRegistry(other.organisationId)).toEqual([kept]);
  await tell(merging(former, kept, false));
  expect([await office.plotsOf(kept), await office.plotsOf(former), await other.plotsOf(former)]).toEqual([
    ['K1'],
    ['F1'],
    ['F2'],
  ]);
  expect(await other.plotsOf(kept)).toBe('YOUTH_NOT_FOUND');
  expect(await servedAtRegistry(other.organisationId)).toEqual([former]);
  expect([...(await servedAtRegistry(office.organisationId))].sort()).toEqual([kept, former].sort());
});

test('what is written meanwhile is the kept one’s own, and nobody is left without the service that it rests on', async () => {
  const [kept, former] = pair();
  const office = anOffice();
  await office.begin(former, 'F1');
  await tell(merging(former, kept));
  await office.begin(kept, 'K1');
  await tell(merging(former, kept, false));
  expect([await office.plotsOf(kept), await office.plotsOf(former)]).toEqual([['K1'], ['F1']]);
  await tell(merging(former, kept));
  expect(await office.plotsOf(kept)).toEqual(['F1', 'K1']);
});

test('a service that ends meanwhile has ended at the former too when it is undone', async () => {
  const [kept, former] = pair();
  const [office, other] = [anOffice(), anOffice()];
  const earlier = new Date(AT.getTime() - 3_600_000);
  await office.begin(former, 'F1', earlier);
  await other.begin(former, 'F2', earlier);
  await tell(merging(former, kept));
  await office.end(kept);
  // The other's records of the former are closed too, while one of the kept one keeps its service there.
  await other.end(kept);
  await other.begin(kept, 'K2');
  await tell(merging(former, kept, false));
  expect(await office.plotsOf(former)).toBe('YOUTH_NOT_FOUND');
  expect(await other.plotsOf(former)).toBe('YOUTH_NOT_FOUND');
  expect(await other.plotsOf(kept)).toEqual(['K2']);
  expect([await servedAtRegistry(office.organisationId), await servedAtRegistry(other.organisationId)]).toEqual([
    [],
    [kept],
  ]);
});

test('messages that come doubled, late or in the wrong order leave what the newest says', async () => {
  const [kept, former] = pair();
  const third = newId();
  const office = anOffice();
  for (const [youthId, plot] of [
    [kept, 'K1'],
    [former, 'F1'],
    [third, 'T1'],
  ] as const) {
    await office.begin(youthId, plot);
  }
  // Former into kept, undone, kept into third, undone, former into third: whichever of these comes when.
  const said = [
    merging(former, kept),
    merging(former, kept, false),
    merging(kept, third),
    merging(kept, third, false),
    merging(former, third),
  ];
  const plots = async () => [await office.plotsOf(kept), await office.plotsOf(former), await office.plotsOf(third)];
  const stand = [['K1'], 'YOUTH_NOT_FOUND', ['F1', 'T1']];
  for (const order of [
    [2, 0, 4, 1, 3],
    [4, 3, 2, 1, 0],
    [0, 2, 1, 4, 3],
    [3, 4, 0, 2],
  ]) {
    for (const n of order) {
      const message = said[n];
      if (message !== undefined) await tell(message, message);
    }
    expect(await plots()).toEqual(stand);
    await tell(merging(former, third, false));
    expect(await plots()).toEqual([['K1'], ['F1'], ['T1']]);
    for (const message of said) Object.assign(message.payload, { version: (version += 1) });
  }
});

test('messages in the wrong order are in the end as in the right one, whatever stood between', async () => {
  const [kept, former] = pair();
  const third = newId();
  const office = anOffice();
  for (const [youthId, plot] of [
    [kept, 'K1'],
    [former, 'F1'],
    [third, 'T1'],
  ] as const) {
    await office.begin(youthId, plot);
  }
  const [first, undone, second] = [merging(former, kept), merging(former, kept, false), merging(kept, third)];
  await tell(first);
  await tell(second);
  await tell(undone);
  expect([await office.plotsOf(former), await office.plotsOf(kept), await office.plotsOf(third)]).toEqual([
    ['F1'],
    'YOUTH_NOT_FOUND',
    ['K1', 'T1'],
  ]);
  await tell(merging(kept, third, false), merging(kept, former));
  expect([await office.plotsOf(former), await office.plotsOf(third)]).toEqual([['F1', 'K1'], ['T1']]);
});

test('what was undone in between takes nothing along that is another registration’s own', async () => {
  const [kept, former] = pair();
  const third = newId();
  const office = anOffice();
  await office.begin(kept, 'K1');
  await office.begin(former, 'F1');
  await tell(merging(former, kept));
  await tell(merging(kept, third));
  expect(await office.plotsOf(third)).toEqual(['K1']);
  await tell(merging(kept, third, false));
  expect(await office.plotsOf(kept)).toEqual(['F1', 'K1']);
});

test('an owner that was away hears of it when it starts, and one that has heard moves nothing twice', async () => {
  const [kept, former] = pair();
  const office = anOffice();
  await office.begin(former, 'F1');
  const row = payloadOf(former, kept, true);
  const ask = (_service: string, _question: string, body: unknown) =>
    Promise.resolve({ rows: (body as { kind: string }).kind === 'YOUTH_MERGED' ? [row] : [], isLast: true });
  for (let n = 0; n < 2; n += 1) {
    const started = await start(ask);
    await started.subgraph.synchronise();
    await started.subgraph.stop();
    expect(await office.plotsOf(kept)).toEqual(['F1']);
  }
  await tell(merging(former, kept, false));
  expect(await office.plotsOf(former)).toEqual(['F1']);
});

const leftAt = (youthId: string): Promise<unknown> =>
  database.dataSource.query('select from garden_job where youth_id = $1', [youthId]);

/** Resolves when somebody waits for a lock: whoever asks for it now is next in line. */
async function somebodyWaits(): Promise<void> {
  const WAITING = `select 1 from pg_locks where not granted and locktype = 'advisory'
    and database = (select oid from pg_database where datname = current_database())`;
  while (((await database.dataSource.query(WAITING)) as unknown[]).length === 0);
}

test('a service that begins at the former as it is merged is the kept one’s', async () => {
  const [kept, former] = pair();
  const office = anOffice();
  await inLine(
    database.dataSource,
    // What holds all that is written on the former.
    { statement: `select pg_advisory_xact_lock(hashtextextended('youth/' || $1, 0))`, values: [former] },
    [() => office.begin(former, 'F1'), () => somebodyWaits().then(() => tell(merging(former, kept)))],
  );
  expect([await office.plotsOf(former), await office.plotsOf(kept)]).toEqual(['YOUTH_NOT_FOUND', ['F1']]);
  expect(await leftAt(former)).toEqual([]);
});

test('a service that the registry let begin before the merging, and that comes after it, is not begun', async () => {
  const [kept, former] = pair();
  const office = anOffice();
  afterAdmission = () => tell(merging(former, kept));
  await expect(office.begin(former, 'F1')).rejects.toMatchObject({ extensions: { code: 'YOUTH_NOT_FOUND' } });
  afterAdmission = () => Promise.resolve();
  expect([await office.plotsOf(former), await office.plotsOf(kept)]).toEqual(['YOUTH_NOT_FOUND', 'YOUTH_NOT_FOUND']);
  expect(await leftAt(former)).toEqual([]);
});

test('no service writes a youth’s id anew, nor where a record was', async () => {
  const refused = { driverError: { code: '42501' } };
  const { dataSource } = database;
  await expect(dataSource.query('update garden_job set youth_id = $1', [newId()])).rejects.toMatchObject(refused);
  await expect(dataSource.query('select from rekeyed_row')).rejects.toMatchObject(refused);
});
