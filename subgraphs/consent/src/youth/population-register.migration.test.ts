import { newId } from '@brobygger/domain';
import { connect, migrate } from '@brobygger/subgraph-kit';
import { createTestDatabase } from '@brobygger/testkit';
import { consentPersistence } from '../consent-nouns';
import { createNationalIdVault } from '../person/national-id-vault';
import { createResolvePerson } from '../person/resolve-person';
import { syntheticIds, theNext } from '../registry.test-setup';

test('youths and guardians of before keep their numbers, and have facts whose source nobody knows', async () => {
  const database = await createTestDatabase('before register');
  const migrations = consentPersistence.migrations.filter(({ name }) => !name.startsWith('PopulationRegister'));
  await migrate(database.ownerUrl, { entities: [], migrations });
  const [vault, ids] = [createNationalIdVault(Buffer.alloc(32, 1)), syntheticIds()];
  const [youth, guardian] = [
    { id: newId(), nationalId: theNext(ids) },
    { id: newId(), nationalId: theNext(ids) },
  ];
  const owner = await connect(database.ownerUrl, { entities: [], migrations: [] }, 1);
  await owner.query(
    `insert into youth (id, name, birth_date, protection, national_id_sealed, national_id_hash)
     values ($1, 'Alma', '2008-01-01', 'FORTROLIG', $2, $3)`,
    [youth.id, vault.seal(youth.nationalId), vault.hash(youth.nationalId)],
  );
  await owner.query(
    `insert into guardian (id, name, national_id_sealed, national_id_hash) values ($1, 'Gry', $2, $3)`,
    [guardian.id, vault.seal(guardian.nationalId), vault.hash(guardian.nationalId)],
  );
  await owner.query('insert into guardianship (youth_id, guardian_id) values ($1, $2)', [youth.id, guardian.id]);
  await owner.destroy();

  await migrate(database.ownerUrl, consentPersistence);
  const runtime = await connect(database.appUrl, consentPersistence, 1);
  const resolve = createResolvePerson({ query: (_, text, values) => runtime.query(text, [...values]), vault });
  expect(await resolve(youth.nationalId)).toEqual({ personId: youth.id, role: 'YOUTH' });
  expect(await resolve(guardian.nationalId)).toEqual({ personId: guardian.id, role: 'GUARDIAN' });
  expect(await runtime.query('select kind, value, source, author from youth_fact order by kind')).toEqual(
    [
      ['BIRTH_DATE', '2008-01-01'],
      ['GUARDIAN', [{ guardianId: guardian.id, name: 'Gry', kind: 'UNKNOWN', from: null, to: null }]],
      ['NAME', 'Alma'],
      ['PROTECTION', 'FORTROLIG'],
    ].map(([kind, value]) => ({ kind, value, source: 'UNKNOWN', author: null })),
  );
  await runtime.destroy();
  await database.drop();
});
