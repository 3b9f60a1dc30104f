import { DataCategory, newId } from '@brobygger/domain';
import { runUnderGenericPlan, type Work } from '../../../../packages/testkit/src/generic-plan';
import { arrayLiteral } from '../../../../packages/subgraph-kit/src/persistence/array-literal';
import { reader, startTestRegistry, workerOf, type TestRegistry } from '../registry.test-setup';
import { createLocalRegistry } from './local-registry';

const NOW = new Date('2026-05-16T10:00:00Z');
const MANY = 5000;

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(NOW);
});
afterAll(() => registry?.stop());

/** A youth who consents to a new organisation, which may have thousands of them. */
async function consenting(others: number) {
  const [office, youthId] = [await registry.anOrganisation('CHILD_WELFARE'), await registry.aYouth()];
  await registry.services.consents.give(
    reader('YOUTH', youthId),
    { youthId, recipientId: office, purpose: 'B101', categories: [DataCategory.NAV_ORDERS], signedBy: ['YOUTH'] },
    new Date(NOW.getTime() - 1000),
  );
  const copy = `insert into youth select (jsonb_populate_record(y, jsonb_build_object('id', gen_random_uuid()))).*
    from youth y, generate_series(1, ${others}) where y.id = $1 returning id`;
  const relate = `insert into service_relation select id, $2::uuid, '2026-01-01', null from others`;
  await registry.asOwner(
    `with others as (${copy}), related as (${relate})
     insert into consent select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'youth_id', o.id))).*
     from consent c, others o where c.youth_id = $1`,
    [youthId, office],
  );
  return { office, youthId };
}

/** What the deciding statement reads when a worker of the organisation asks for the youth. */
async function workFor({ office, youthId }: Awaited<ReturnType<typeof consenting>>): Promise<Work> {
  let work: Work | undefined;
  const local = createLocalRegistry({
    admit: () => Promise.resolve({ admission: null }),
    assertHeard: () => undefined,
    query: async (_name, text, values) => {
      const parameters = values.map((value) => arrayLiteral(value as readonly unknown[]));
      work = await runUnderGenericPlan(registry.dataSource, text, parameters);
      return [];
    },
    clock: () => NOW,
    onDisagreement: () => undefined,
  });
  const hop = {
    caller: workerOf('CHILD_WELFARE', office),
    purpose: 'B101',
    requestId: newId(),
    audience: 'nav',
  } as const;
  const want = { youthId, category: DataCategory.NAV_ORDERS, placesYouth: false, fields: ['Record.field'] };
  await local.disclose({ hop, hopToken: null, askedBy: 'NAV', wants: [want] });
  if (work === undefined) throw new Error('nothing was asked of the database');
  return work;
}

test('one plan for all is as good for an organisation with thousands of youths as for one with a single one', async () => {
  const [large, small] = [await consenting(MANY), await consenting(0)];
  await registry.asOwner('analyze', []);
  const [ofLarge, ofSmall] = [await workFor(large), await workFor(small)];
  const big = ['youth', 'consent', 'service_relation'];
  for (const { readWhole, pages } of [ofLarge, ofSmall]) {
    expect(readWhole.filter((table) => big.includes(table))).toEqual([]);
    // Some pages of indexes and one of each table, and what the entry writes.
    expect(pages).toBeLessThan(100);
  }
});
