import { RECEIVER_STATES, SENDER_STATES, stateOf } from '@brobygger/domain';
import { createOwnerDatabase, type OwnerDatabase } from '../persistence/owner-database.test-setup';
import { SENT_STATE } from './sent-handover.entity';

let database: OwnerDatabase;
beforeAll(async () => {
  database = await createOwnerDatabase();
});
afterAll(() => database.stop());

test('lists and boards ask the database for the state that the domain computes, of each pair of parts', async () => {
  const pairs = SENDER_STATES.flatMap((state) =>
    [null, ...RECEIVER_STATES].map((receiver_state) => ({ state, receiver_state })),
  );
  const rows = (await database.dataSource.query(
    `select s.state as sender, s.receiver_state as receiver, ${SENT_STATE} as whole
    from jsonb_to_recordset($1::jsonb) as s(state text, receiver_state text)`,
    [JSON.stringify(pairs)],
  )) as readonly unknown[];
  expect(rows).toEqual(
    pairs.map(({ state, receiver_state }) => ({
      sender: state,
      receiver: receiver_state,
      whole: stateOf(state, receiver_state),
    })),
  );
});
