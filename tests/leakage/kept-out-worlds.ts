import { newId, SERVICES, type OwnerName } from '@brobygger/domain';
import { workerHop, type RunningSubgraph } from '@brobygger/testkit';

export const AT = new Date('2026-03-02T09:00:00Z');
export const [organisationId, served, hidden, also] = [newId(), ...[newId(), newId(), newId()].sort()] as [
  string,
  string,
  string,
  string,
];
/** Who recorded all of it. */
export const author = { personId: 'Z900000', organisationId, at: AT };
const open: { stop(): Promise<void> }[] = [];

/** Stops every world that a test opened. */
export async function stopWorlds(): Promise<void> {
  for (const world of open) await world.stop();
}

/** What somebody can ask of a list. */
export type Asking = (query: string, variables?: object) => Promise<string>;

/** A worker from whose list one youth is kept, by a block or a conflict, and the same worker where that youth is not served at all. */
export async function twoWorlds<Services>(
  run: () => Promise<RunningSubgraph<Services>>,
  serve: (services: Services, youthId: string) => Promise<unknown>,
  owner: OwnerName,
): Promise<readonly (readonly Asking[])[]> {
  const [one, other] = [await run(), await run()];
  open.push(one, other);
  for (const youthId of [served, hidden, also]) await serve(one.services, youthId);
  for (const youthId of [served, also]) await serve(other.services, youthId);
  // Each is the whole organisation's.
  for (const { dataSource } of [one, other]) await dataSource.query('update assignment set valid_to = valid_from');
  return Promise.all(
    ['worker_block', 'conflict_of_interest'].map(async (table, n) => {
      const personId = `Z${n}`;
      await one.dataSource.query(`insert into ${table} (youth_id, person_id) values ($1, $2)`, [hidden, personId]);
      return [one, other].map(({ subgraph }): Asking => async (query, variables = {}) => {
        const hop = workerHop(owner, organisationId, { personId, agency: SERVICES[owner].agency, purpose: 'B107' });
        return JSON.stringify(await subgraph.execute(hop, { query, variables: { ...variables } }));
      });
    }),
  );
}

/** Each of the queries in both worlds, for a worker who is kept out by a block and for one who is by a conflict. */
export async function compare(
  worlds: readonly (readonly Asking[])[],
  asked: readonly (readonly [query: string, tells: string])[],
): Promise<void> {
  for (const [one, other] of worlds as (readonly [Asking, Asking])[]) {
    for (const [query, tells] of asked) {
      const told = await one(query);
      expect(told).toBe(await other(query));
      expect(told).toContain(tells);
    }
  }
}
