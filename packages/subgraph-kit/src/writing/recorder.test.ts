import { newId } from '@brobygger/domain';
import type { EntityManager } from 'typeorm';
import { createFakeRegistry, type FakeRegistry } from '../../../testkit/src/fake-registry';
import { OWN_WISH } from '../../../testkit/src/own-wish';
import { workerHop } from '../../../testkit/src/worker-hop';
import { enterAct } from '../acts/enter-act';
import { authorOf, type Author } from '../author';
import { createOwnerDatabase, type OwnerDatabase } from '../persistence/owner-database.test-setup';
import { closeServiceRelation } from '../service-relation/open-service-relation';
import { createRecorder, type Recorder } from './recorder';

const AT = new Date('2026-03-02T09:00:00Z');

let database: OwnerDatabase;
let recorder: Recorder;
let registry: FakeRegistry;
const failures: string[] = [];
/** How many messages stood in the outbox each time that the relay was woken. */
const woken: Promise<number>[] = [];

beforeAll(async () => {
  database = await createOwnerDatabase();
  recorder = createRecorder({
    name: 'nav',
    dataSource: database.dataSource,
    registry: { admit: (call) => registry.admit(call) },
    relay: { wake: () => void woken.push(waiting()) },
    onFailure: (what) => failures.push(what),
  });
});
beforeEach(() => {
  registry = createFakeRegistry();
  for (const list of [woken, failures]) list.splice(0);
});
afterAll(() => database.stop());

async function waiting(): Promise<number> {
  const [row] = await database.query<{ n: number }>('waiting', 'select count(*)::int as n from outbox_message', []);
  return row?.n ?? NaN;
}

const anAuthor = (): Author => ({ personId: 'Z990001', organisationId: newId(), at: AT });

const on = (youthId: string) => ({ youthId, ground: OWN_WISH });

const BLOCK = 'insert into worker_block values ($1, $2)';

/** A change that leaves a trace, by which the test sees whether it stands. */
const block =
  (youthId: string) =>
  async (transaction: { query(text: string, values: unknown[]): Promise<unknown> }): Promise<string> => {
    await transaction.query(BLOCK, [youthId, 'trace']);
    return 'done';
  };

const tracesOf = (youthId: string): Promise<readonly unknown[]> =>
  database.query('traces', 'select person_id from worker_block where youth_id = $1', [youthId]);
const relationsOf = (youthId: string): Promise<readonly unknown[]> =>
  database.query(
    'relations',
    'select organisation_id as "organisationId", valid_from as "validFrom" from service_relation where youth_id = $1',
    [youthId],
  );

describe('a change that begins service', () => {
  test('stands together with the relation, from the moment of the author, and the relay is woken after both', async () => {
    const [author, youthId] = [anAuthor(), newId()];
    const before = await waiting();
    expect(await recorder.beginningService(author, on(youthId), null, block(youthId))).toBe('done');
    expect(await relationsOf(youthId)).toEqual([{ organisationId: author.organisationId, validFrom: AT }]);
    expect(await tracesOf(youthId)).toHaveLength(1);
    // The relation, and that it began.
    expect(await Promise.all(woken)).toEqual([before + 2]);
  });

  test('leaves no relation, no message and no waking behind when it fails', async () => {
    const [author, youthId] = [anAuthor(), newId()];
    const before = await waiting();
    const change = recorder.beginningService(author, on(youthId), null, async (transaction) => {
      await block(youthId)(transaction);
      throw new Error('a rule is violated');
    });
    await expect(change).rejects.toThrow('a rule is violated');
    expect([await relationsOf(youthId), await tracesOf(youthId), await waiting(), woken.length]).toEqual([
      [],
      [],
      before,
      0,
    ]);
  });

  test('is refused for an id that is none, before anything is written', async () => {
    const change = jest.fn();
    await expect(recorder.beginningService(anAuthor(), on("x' or true"), null, change)).rejects.toMatchObject({
      extensions: { code: 'YOUTH_NOT_FOUND' },
    });
    expect(change).not.toHaveBeenCalled();
  });
});

describe('a change to what the organisation has recorded of a youth', () => {
  const actsOf = async (youthId: string): Promise<readonly string[]> =>
    (
      await database.query<{ act: string }>(
        'acts-on-record',
        'select act from disclosure_entry where youth_id = $1 order by seq',
        [youthId],
      )
    ).map(({ act }) => act);

  test('is made after the service has ended too, and entered', async () => {
    const [author, youthId] = [anAuthor(), newId()];
    await recorder.beginningService(author, on(youthId), null, () => Promise.resolve());
    await database.dataSource.transaction((transaction) => closeServiceRelation(transaction, author, youthId));
    woken.splice(0);
    expect(await recorder.onRecordedYouth(author, youthId, null, block(youthId))).toEqual({ result: 'done' });
    expect(await tracesOf(youthId)).toHaveLength(1);
    expect((await actsOf(youthId)).at(-1)).toBe('WROTE');
    expect(woken).toHaveLength(1);
  });

  test.each(['worker_block', 'conflict_of_interest'])(
    'is none by whom a %s keeps from the youth: that is entered, and said to the caller',
    async (table) => {
      const [author, youthId] = [anAuthor(), newId()];
      await database.query(table, `insert into ${table} values ($1, $2)`, [youthId, author.personId]);
      const change = jest.fn();
      expect(await recorder.onRecordedYouth(author, youthId, null, change)).toBeNull();
      expect(change).not.toHaveBeenCalled();
      expect(await actsOf(youthId)).toEqual(['REFUSED']);
    },
  );
});

describe('a change to the records of a youth', () => {
  const refused = { extensions: { code: 'YOUTH_NOT_FOUND' } };

  /** An author whose organisation serves the youth. */
  async function aServed(): Promise<{ author: Author; youthId: string }> {
    const [author, youthId] = [anAuthor(), newId()];
    await recorder.beginningService(author, on(youthId), null, () => Promise.resolve());
    woken.splice(0);
    return { author, youthId };
  }

  test('is made by an organisation that serves the youth', async () => {
    const { author, youthId } = await aServed();
    expect(await recorder.onServedYouth(author, youthId, null, block(youthId))).toBe('done');
    expect(await tracesOf(youthId)).toEqual([{ person_id: 'trace' }]);
    expect(woken).toHaveLength(1);
  });

  test('is refused to one that does not, and to one that did until now, in the same words', async () => {
    const { author, youthId } = await aServed();
    const stranger = recorder.onServedYouth(anAuthor(), youthId, null, block(youthId));
    await expect(stranger).rejects.toMatchObject(refused);
    await database.dataSource.query('update service_relation set valid_to = now() where youth_id = $1', [youthId]);
    const former = recorder.onServedYouth(author, youthId, null, block(youthId));
    await expect(former).rejects.toMatchObject(refused);
    expect(await former.catch((error: Error) => error.message)).toBe(
      await stranger.catch((error: Error) => error.message),
    );
    expect([await tracesOf(youthId), woken.length]).toEqual([[], 0]);
  });

  test('is refused for an id that is none', async () => {
    await expect(recorder.onServedYouth(anAuthor(), 'nobody', null, block(newId()))).rejects.toMatchObject(refused);
  });

  test('is taken back whole when it fails, and wakes nobody', async () => {
    const { author, youthId } = await aServed();
    const change = recorder.onServedYouth(author, youthId, null, async (transaction) => {
      await transaction.query(BLOCK, [youthId, 'trace']);
      await transaction.query(BLOCK, [youthId, 'trace']);
    });
    await expect(change).rejects.toThrow('duplicate key');
    expect([await tracesOf(youthId), woken.length]).toEqual([[], 0]);
  });
});

describe('what is done with a youth', () => {
  const acts = (youthId: string): Promise<readonly unknown[]> =>
    database.query(
      'acts',
      'select act, cause, person_id as "personId" from disclosure_entry where youth_id = $1 order by seq',
      [youthId],
    );
  const nothing = () => Promise.resolve();
  const refused = { extensions: { code: 'YOUTH_NOT_FOUND' } };

  test('stands in the log: who began, who wrote', async () => {
    const [author, youthId] = [anAuthor(), newId()];
    await recorder.beginningService(author, on(youthId), null, nothing);
    await recorder.onServedYouth(author, youthId, null, nothing);
    await recorder.beginningService(author, on(youthId), null, nothing);
    const { personId } = author;
    expect(await acts(youthId)).toEqual([
      { act: 'BEGAN_SERVICE', cause: null, personId },
      { act: 'WROTE', cause: null, personId },
      { act: 'WROTE', cause: null, personId },
    ]);
  });

  test('says of which category was written, by what the change is of or by what stands', async () => {
    const [author, youthId, about] = [anAuthor(), newId(), newId()];
    await recorder.beginningService(author, on(youthId), 'NAV_CASE', nothing);
    await recorder.beginningService(author, on(youthId), 'NAV_CASE', nothing);
    await recorder.onServedYouth(author, youthId, () => Promise.resolve('NAV_ORDERS'), nothing);
    const change = (transaction: EntityManager) =>
      enterAct(transaction, author, youthId, { act: 'ORDERED', cause: about });
    await recorder.onServedYouth(author, youthId, { category: 'NAV_CASE', about }, change);
    expect(
      await database.query(
        'of',
        'select act, cause, categories from disclosure_entry where youth_id = $1 order by seq',
        [youthId],
      ),
    ).toEqual([
      { act: 'BEGAN_SERVICE', cause: null, categories: [] },
      { act: 'WROTE', cause: null, categories: ['NAV_CASE'] },
      { act: 'WROTE', cause: null, categories: ['NAV_ORDERS'] },
      { act: 'ORDERED', cause: about, categories: [] },
      { act: 'WROTE', cause: about, categories: ['NAV_CASE'] },
    ]);
  });

  test.each([
    ['worker_block', 'WORKER_BLOCKED'],
    ['conflict_of_interest', 'CONFLICT_OF_INTEREST'],
  ])('is refused to whom %s names, as if nobody had the id, and the youth reads why', async (table, cause) => {
    const [author, youthId] = [anAuthor(), newId()];
    await recorder.beginningService(author, on(youthId), null, nothing);
    await database.dataSource.query(`insert into ${table} (youth_id, person_id) values ($1, $2)`, [
      youthId,
      author.personId,
    ]);
    const change = jest.fn();
    const kept = recorder.onServedYouth(author, youthId, null, change);
    await expect(kept).rejects.toMatchObject(refused);
    const stranger = recorder.onServedYouth(author, newId(), null, change);
    await expect(stranger).rejects.toMatchObject(refused);
    expect(await kept.catch((error: Error) => error.message)).toBe(
      await stranger.catch((error: Error) => error.message),
    );
    expect(change).not.toHaveBeenCalled();
    expect((await acts(youthId)).at(-1)).toEqual({ act: 'REFUSED', cause, personId: author.personId });
    expect(
      await recorder.onServedYouth({ ...author, personId: 'Z2' }, youthId, null, () => Promise.resolve('done')),
    ).toBe('done');
  });

  test('rests on a ground, and says who began and who ended', async () => {
    const [author, youthId] = [anAuthor(), newId()];
    await recorder.beginningService(author, { youthId, ground: { kind: 'REFERRAL', reference: 'H-1' } }, null, nothing);
    await database.dataSource.transaction((transaction) =>
      closeServiceRelation(transaction, { ...author, personId: 'Z2' }, youthId),
    );
    expect(
      await database.query(
        'grounds',
        `select begun_by, ground, ground_reference, ground_state, ended_by from service_relation where youth_id = $1`,
        [youthId],
      ),
    ).toEqual([
      {
        begun_by: author.personId,
        ground: 'REFERRAL',
        ground_reference: 'H-1',
        ground_state: 'UNVERIFIED',
        ended_by: 'Z2',
      },
    ]);
  });
});

describe('who records', () => {
  test('is the worker of the hop, at the moment of the request', () => {
    const office = newId();
    expect(authorOf(workerHop('nav', office, { personId: 'Z990007' }), AT)).toEqual({
      personId: 'Z990007',
      organisationId: office,
      at: AT,
      request: { id: 'r', purpose: 'B107', role: 'CASEWORKER', hopToken: null },
    });
  });

  test('is nobody without an organisation', () => {
    const hop = workerHop('nav', newId());
    expect(() => authorOf({ ...hop, caller: { ...hop.caller, organisationId: null } }, AT)).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'FORBIDDEN_ROLE' }) as unknown }) as Error,
    );
  });
});
