import { newId } from '@brobygger/domain';
import { createOwnerDatabase, type OwnerDatabase } from '../persistence/owner-database.test-setup';
import { retellLog } from './retell-log';

let database: OwnerDatabase;
beforeAll(async () => {
  database = await createOwnerDatabase();
});
afterAll(() => database.stop());

const ENTER = `
insert into disclosure_entry (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, categories, fields)
values ($1, $2, 'r', $3, 'Z1', 'CASEWORKER', $4, 'B107', 'OWN_SERVICE', '{NAV_CASE}', '{Case.status}')`;

test('what was entered from the moment on is told again, once, as it was told before, and nothing from before', async () => {
  const [before, at, after] = [newId(), newId(), newId()];
  const moments: Readonly<Record<string, string>> = { [before]: '09:59:59', [at]: '10:00:00', [after]: '11:00:00' };
  for (const [id, moment] of Object.entries(moments)) {
    await database.dataSource.query(ENTER, [id, `2026-03-02T${moment}Z`, newId(), newId()]);
  }
  const said: string[] = [];
  const again = (): Promise<void> =>
    retellLog(
      database.ownerUrl,
      { name: 'nav', persistence: database.persistence },
      { since: new Date('2026-03-02T10:00:00Z'), say: (line) => said.push(line) },
    );
  await again();
  await again();
  expect(said).toEqual(['nav: 2 entries of the log are told again', 'nav: 0 entries of the log are told again']);
  const messages = await database.dataSource.query<{ id: string; payload: object }[]>(
    'select id, destination, kind, payload from outbox_message order by id',
  );
  expect(messages.map(({ id }) => id)).toEqual([at, after].sort());
  expect(messages[0]).toMatchObject({
    destination: 'consent',
    kind: 'DISCLOSURE_ENTERED',
    payload: { person_id: 'Z1', categories: ['NAV_CASE'], fields: ['Case.status'], basis: 'OWN_SERVICE' },
  });
  expect(messages.every(({ payload }) => !('salt' in payload))).toBe(true);
});
