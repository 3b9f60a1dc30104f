import { newId, type StatedReason } from '@brobygger/domain';
import { createFakeRegistry, runSubgraph, workerHop, type RunningSubgraph, type WorkerHop } from '@brobygger/testkit';
import type { Author } from '../author';
import { gardener } from '../garden.test-setup';

export const AT = new Date('2026-03-02T12:00:00Z');
const BEGAN_AT = new Date('2026-03-01T12:00:00Z');

type Services =
  Parameters<typeof gardener.create> extends never ? never : ReturnType<typeof gardener.create>['services'];

/** Runs a garden for the tests of a file. */
export function runGarden() {
  let running: RunningSubgraph<Services>;
  beforeAll(async () => {
    running = await runSubgraph(gardener, { registry: createFakeRegistry(), clock: () => AT });
  });
  afterAll(() => running.stop());

  /** A garden of its own with a youth who begins by Z1. */
  async function aGarden() {
    const [organisationId, youthId] = [newId(), newId()];
    const author: Author = { personId: 'Z1', organisationId, at: BEGAN_AT };
    await running.services.garden.begin(author, youthId, 'A7');

    async function ask(query: string, of: WorkerHop = {}, id = youthId, more: object = {}) {
      const hop = { ...workerHop('nav', organisationId, of), requestId: newId() };
      const { data, errors = [] } = await running.subgraph.execute(hop, { query, variables: { id, ...more } });
      return {
        data: JSON.parse(JSON.stringify(data ?? null)) as unknown,
        errors: errors.map(({ message, path, extensions }) => ({ message, path: path?.join('.'), extensions })),
      };
    }
    const as = (personId: string, statedReason?: StatedReason): WorkerHop =>
      statedReason === undefined ? { personId } : { personId, statedReason };
    const log = (): Promise<readonly unknown[]> =>
      running.dataSource.query(
        'select person_id as by, act, cause from disclosure_entry where youth_id = $1 order by seq',
        [youthId],
      );
    const keep = (table: 'worker_block' | 'conflict_of_interest', personId: string) =>
      running.dataSource.query(`insert into ${table} (youth_id, person_id) values ($1, $2)`, [youthId, personId]);
    return { organisationId, youthId, author, ask, as, log, keep };
  }
  return { garden: () => running, aGarden };
}

export const OWN = 'query ($id: ID!) { gardenYouth(id: $id) { garden { jobs { plot } } } }';
export const CASELOAD = '{ gardenCaseload { edges { node { id } } } }';
export const ASSIGNED = 'query ($id: ID!) { gardenAssigned(youthId: $id) { personId assignedBy } }';
export const assign = (personId: string): string =>
  `mutation ($id: ID!) { assignGardenWorker(input: { youthId: $id, personId: "${personId}" }) { youthId } }`;
export const end = (personId: string): string =>
  `mutation ($id: ID!) { endGardenAssignment(input: { youthId: $id, personId: "${personId}" }) { youthId } }`;
