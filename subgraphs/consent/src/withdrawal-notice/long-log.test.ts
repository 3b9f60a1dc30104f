import { DataCategory } from '@brobygger/domain';
import { runUnderGenericPlan } from '../../../../packages/testkit/src/generic-plan';
import { reader, startTestRegistry, type TestRegistry } from '../registry.test-setup';
import { makeNotices } from './make-notices.sql';

const NOW = new Date('2026-05-16T10:00:00Z');
const OF_OTHERS = 20_000;

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(NOW);
});
afterAll(() => registry?.stop());

test('who is told that a consent has ended is found in what the log has of the youth, be it ever so long', async () => {
  const [office, youthId] = [await registry.anOrganisation('NAV'), await registry.aYouth()];
  const { id } = await registry.services.consents.give(
    reader('YOUTH', youthId),
    { youthId, recipientId: office, purpose: 'B101', categories: [DataCategory.HOUSING_RENT], signedBy: ['YOUTH'] },
    NOW,
  );
  const entry = (youth: string, times: number) => `
    insert into disclosure_entry
      (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, categories, fields, consent_id)
    select gen_random_uuid(), '${NOW.toISOString()}', 'a request', ${youth}, 'Z1', 'CASEWORKER', '${office}', 'B101', 'CONSENT',
      array['HOUSING_RENT'], '{}', '${id}'
    from generate_series(1, ${times})`;
  await registry.asOwner(entry('gen_random_uuid()', OF_OTHERS), []);
  await registry.asOwner(entry(`'${youthId}'::uuid`, 1), []);
  await registry.asOwner('analyze', []);

  const ended = `(select id as consent_id, version, youth_id, recipient_id, categories, now() as ended_at
    from consent where id = any($1::uuid[]))`;
  const { pages } = await runUnderGenericPlan(registry.dataSource, makeNotices(ended), [`{${id}}`]);
  expect(pages).toBeLessThan(100);
  const [notice] = (await registry.dataSource.query('select organisation_id from withdrawal_notice')) as unknown[];
  expect(notice).toEqual({ organisation_id: office });
});
