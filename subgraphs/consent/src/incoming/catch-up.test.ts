import { newId, OWNER_NAMES, Role, type OwnerName } from '@brobygger/domain';
import { reader, startTestRegistry, workerOf, type TestRegistry } from '../registry.test-setup';
import { createCatchUp } from './catch-up';

let registry: TestRegistry;

beforeAll(async () => {
  registry = await startTestRegistry(new Date('2026-03-02T10:00:00Z'));
});
afterAll(() => registry.stop());

type Facts = Readonly<Record<string, readonly object[]>>;

/** A registry that was turned back hears from owners that know what is said here; all that it has not heard from fail. */
function hearing(known: Partial<Record<OwnerName, Facts>>, absent: readonly OwnerName[] = []) {
  const silent = new Set<string>(absent);
  const catchUp = createCatchUp({
    dataSource: registry.dataSource,
    clock: () => new Date(),
    ask: (service, _question, body) => {
      const { kind } = body as { readonly kind: string };
      if (silent.has(service)) return Promise.reject(new Error('away'));
      return Promise.resolve({ rows: known[service as OwnerName]?.[kind] ?? [], isLast: true });
    },
  });
  return { catchUp, returns: () => silent.clear() };
}

const now = (): number => Date.now() * 1000;
const block = (youthId: string, holds: boolean, version = now()) => ({
  WORKER_BLOCK: [{ youth_id: youthId, person_id: 'Z1', holds, version }],
});

const blockOf = async (youthId: string): Promise<{ holds: boolean; version: number } | undefined> =>
  (
    (await registry.dataSource.query('select holds, version::float8 as version from worker_block where youth_id = $1', [
      youthId,
    ])) as { holds: boolean; version: number }[]
  )[0];

/** What every owner hears of the youth from the registry, newest last. */
const toldOf = async (youthId: string) =>
  Object.entries(await registry.told()).map(([owner, messages]) => [
    owner,
    messages.filter(({ payload }) => payload['youth_id'] === youthId).at(-1)?.payload,
  ]);

test('a registry without owners to ask is not behind', () => {
  expect(createCatchUp({ dataSource: registry.dataSource, clock: () => new Date() }).isBehind()).toBe(false);
});

test('one is behind until every owner has answered, and asks those again that have not', async () => {
  const { catchUp, returns } = hearing({}, ['nav']);
  expect(catchUp.isBehind()).toBe(true);
  await expect(catchUp.hearAll()).rejects.toMatchObject({ code: expect.stringMatching(/^[a-z-]+ Error/) as unknown });
  expect(catchUp.isBehind()).toBe(true);
  returns();
  await catchUp.hearAll();
  expect(catchUp.isBehind()).toBe(false);
});

describe('a block that an owner knows of', () => {
  test('and the registry has lost holds again, and every owner is told of it', async () => {
    const youthId = await registry.aYouth();
    const version = now();
    await hearing({ nav: block(youthId, true, version) }).catchUp.hearAll();
    expect(await blockOf(youthId)).toEqual({ holds: true, version });
    const told = { youth_id: youthId, person_id: 'Z1', holds: true, version };
    expect((await toldOf(youthId)).sort()).toEqual([...OWNER_NAMES].sort().map((owner) => [owner, told]));
  });

  test('as lifted stays where the registry has it, and becomes the newest everywhere', async () => {
    const youthId = await registry.aYouth();
    await registry.knows(newId(), 'Z1');
    await registry.services.blocks.block(youthId, 'Z1', new Date());
    const ahead = now() + 3_600_000_000;
    await hearing({ housing: block(youthId, false, ahead) }).catchUp.hearAll();
    expect(await blockOf(youthId)).toEqual({ holds: true, version: ahead + 1 });
    expect(await toldOf(youthId)).toContainEqual([
      'nav',
      { youth_id: youthId, person_id: 'Z1', holds: true, version: ahead + 1 },
    ]);
  });

  test('that is older than what the registry knows changes nothing', async () => {
    const youthId = await registry.aYouth();
    await registry.knows(newId(), 'Z1');
    await registry.services.blocks.block(youthId, 'Z1', new Date());
    await registry.services.blocks.unblock(youthId, 'Z1');
    const before = await blockOf(youthId);
    await hearing({ nav: block(youthId, true, 7) }).catchUp.hearAll();
    expect(await blockOf(youthId)).toEqual(before);
  });
});

describe('a protection that an owner knows of', () => {
  const protectionOf = async (youthId: string): Promise<unknown> =>
    ((await registry.dataSource.query('select protection from youth where id = $1', [youthId])) as unknown[])[0];
  const known = (youthId: string, protection: string) => ({
    ADDRESS_PROTECTION: [{ youth_id: youthId, protection, version: now() + 60_000_000 }],
  });

  test.each([
    ['UNGRADED', 'STRENGT_FORTROLIG', 'STRENGT_FORTROLIG'],
    ['FORTROLIG', 'STRENGT_FORTROLIG_UTLAND', 'STRENGT_FORTROLIG_UTLAND'],
    ['STRENGT_FORTROLIG', 'UNGRADED', 'STRENGT_FORTROLIG'],
  ] as const)('where the registry has %s and the owner %s is %s then', async (own, told, expected) => {
    const youthId = await registry.aYouth({ protection: own });
    await hearing({ outreach: known(youthId, told) }).catchUp.hearAll();
    expect(await protectionOf(youthId)).toEqual({ protection: expected });
    expect(await toldOf(youthId)).toContainEqual(['nav', expect.objectContaining({ protection: expected })]);
  });
});

describe('a withdrawal that an owner knows of', () => {
  async function aConsent() {
    const [youthId, recipientId] = [await registry.aYouth(), await registry.anOrganisation('HOUSING')];
    const { id } = await registry.services.consents.give(
      reader('YOUTH', youthId),
      { youthId, recipientId, purpose: 'B102', categories: ['NAV_CASE'], signedBy: ['YOUTH'] },
      new Date('2026-03-01T10:00:00Z'),
    );
    const stateIn = async () => {
      const { data } = await registry.ask(reader(Role.YOUTH, youthId), '{ me { consents { state } } }');
      return data;
    };
    return { id, youthId, recipientId, stateIn };
  }
  const withdrawn = (id: string) => ({ CONSENT_WITHDRAWN: [{ consent_id: id, version: 2 }] });
  const WITHDRAWN = { me: { consents: [{ state: 'WITHDRAWN' }] } };

  test('and the registry has lost is void again', async () => {
    const { id, stateIn } = await aConsent();
    await hearing({ nav: withdrawn(id) }).catchUp.hearAll();
    expect(await stateIn()).toEqual(WITHDRAWN);
  });

  test('of a category that is not its own it does not withdraw', async () => {
    const { id, stateIn } = await aConsent();
    await hearing({ housing: withdrawn(id) }).catchUp.hearAll();
    expect(await stateIn()).not.toEqual(WITHDRAWN);
  });

  test('is told to the owners of its categories when it is made, by its id alone', async () => {
    const { id, youthId } = await aConsent();
    await registry.services.consents.withdraw(reader(Role.YOUTH, youthId), id, new Date());
    const told = await registry.told();
    const of = (name: string) => told[name]?.filter(({ payload }) => payload['consent_id'] === id);
    expect(of('nav')).toEqual([{ kind: 'CONSENT_WITHDRAWN', payload: { consent_id: id, version: 2 } }]);
    expect(of('housing') ?? []).toEqual([]);
  });
});

test('whom an owner serves stands again, of its own organisations alone', async () => {
  const [youthId, office, house] = [
    await registry.aYouth(),
    await registry.anOrganisation('NAV'),
    await registry.anOrganisation('HOUSING'),
  ];
  const relation = (organisationId: string) => ({
    youth_id: youthId,
    organisation_id: organisationId,
    valid_from: '2026-01-05T08:00:00Z',
    valid_to: null,
    version: 1,
  });
  await hearing({ nav: { SERVICE_RELATION: [relation(office), relation(house)] } }).catchUp.hearAll();
  const find = async (agency: 'NAV' | 'HOUSING', organisationId: string) =>
    (await registry.ask(workerOf(agency, organisationId), `{ youth(id: "${youthId}") { id } }`, {}, 'B107')).codes;
  expect([await find('NAV', office), await find('HOUSING', house)]).toEqual([[], [['youth', 'YOUTH_NOT_FOUND']]]);
});

test('an owner that knows a fact which cannot be kept has not been heard', async () => {
  const youthId = await registry.aYouth();
  const tooFar = (Date.now() + 48 * 3_600_000) * 1000;
  const { catchUp } = hearing({ nav: block(youthId, true, tooFar) });
  await expect(catchUp.hearAll()).rejects.toMatchObject({
    code: expect.stringContaining('FACTS_REFUSED: MESSAGE_') as unknown,
  });
  expect(catchUp.isBehind()).toBe(true);
});

test('facts that are not whole are no answer', async () => {
  const catchUp = createCatchUp({
    dataSource: registry.dataSource,
    clock: () => new Date(),
    ask: () => Promise.resolve({ rows: [newId()] }),
  });
  await expect(catchUp.hearAll()).rejects.toThrow();
  expect(catchUp.isBehind()).toBe(true);
});
