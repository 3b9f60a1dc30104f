import { testAdminUrl } from '../../packages/testkit/src/environment';
import type { Distributed } from '../harness/distributed';
import type { FaultyTopology } from './faulty-topology';
import { queryOn } from './query-on';

/** What a full disk says to each write, by a trigger, and to what reads spill, by a limit of the role in this database. */
export async function fillDisk({ topology }: FaultyTopology, name: 'consent' | 'nav'): Promise<void> {
  await topology.databases.query(
    name,
    `create function disk_is_full() returns trigger language plpgsql as $$
       begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
     create trigger disk_is_full before insert on disclosure_entry for each row execute function disk_is_full()`,
  );
  await limitSpill(topology, name, 'set temp_file_limit = 0');
}

/** Makes room again. */
export async function emptyDisk({ topology }: FaultyTopology, name: 'consent' | 'nav'): Promise<void> {
  await limitSpill(topology, name, 'reset temp_file_limit');
  await topology.databases.query(name, 'drop function disk_is_full cascade');
}

async function limitSpill({ databases }: Distributed, name: 'consent' | 'nav', limit: string): Promise<void> {
  const { username, pathname } = new URL(databases.urls[name].appUrl);
  await queryOn(testAdminUrl(), `alter role "${username}" in database "${pathname.slice(1)}" ${limit}`);
}
