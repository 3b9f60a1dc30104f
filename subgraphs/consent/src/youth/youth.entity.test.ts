import { connect, rowsOf, selectOf } from '@brobygger/subgraph-kit';
import { createMigratedDatabase } from '@brobygger/testkit';
import { consentPersistence } from '../consent-nouns';
import { Youth } from './youth.entity';

test('who a youth is, sealed or as a hash, is never read with the youth', async () => {
  const database = await createMigratedDatabase('youth', consentPersistence);
  const runtime = await connect(database.appUrl, consentPersistence, 1);
  await runtime.query(
    `with y as (insert into youth (id, name, birth_date) values (gen_random_uuid(), 'Aksel', '2009-01-01') returning id)
     insert into youth_identifier (id, youth_id, kind, sealed, hash) select id, id, 'NATIONAL_ID', 'sealed', 'hash' from y`,
  );

  const byRowSource = selectOf(
    runtime,
    rowsOf({ entity: Youth, by: 'id', orderBy: { property: 'id', direction: 'ASC' } }),
  );
  expect(byRowSource.text).not.toMatch(/sealed|hash|identifier/);
  const [byRepository] = await runtime.getRepository(Youth).find();
  expect(Object.keys(byRepository ?? {}).sort()).toEqual([
    'birthDate',
    'id',
    'municipalityNumber',
    'name',
    'protection',
  ]);

  await runtime.destroy();
  await database.drop();
});
