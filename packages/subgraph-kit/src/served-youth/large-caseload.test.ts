import { newId } from '@brobygger/domain';
import { Client } from 'pg';
import { runUnderGenericPlan, type Work } from '../../../testkit/src/generic-plan';
import { workerHop } from '../../../testkit/src/worker-hop';
import { createCursors } from '../cursors/cursors';
import { createOwnerDatabase, type OwnerDatabase } from '../persistence/owner-database.test-setup';
import type { Query } from '../persistence/query';
import { readCaseload } from './caseload';

const AT = new Date('2026-03-02T09:00:00Z');
const MANY = 10_000;
const PAGE = 50;

let database: OwnerDatabase;
beforeAll(async () => {
  database = await createOwnerDatabase();
});
afterAll(() => database.stop());

/** Counts the rows, as autovacuum does: the runtime role may not. */
async function analyze(): Promise<void> {
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query('analyze service_relation');
  await owner.end();
}

/** What a page of an office's caseload reads, under the plan that is kept: the first, or the one after so many youths. */
async function workOf(hop: ReturnType<typeof workerHop>, before: number): Promise<Work> {
  const cursors = createCursors(Buffer.alloc(32, 1));
  const [row] = (await database.dataSource.query(
    'select youth_id as id from service_relation where organisation_id = $1 order by youth_id offset $2 limit 1',
    [hop.caller.organisationId, Math.max(before - 1, 0)],
  )) as [{ readonly id: string }];
  let work: Work | undefined;
  const query: Query = async (_name, text, values) => {
    const parameters = values.map((value) => (value instanceof Date ? value.toISOString() : String(value)));
    work = await runUnderGenericPlan(database.dataSource, text, parameters);
    return [];
  };
  const after = before === 0 ? null : cursors.seal('navCaseload', hop.caller, row.id);
  await readCaseload({ query, cursors, list: 'navCaseload' }, hop, AT, PAGE, after);
  if (work === undefined) throw new Error('nothing was asked of the database');
  return work;
}

test('the last page of 10,000 youths reads as much as the first, and by the index', async () => {
  const hop = workerHop('nav', newId());
  await database.dataSource.query(
    `insert into service_relation (id, youth_id, organisation_id, valid_from, valid_to)
     select gen_random_uuid(), gen_random_uuid(), $1, '2026-01-01', null from generate_series(1, ${MANY})`,
    [hop.caller.organisationId],
  );
  // As autovacuum leaves it.
  await analyze();
  const first = await workOf(hop, 0);
  const last = await workOf(hop, MANY - PAGE);
  expect([first.readWhole, last.readWhole].flat()).not.toContain('service_relation');
  expect(last.pages).toBeLessThanOrEqual(1.5 * first.pages);
});
