import type { FaultyTopology } from './faulty-topology';
import { queryOn } from './query-on';

/** What an entry of the log is told by a disk without room, by a trigger; and what reads spill, by a limit of the role in this database. */
export async function fillLog(faulty: FaultyTopology, name: 'consent' | 'nav'): Promise<void> {
  await faulty.topology.databases.query(
    name,
    `create function disk_is_full() returns trigger language plpgsql as $$
       begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
     create trigger disk_is_full before insert on disclosure_entry for each row execute function disk_is_full()`,
  );
  await limitSpill(faulty, name, 'set temp_file_limit = 0');
}

/** Makes room again. */
export async function emptyLog(faulty: FaultyTopology, name: 'consent' | 'nav'): Promise<void> {
  await limitSpill(faulty, name, 'reset temp_file_limit');
  await faulty.topology.databases.query(name, 'drop function disk_is_full cascade');
}

async function limitSpill(faulty: FaultyTopology, name: 'consent' | 'nav', limit: string): Promise<void> {
  const { username, pathname } = new URL(faulty.topology.databases.urls[name].appUrl);
  await queryOn(faulty[name].postgres.adminUrl, `alter role "${username}" in database "${pathname.slice(1)}" ${limit}`);
}
