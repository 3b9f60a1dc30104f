import { newId } from '@brobygger/domain';
import { createOwnerDatabase, type OwnerDatabase } from '../persistence/owner-database.test-setup';
import { enterEarlierActs, type EarlierAct } from './enter-earlier-acts';

let database: OwnerDatabase;
beforeAll(async () => {
  database = await createOwnerDatabase();
});
afterAll(() => database.stop());

const organisationId = newId();
const wrote: EarlierAct = {
  at: new Date('2026-01-15T09:00:00Z'),
  requestId: 'r1',
  personId: 'Z1',
  role: 'CASEWORKER',
  organisationId,
  purpose: 'B107',
  act: 'WROTE',
  categories: [],
  fields: [],
};
const read: EarlierAct = {
  ...wrote,
  at: new Date('2026-01-16T10:30:00.123Z'),
  requestId: 'r2',
  personId: 'Z2',
  act: 'READ',
  categories: ['OUTREACH_FOLLOW_UP'],
  fields: ['A.b'],
};

test('what was done before is entered in its order, each by whom and when it was, and told to the registry', async () => {
  const youthId = newId();
  await enterEarlierActs(database.dataSource.manager, youthId, [wrote, read]);
  const entries = await database.query<{ id: string; seq: string }>(
    'entries',
    `select e.id, e.at, request_id as "requestId", person_id as "personId", role, organisation_id as "organisationId", purpose, act,
       categories, fields, basis, commitment is not null as committed
     from disclosure_entry e join disclosure_commitment using (id) where youth_id = $1 order by e.seq`,
    [youthId],
  );
  expect(entries).toEqual(
    [wrote, read].map((act) => ({ ...act, id: expect.any(String), basis: 'OWN_SERVICE', committed: true })),
  );
  const messages = await database.query<{ payload: Record<string, unknown> }>(
    'messages',
    `select destination, kind, payload from outbox_message where payload->>'youth_id' = $1 order by payload->>'seq'`,
    [youthId],
  );
  expect(messages).toEqual(
    entries.map(({ id }, n) => ({
      destination: 'consent',
      kind: 'DISCLOSURE_ENTERED',
      payload: expect.objectContaining({ id, act: [wrote, read][n]?.act, youth_id: youthId }),
    })),
  );
  expect(JSON.stringify(messages)).not.toContain('salt');
});

test('of nothing that was done nothing is entered', async () => {
  const youthId = newId();
  await enterEarlierActs(database.dataSource.manager, youthId, []);
  expect(await database.query('none', 'select from disclosure_entry where youth_id = $1', [youthId])).toEqual([]);
});
