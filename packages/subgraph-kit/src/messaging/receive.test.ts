import { newId } from '@brobygger/domain';
import { z } from 'zod';
import { createOwnerDatabase, type OwnerDatabase } from '../persistence/owner-database.test-setup';
import { REGISTRY_FACTS, WORKER_BLOCK } from './fact';
import { MessageKind, type Message, type Refusal } from './message';
import { createReceive, intakeOf, messagesIn, refusalsIn } from './receive';

let database: OwnerDatabase;

beforeAll(async () => {
  database = await createOwnerDatabase();
});
afterAll(() => database.stop());

const receive = (...messages: readonly (Omit<Message, 'id' | 'kind'> & { id?: string; kind: string })[]) =>
  createReceive(database.dataSource, REGISTRY_FACTS.map(intakeOf))(
    'consent',
    messages.map((message) => ({ id: newId(), ...message }) as Message),
  );

const rowsOf = (table: string, youthId: string): Promise<readonly unknown[]> =>
  database.query(
    `rows-${table}`,
    `select to_jsonb(t) - 'youth_id' as row from ${table} t where youth_id = $1 order by 1`,
    [youthId],
  );

const keptOut = (kind: string, youthId: string, personId: string, version: number, holds = true) => ({
  kind,
  payload: { youth_id: youthId, person_id: personId, holds, version },
});

describe.each([
  ['WORKER_BLOCK', 'worker_block'],
  ['CONFLICT_OF_INTEREST', 'conflict_of_interest'],
] as const)('%s', (kind, table) => {
  test('is kept once, however often it is told', async () => {
    const youthId = newId();
    const messages = ['Z1', 'Z2'].map((person) => keptOut(kind, youthId, person, 5));
    expect(await receive(...messages, ...messages)).toEqual([]);
    expect(await receive(...messages)).toEqual([]);
    expect(await rowsOf(table, youthId)).toEqual([
      { row: { person_id: 'Z1', holds: true, version: 5 } },
      { row: { person_id: 'Z2', holds: true, version: 5 } },
    ]);
  });

  test('stands as its newest version says, in whatever order and batches they come', async () => {
    const orders = [
      [1, 2, 3],
      [3, 2, 1],
      [2, 3, 1],
    ];
    for (const order of orders) {
      const [together, apart] = [newId(), newId()];
      const of = (youthId: string) => order.map((version) => keptOut(kind, youthId, 'Z1', version, version !== 2));
      await receive(...of(together));
      for (const message of of(apart)) await receive(message);
      for (const youthId of [together, apart]) {
        expect(await rowsOf(table, youthId)).toEqual([{ row: { person_id: 'Z1', holds: true, version: 3 } }]);
      }
    }
  });

  test('stays lifted when an older message of it comes late', async () => {
    const youthId = newId();
    await receive(keptOut(kind, youthId, 'Z1', 8, false));
    await receive(keptOut(kind, youthId, 'Z1', 7));
    expect(await rowsOf(table, youthId)).toEqual([{ row: { person_id: 'Z1', holds: false, version: 8 } }]);
  });
});

test('the newest protection of an address counts', async () => {
  const youthId = newId();
  const told = (protection: string, version: number) => ({
    kind: 'ADDRESS_PROTECTION',
    payload: { youth_id: youthId, protection, version },
  });
  await receive(told('STRENGT_FORTROLIG', 3), told('FORTROLIG', 2));
  await receive(told('UNGRADED', 1));
  expect(await rowsOf('protected_youth', youthId)).toEqual([{ row: { protection: 'STRENGT_FORTROLIG', version: 3 } }]);
});

test('a withdrawn consent is kept by its id', async () => {
  const id = newId();
  await receive({ kind: 'CONSENT_WITHDRAWN', payload: { consent_id: id, version: 2 } });
  expect(await database.query('withdrawn', 'select * from withdrawn_consent where consent_id = $1', [id])).toEqual([
    { consent_id: id, version: '2' },
  ]);
});

describe('a message that is not whole is refused with a code, and the others are taken', () => {
  const whole = { youth_id: newId(), person_id: 'Z1', holds: true, version: 1 };
  const FAR = (Date.now() + 48 * 3_600_000) * 1000;
  test.each<[string, string, unknown]>([
    ['of a kind that an owner takes of nobody', MessageKind.SERVICE_RELATION, whole],
    ['of a kind that nobody knows', 'constructor', whole],
    ['without a payload', 'WORKER_BLOCK', null],
    ['about an id that is none', 'WORKER_BLOCK', { ...whole, youth_id: 'Leila' }],
    ['without a version', 'WORKER_BLOCK', { ...whole, version: undefined }],
    ['with a version below zero', 'WORKER_BLOCK', { ...whole, version: -1 }],
    ['with a version that would outlast every later one', 'WORKER_BLOCK', { ...whole, version: FAR }],
    ['with a version that is no number', 'WORKER_BLOCK', { ...whole, version: '2' }],
    ['with text that cannot be kept', 'WORKER_BLOCK', { ...whole, person_id: 'Z\u0000' }],
    ['with too much text', 'WORKER_BLOCK', { ...whole, person_id: 'Z'.repeat(201) }],
    ['with a grade that there is not', 'ADDRESS_PROTECTION', { youth_id: newId(), protection: 'NONE', version: 1 }],
  ])('%s', async (_what, kind, payload) => {
    const [youthId, id] = [newId(), newId()];
    const refused = await receive(
      { id, kind, payload: payload as Message['payload'] },
      keptOut('WORKER_BLOCK', youthId, 'Z1', 1),
    );
    expect(refused).toEqual([{ id, code: 'MESSAGE_MALFORMED' }] satisfies Refusal[]);
    expect(await rowsOf('worker_block', youthId)).toHaveLength(1);
  });
});

test('a message that the database cannot keep is found among others and refused alone', async () => {
  const [youthId, id] = [newId(), newId()];
  // A shape that lets by what the table does not take.
  const receiveLaxly = createReceive(database.dataSource, [{ ...intakeOf(WORKER_BLOCK), row: z.unknown() }]);
  const refused = await receiveLaxly('consent', [
    { id, kind: 'WORKER_BLOCK', payload: { youth_id: youthId, person_id: null, holds: true, version: 1 } },
    { id: newId(), ...keptOut('WORKER_BLOCK', youthId, 'Z1', 1) } as Message,
  ]);
  expect(refused).toEqual([{ id, code: 'MESSAGE_UNSTORABLE' }]);
  expect(await rowsOf('worker_block', youthId)).toHaveLength(1);
});

test('a failure that is not of a message is not answered as one', async () => {
  const intake = { ...intakeOf(WORKER_BLOCK), keep: () => Promise.reject(new Error('the disk is full')) };
  const taken = createReceive(database.dataSource, [intake])('consent', [
    { id: newId(), ...keptOut('WORKER_BLOCK', newId(), 'Z1', 1) } as Message,
  ]);
  await expect(taken).rejects.toThrow('the disk is full');
});

test('a body is a list of messages or nothing', () => {
  expect(messagesIn([{ id: 'a', kind: 'X', payload: {}, more: 1 }])).toEqual([{ id: 'a', kind: 'X', payload: {} }]);
  for (const body of [null, {}, 'x', [1], [{ id: 1, kind: 'X' }], [{ kind: 'X' }]]) expect(messagesIn(body)).toBeNull();
});

test('an answer that does not say what was refused is none', () => {
  const id = newId();
  expect(refusalsIn({ refused: [{ id, code: 'MESSAGE_MALFORMED' }] })).toEqual([{ id, code: 'MESSAGE_MALFORMED' }]);
  for (const answer of [null, {}, { refused: 1 }, { refused: [{ id, code: 'SOMETHING' }] }]) {
    expect(() => refusalsIn(answer)).toThrow();
  }
});
