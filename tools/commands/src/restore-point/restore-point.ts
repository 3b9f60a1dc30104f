import { REGISTRY, SERVICE_NAMES, type ServiceName } from '@brobygger/domain';
import { setTimeout as delay } from 'node:timers/promises';
import { withConnection } from '@brobygger/embedded-database';
import { JobRefused } from '../job-refused';

const USAGE = 'usage: npm run serve -- restore-point [<name>], a name of a to z, 0 to 9, `-` and `_`';
const NAME = /^[a-z0-9][a-z0-9_-]{0,62}$/;
const LOOK_EVERY_MS = 100;

/** A PostgreSQL server with the services whose databases are on it. */
interface Cluster {
  readonly services: readonly ServiceName[];
  readonly url: string;
}

/** Where the databases are, when it is, and how long an archive may take. */
export interface RestorePointOptions {
  readonly addresses: ReadonlyMap<ServiceName, string>;
  readonly at: Date;
  readonly say: (line: string) => void;
  readonly archivedWithinMs?: number;
}

/**
 * Makes one restore point by name in every cluster, the registry's last, and ends when all of them are archived. The registry's is last
 * because an owner forgets what it has told as soon as the registry has it: so whatever an owner's point takes for told, the registry's
 * has. What the registry has told and an owner's point lacks, the owner asks for when it starts. No clock is compared.
 * @throws JobRefused where a cluster is not named or keeps no archive; an error, `NOT_ARCHIVED`, where one has not archived it in time
 */
export async function makeRestorePoint(words: readonly string[], options: RestorePointOptions): Promise<void> {
  const [name = nameAt(options.at), ...rest] = words;
  if (rest.length > 0 || !NAME.test(name)) throw new JobRefused(USAGE);
  const lacking = SERVICE_NAMES.filter((service) => !options.addresses.has(service));
  if (lacking.length > 0) throw new JobRefused(`no cluster is named of ${lacking.join(', ')}`);
  const clusters = await clustersAt(options.addresses);
  const segments = new Map<Cluster, string>();
  for (const cluster of clusters) segments.set(cluster, await pointIn(cluster, name));
  for (const [cluster, segment] of segments) {
    await untilArchived(cluster, segment, options.archivedWithinMs ?? 60_000);
    options.say(`${cluster.services.join(', ')}: \`${name}\` is archived in ${segment}`);
  }
}

/** `brobygger-20260302t100000z`. */
const nameAt = (at: Date): string =>
  `brobygger-${at
    .toISOString()
    .replaceAll(/[-:]|\.\d+/g, '')
    .toLowerCase()}`;

/** The clusters behind the addresses, each once; that of the registry is the last. */
async function clustersAt(addresses: ReadonlyMap<ServiceName, string>): Promise<readonly Cluster[]> {
  const found = new Map<string, { readonly services: ServiceName[]; readonly url: string }>();
  const identified = await Promise.all(
    [...addresses].map(async ([service, url]) => ({ service, url, ...(await identify(url)) })),
  );
  for (const { service, url, id, isArchiving } of identified) {
    if (!isArchiving) throw new JobRefused(`the cluster of \`${service}\` keeps no archive: \`archive_mode\` is off`);
    const cluster = found.get(id) ?? { services: [], url };
    cluster.services.push(service);
    found.set(id, cluster);
  }
  const isRegistrys = ({ services }: Cluster): number => Number(services.includes(REGISTRY));
  return [...found.values()].sort((one, other) => isRegistrys(one) - isRegistrys(other));
}

const IDENTITY = `
select system_identifier::text as id, current_setting('archive_mode') <> 'off' as "isArchiving" from pg_control_system()`;

const identify = (url: string): Promise<{ readonly id: string; readonly isArchiving: boolean }> =>
  oneRow(url, IDENTITY);

/** Makes the point, and ends the segment that it stands in, so that it is archived now. */
const pointIn = ({ url }: Cluster, name: string): Promise<string> =>
  withConnection(url, async (connection) => {
    await connection.query('select pg_create_restore_point($1)', [name]);
    const { rows } = await connection.query<{ segment: string }>('select pg_walfile_name(pg_switch_wal()) as segment');
    return rows[0]?.segment ?? '';
  });

const LAST_ARCHIVED = `
select coalesce(substr(last_archived_wal, 1, 24) >= $1, false) as "isArchived" from pg_stat_archiver`;

async function untilArchived({ services, url }: Cluster, segment: string, withinMs: number): Promise<void> {
  const until = performance.now() + withinMs;
  const isArchived = async () => (await oneRow<{ isArchived: boolean }>(url, LAST_ARCHIVED, [segment])).isArchived;
  while (!(await isArchived())) {
    if (performance.now() > until) {
      throw new Error(`NOT_ARCHIVED: ${segment} of ${services.join(', ')} is not in the archive: look at its server`);
    }
    await delay(LOOK_EVERY_MS);
  }
}

const oneRow = <Row>(url: string, text: string, values: readonly unknown[] = []): Promise<Row> =>
  withConnection(url, async (connection) => (await connection.query(text, [...values])).rows[0] as Row);
