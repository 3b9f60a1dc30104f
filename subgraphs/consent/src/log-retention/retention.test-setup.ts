import { newId, Role } from '@brobygger/domain';
import { handOn } from '@brobygger/testkit';
import { Client } from 'pg';
import { reader, startTestRegistry } from '../registry.test-setup';
import { retainLog } from '../retain-log';
import type { RetentionDecision } from './retention-decision';

/** A registry whose log has the months January to June of 2015, of which youths have something; it is long after. */
export async function startRetention() {
  const now = new Date('2026-03-02T10:00:00Z');
  const registry = await startTestRegistry(now);
  const owner = await handOn('owner', registry.ownerUrl);
  await owner.on('alter table disclosure_entry detach partition log_month.before');
  await owner.on('drop table log_month.before');
  for (let month = 1; month <= 6; month += 1) await owner.on(`call log_month.make('2015-0${month}-01')`);
  const organisationId = await registry.anOrganisation('NAV', 'NAV Falkenborg');

  /** Enters that something of the youth was read at the moment; returns the entry's id. */
  async function entered(youthId: string, at: string, categories: readonly string[] = ['NAV_CASE']): Promise<string> {
    const id = newId();
    await registry.dataSource.query(
      `insert into disclosure_entry (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, categories, fields)
       values ($1, $2, 'r', $3, 'Z1', 'CASEWORKER', $4, 'B102', 'OWN_SERVICE', $5, '{}')`,
      [id, at, youthId, organisationId, categories],
    );
    return id;
  }
  const runs = async (
    decision: Partial<RetentionDecision> = {},
    options: { readonly isDryRun?: boolean; readonly withEntries?: boolean } = {},
  ): Promise<readonly string[]> => {
    const said: string[] = [];
    const { isDryRun = false, withEntries = false } = options;
    await retainLog(
      registry.ownerUrl,
      { decision: '2026/17', years: { NAV_CASE: 5, NO_CATEGORY: 5 }, ...decision },
      { say: (line) => said.push(line), isDryRun, withEntries, at: now },
    );
    return said;
  };
  return {
    registry,
    owner,
    now,
    organisationId,
    entered,
    /** A youth of whom something was entered at the moment, and is sealed. */
    async aYouthIn(at: string, categories?: readonly string[]) {
      const youthId = await registry.aYouth();
      const id = await entered(youthId, at, categories);
      await registry.sealer.seal();
      return { youthId, id, youth: reader(Role.YOUTH, youthId) };
    },
    runs,
    parts: async () =>
      (await owner.on('select name from log_month.held order by name')).map(({ name }) => name as string),
    officer: { ...reader(Role.DATA_PROTECTION_OFFICER), organisationId: newId() },
    /** Somebody who is in the middle of reading the log. */
    async aReader() {
      const client = new Client({ connectionString: registry.databaseUrl });
      await client.connect();
      await client.query('begin');
      await client.query('select count(*) from disclosure_entry');
      return { ends: () => client.end() };
    },
    async stop() {
      await owner.stop();
      await registry.stop();
    },
  };
}

export type Retention = Awaited<ReturnType<typeof startRetention>>;
