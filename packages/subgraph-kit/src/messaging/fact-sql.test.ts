import { newId } from '@brobygger/domain';
import { escapeLiteral } from 'pg';
import { createOwnerDatabase, type OwnerDatabase } from '../persistence/owner-database.test-setup';
import { SERVICE_RELATION } from './fact';
import { pagesOf } from './fact-sql';

const ROWS = 1200;
const PAGE = 500;

let database: OwnerDatabase;
beforeAll(async () => {
  database = await createOwnerDatabase();
  await database.dataSource.query(
    `insert into service_relation (id, youth_id, organisation_id, valid_from)
     select gen_random_uuid(), gen_random_uuid(), $1, '2026-03-02' from generate_series(1, $2::int)`,
    [newId(), ROWS],
  );
  await database.dataSource.query('analyze service_relation');
});
afterAll(() => database.stop());

interface Plan {
  readonly 'Actual Rows'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Plan[];
}

/** How many rows the plan has looked at, those that it put away among them. */
const lookedAt = ({ Plans = [], ...plan }: Plan): number =>
  Math.max((plan['Actual Rows'] ?? 0) + (plan['Rows Removed by Filter'] ?? 0), ...Plans.map(lookedAt));

test('the pages of a fact are all of it, each once, and none reads what comes before it', async () => {
  const { first, next } = pagesOf(SERVICE_RELATION);
  const runner = database.dataSource.createQueryRunner();
  // As the connections of services plan, on a table that is too large to be read as a whole.
  await runner.query('set plan_cache_mode = force_generic_plan; set enable_seqscan = off; set enable_sort = off');
  const seen: string[] = [];
  const looked: number[] = [];
  for (let after: object | null = null; ;) {
    const text = after === null ? first : next;
    const values = [after === null ? null : JSON.stringify(after), PAGE];
    const rows = (await runner.query(text, values)) as readonly { readonly row: { readonly youth_id: string } }[];
    // An explained statement with parameters is planned for their values; a prepared one as it is in operation.
    await runner.query(`prepare page as ${text}`);
    const given = `${after === null ? 'null' : escapeLiteral(JSON.stringify(after))}, ${PAGE}`;
    const [explained] = (await runner.query(`explain (analyze, format json) execute page (${given})`)) as readonly {
      readonly 'QUERY PLAN': readonly { readonly Plan: Plan }[];
    }[];
    await runner.query('deallocate page');
    looked.push(lookedAt(explained?.['QUERY PLAN'][0]?.Plan ?? {}));
    seen.push(...rows.map(({ row }) => row.youth_id));
    if (rows.length < PAGE) break;
    after = rows.at(-1)?.row ?? null;
  }
  await runner.release();
  expect([seen.length, new Set(seen).size]).toEqual([ROWS, ROWS]);
  expect(looked).toEqual([PAGE, PAGE, ROWS - 2 * PAGE]);
});
