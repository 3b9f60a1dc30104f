import type { Agency, Caller } from '@brobygger/domain';
import { SERVICE_NAMES, type ServiceName } from '@brobygger/platform';
import { startAllInOne, type TogetherInOne } from '../harness/all-in-one';
import { guardian, worker, youth } from '../harness/callers';
import { recordAll, serve } from '../harness/records';

/** All services, each with an organisation that serves one youth and has recorded all that it can. */
export interface InputWorld {
  readonly topology: TogetherInOne;
  readonly youthId: string;
  /** Served by another organisation of NAV alone. */
  readonly strangerId: string;
  /** A guardian of the youth. */
  readonly guardianId: string;
  organisationOf(agency: Agency): string;
  /** A worker of the agency's organisation. */
  workerOf(agency: Agency): Caller;
  /** How many rows stand in every table of every service. */
  rows(): Promise<unknown>;
}

/** Starts the services and fills them. */
export async function startInputWorld(): Promise<InputWorld> {
  const topology = await startAllInOne({ isIntrospectionOpen: true });
  const organisations = new Map<Agency, string>();
  const youths = await topology.seed(async (seed) => {
    const [youthId, strangerId] = [await seed.youth(), await seed.youth()];
    for (const agency of ['CHILD_WELFARE', 'NAV', 'OUTREACH', 'HOUSING'] as const) {
      const id = await seed.organisation(agency);
      organisations.set(agency, id);
      await serve(seed, agency, id, youthId);
      await recordAll(seed, agency, id, youthId);
    }
    const other = await seed.organisation('NAV');
    await serve(seed, 'NAV', other, strangerId);
    return { youthId, strangerId, guardianId: await seed.guardian(youthId) };
  });
  // Whose token it is, is looked up once.
  for (const caller of [youth(youths.youthId), guardian(youths.guardianId)]) {
    await topology.ask(caller, '{ __typename }');
  }
  const counts = await Promise.all(
    SERVICE_NAMES.map(async (name) => [name, await countOfTables(topology, name)] as const),
  );
  const organisationOf = (agency: Agency): string => organisations.get(agency) ?? '';
  return {
    ...youths,
    topology,
    organisationOf,
    workerOf: (agency) => worker(agency, organisationOf(agency)),
    rows: async () =>
      (await Promise.all(counts.map(([name, text]) => topology.databases.query(name, text, [], 'rows')))).flat(),
  };
}

/** The statement that counts the rows of every table of a service. */
async function countOfTables({ databases }: TogetherInOne, name: ServiceName): Promise<string> {
  const tables = await databases.query<{ table: string }>(
    name,
    "select table_name as table from information_schema.tables where table_schema = 'public' order by 1",
  );
  return tables
    .map(({ table }) => `select '${name}.${table}' as name, count(*)::int as rows from "${table}"`)
    .join(' union all ');
}
