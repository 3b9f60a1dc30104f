import { newId, type Caller } from '@brobygger/domain';
import { createCursors } from '@brobygger/subgraph-kit';
import { runUnderGenericPlan, type Work } from '../../../../packages/testkit/src/generic-plan';
import type { DataSource, EntityManager } from 'typeorm';
import { aWorker, MONDAY, openIntake, type Intake } from './concern-triage.test-setup';
import { readReports } from './read-reports';

const MANY = 10_000;
const PAGE = 50;
const STATES = ['RECEIVED', 'INVESTIGATING'] as const;

let intake: Intake;
beforeAll(async () => {
  intake = await openIntake();
});
afterAll(() => intake.running.stop());

const FILE = `
insert into concern_report (id, client_key, sender_organisation_id, sender_person_id, sender_agency, receiver_id, concerns, text, is_urgent,
  received_at, digest, state, due_on, version, triaged_at)
select gen_random_uuid(), n::text, gen_random_uuid(), 'U1', 'OUTREACH', $1, '{VIOLENCE}', 'Bekymret.', n % 10 = 0,
  $2, '', case when n % 2 = 0 then 'RECEIVED' else 'INVESTIGATING' end, '2026-03-02'::date + n % 90, 0,
  case when n % 2 = 1 then now() end
from generate_series(1, ${MANY}) n`;

const PLACE = `
select (case when is_urgent then 'f ' else 't ' end) || due_on || ' ' || id as place from concern_report where receiver_id = $1
order by not is_urgent, due_on, id offset $2 limit 1`;

/** What a page reads under the plan that is kept: the first, or the one after so many reports. */
async function workOf(caller: Caller, before: number): Promise<Work> {
  const cursors = createCursors(Buffer.alloc(32, 1));
  const [row] = await intake.rows(PLACE, [caller.organisationId, Math.max(before - 1, 0)]);
  const works: Work[] = [];
  const looking = {
    async query(text: string, values: readonly unknown[]): Promise<readonly unknown[]> {
      const parameters = values.map((value) => (Array.isArray(value) ? `{${value.join()}}` : String(value)));
      works.push(await runUnderGenericPlan(intake.running.dataSource, text, parameters));
      return [];
    },
  } as unknown as EntityManager;
  const dataSource = {
    transaction: (read: (transaction: EntityManager) => Promise<unknown>) => read(looking),
  } as unknown as DataSource;
  const list = `concernReports ${[...STATES].sort().join()}`;
  const after = before === 0 ? null : cursors.seal(list, caller, String(row?.['place']));
  const hop = { caller, purpose: 'B107', requestId: newId(), audience: 'child-welfare' };
  const asked = { states: STATES, field: 'Query.concernReports' };
  await readReports({ dataSource, cursors }, { hop, at: MONDAY }, asked, { first: PAGE, after });
  const [work] = works;
  if (work === undefined || works.length > 1) throw new Error('a page is one statement');
  return work;
}

test('the last page of 10,000 reports reads as much as the first, and by the index', async () => {
  const worker = aWorker();
  const caller: Caller = { ...worker, role: 'CASEWORKER', agency: 'CHILD_WELFARE', assurance: 'HIGH' };
  await intake.rows(FILE, [worker.organisationId, MONDAY]);
  await intake.running.asOwner('analyze concern_report');
  const first = await workOf(caller, 0);
  const last = await workOf(caller, MANY - PAGE);
  expect([first.readWhole, last.readWhole].flat()).not.toContain('concern_report');
  expect(last.pages).toBeLessThanOrEqual(1.5 * first.pages);
});
