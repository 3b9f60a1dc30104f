import { newId } from '@brobygger/domain';
import { createFakeRegistry } from '../../../testkit/src/fake-registry';
import type { Registry } from '../disclosure/registry';
import { OWN_WISH } from '../../../testkit/src/own-wish';
import type { Author } from '../author';
import { createOwnerDatabase, type OwnerDatabase } from '../persistence/owner-database.test-setup';
import { createRecorder, type Recorder } from './recorder';

let database: OwnerDatabase;
let recorder: Recorder;
let registry: ReturnType<typeof createFakeRegistry>;
let admit: Registry['admit'];
const failures: string[] = [];

beforeAll(async () => {
  database = await createOwnerDatabase();
  recorder = createRecorder({
    name: 'nav',
    dataSource: database.dataSource,
    registry: { admit: (call) => admit(call) },
    relay: { wake: () => undefined },
    onFailure: (what) => failures.push(what),
  });
});
beforeEach(() => {
  registry = createFakeRegistry();
  admit = (call) => registry.admit(call);
  failures.splice(0);
});
afterAll(() => database.stop());

const anAuthor = (): Author => ({ personId: 'Z990001', organisationId: newId(), at: new Date('2026-03-02T09:00:00Z') });
const on = (youthId: string) => ({ youthId, ground: OWN_WISH });

/** A change that leaves a trace, by which the test sees whether it stands. */
const block =
  (youthId: string) =>
  async (transaction: { query(text: string, values: unknown[]): Promise<unknown> }): Promise<void> => {
    await transaction.query('insert into worker_block values ($1, $2)', [youthId, 'trace']);
  };
const tracesOf = (youthId: string): Promise<readonly unknown[]> =>
  database.query('traces', 'select person_id from worker_block where youth_id = $1', [youthId]);

describe('service that may not begin', () => {
  const TALLY =
    'select (select count(*) from service_relation)::int + (select count(*) from disclosure_entry)::int as n';
  const tally = async (): Promise<unknown> => (await database.query('tally', TALLY, []))[0];

  test.each([
    ['for a youth who is not let in', (youthId: string) => on(youthId)],
    ['for an id that is none', () => on('nobody')],
    ['for a number that nobody has', () => ({ identifier: '15820800904', ground: OWN_WISH })],
  ])('%s looks alike, and leaves nothing', async (_name, beginning) => {
    const youthId = newId();
    registry.admitsNobodyTo(youthId);
    const before = await tally();
    const begun = recorder.beginningService(anAuthor(), beginning(youthId), null, block(youthId));
    await expect(begun).rejects.toMatchObject({
      message: 'there is no youth with this id for whom you may begin service',
      extensions: { code: 'YOUTH_NOT_FOUND' },
    });
    expect([await tally(), await tracesOf(youthId)]).toEqual([before, []]);
  });

  test('for an age looks like nobody, unless the organisation serves the youth', async () => {
    const [author, youthId] = [anAuthor(), newId()];
    registry.bornOn(youthId, '1999-01-01');
    const begin = () =>
      recorder.beginningService(author, on(youthId), null, (_, { whenBorn }) => {
        whenBorn((birthDate) => {
          throw new Error(`born on ${birthDate}`);
        });
        return Promise.resolve();
      });
    await expect(begin()).rejects.toMatchObject({ extensions: { code: 'YOUTH_NOT_FOUND' } });
    await recorder.beginningService(author, on(youthId), null, () => Promise.resolve());
    await expect(begin()).rejects.toThrow('born on 1999-01-01');
  });

  test('for whom it has begun, where it was to begin only otherwise, says so and leaves nothing', async () => {
    const [author, youthId] = [anAuthor(), newId()];
    const beginning = { ...on(youthId), unlessServed: true };
    const begin = () => recorder.beginningService(author, beginning, null, block(youthId));
    await begin();
    const after = [await tally(), await tracesOf(youthId)];
    const outcomes = await Promise.allSettled([begin(), begin()]);
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ reason: { extensions: { code: 'ALREADY_SERVED' } } });
    }
    expect([await tally(), await tracesOf(youthId)]).toEqual(after);
  });

  test('for who is not let in looks like nobody, served or not, where it was to begin only otherwise too', async () => {
    const [author, youthId] = [anAuthor(), newId()];
    await recorder.beginningService(author, on(youthId), null, () => Promise.resolve());
    registry.admitsNobodyTo(youthId);
    const begun = recorder.beginningService(author, { ...on(youthId), unlessServed: true }, null, block(youthId));
    await expect(begun).rejects.toMatchObject({ extensions: { code: 'YOUTH_NOT_FOUND' } });
  });

  test('for another reason than the youth says that reason, whoever the youth is', async () => {
    const youthId = newId();
    registry.admitsNobodyTo(youthId);
    const full = () => Promise.reject(new Error('the house is full'));
    await expect(recorder.beginningService(anAuthor(), on(youthId), null, full)).rejects.toThrow('the house is full');
    await expect(recorder.beginningService(anAuthor(), on(newId()), null, full)).rejects.toThrow('the house is full');
  });

  test('as the registry or the population register is away says so, and an operator hears of it', async () => {
    registry.fails();
    await expect(recorder.beginningService(anAuthor(), on(newId()), null, block(newId()))).rejects.toMatchObject({
      extensions: { code: 'REGISTRY_UNAVAILABLE' },
    });
    expect(failures).toEqual(['registry']);
    admit = () => Promise.resolve({ isRegisterAway: true });
    await expect(recorder.beginningService(anAuthor(), on(newId()), null, block(newId()))).rejects.toMatchObject({
      extensions: { code: 'REGISTER_UNAVAILABLE' },
    });
  });

  test.each([
    ['names nobody', { ground: OWN_WISH }, 'input.youthId'],
    ['names somebody twice', { youthId: newId(), identifier: '1', ground: OWN_WISH }, 'input.youthId'],
    [
      'has a ground without its reference',
      { youthId: newId(), ground: { kind: 'DECISION' } },
      'input.ground.reference',
    ],
    [
      'has a ground with an empty reference',
      { youthId: newId(), ground: { kind: 'CASE', reference: ' ' } },
      'input.ground.reference',
    ],
    ['has a number that is none', { identifier: '00000000000', ground: OWN_WISH }, 'input.identifier'],
  ] as const)('because the input %s, is said at its path', async (_name, beginning, argument) => {
    await expect(recorder.beginningService(anAuthor(), beginning, null, () => Promise.resolve())).rejects.toMatchObject(
      {
        extensions: { code: 'BAD_USER_INPUT', argument },
      },
    );
  });
});
