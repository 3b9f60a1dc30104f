import { SERVICE_NAMES, type ServiceName } from '@brobygger/platform';
import { loadModule } from 'libpg-query';
import { onStatement } from './sent-statements';
import { distributionOf, WITHOUT_YOUTH } from './sharding/distribution';
import { pathsWithoutYouth, type Distributed } from './sharding/without-youth';

/** The addresses of each service's database, and how it is asked as its owner. */
type Urls = Readonly<Record<ServiceName, { readonly appUrl: string }>>;
type Query = <Row extends object>(service: ServiceName, text: string) => Promise<readonly Row[]>;

/** What was heard of a service and not looked at yet, and what was looked at. */
interface Heard {
  readonly fresh: Set<string>;
  readonly seen: Set<string>;
}

const heard = new Map<ServiceName, Heard>(SERVICE_NAMES.map((name) => [name, { fresh: new Set(), seen: new Set() }]));
const services = new Map<string, ServiceName>();
const distributed = new Map<ServiceName, Promise<Distributed>>();
let isHearing = false;

/** The database and the role of an address. */
const placeOf = (url: string): string => `${new URL(url).username}@${new URL(url).pathname.slice(1)}`;

/** From now on takes down what the services of this process send to these databases under their own roles; each text once in a process. */
export function hearServices(urls: Urls): void {
  for (const name of SERVICE_NAMES) services.set(placeOf(urls[name].appUrl), name);
  if (isHearing) return;
  isHearing = true;
  onStatement((text, { user, database }) => {
    const { fresh, seen } = heard.get(services.get(`${user}@${database}`) as ServiceName) ?? {};
    if (seen?.has(text) === false) fresh?.add(text);
  });
}

/**
 * @throws where a service has sent a statement that comes to rows of a youth without naming the youth, in a way for which the record of the
 * decision gives no reason (`docs/adr/0147-the-youth-is-the-shard.md`)
 */
export async function assertStatementsCarryYouth({ query }: { readonly query: Query }): Promise<void> {
  await loadModule();
  const unexplained = new Map<string, string>();
  for (const [service, { fresh, seen }] of heard) {
    const tables = await tablesOf(service, query);
    for (const text of fresh) {
      fresh.delete(text);
      seen.add(text);
      const paths = pathsWithoutYouth(text, tables).filter((path) => !WITHOUT_YOUTH.includes(path));
      for (const path of paths) unexplained.set(path, `${service}: ${text}`);
    }
  }
  const [first] = unexplained.values();
  if (first !== undefined) throw new Error(`asked without the youth: ${[...unexplained.keys()].join('; ')}\n${first}`);
}

/** With those of PostgreSQL itself and of libraries, each by its name as `search_path` finds it. */
const TABLES = `select c.oid::regclass::text as name, array_agg(a.attname::text order by a.attnum) as columns
from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
where c.relkind in ('r', 'p', 'v') group by c.oid`;

function tablesOf(service: ServiceName, query: Query): Promise<Distributed> {
  const known = distributed.get(service) ?? readTables(service, query);
  distributed.set(service, known);
  return known;
}

async function readTables(service: ServiceName, query: Query): Promise<Distributed> {
  const tables = await query<{ readonly name: string; readonly columns: readonly string[] }>(service, TABLES);
  return {
    tables: new Map(tables.map(({ name, columns }) => [name, columns])),
    withYouth: new Set(distributionOf(service).youth),
  };
}
