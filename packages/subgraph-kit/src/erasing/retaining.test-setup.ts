import { newId } from '@brobygger/domain';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFakeRegistry } from '../../../testkit/src/fake-registry';
import { gardener } from '../garden.test-setup';
import { connect } from '../persistence/connect';
import { createOwnerDatabase } from '../persistence/owner-database.test-setup';
import type { ErasureAnswer, Holds } from './holds';
import type { RecordDecision } from './record-decision';
import { joinRecords, type HeldRecords } from './record-tables';
import { replayErasures } from './replay-erasures';
import { retainRecords, type RetainedOwner } from './retain-records';

/** The garden's jobs, as if they were of two kinds: of the other one a youth is told nothing, and its time counts from the record. */
const GARDEN: HeldRecords = {
  kinds: {
    OUTREACH_JOB_WISH: [{ name: 'garden_job' }],
    CHILD_WELFARE_CONCERN: [{ name: 'garden_job', youth: 'coalesce(youth_id, id)', recordedAt: 'ended_at' }],
  },
  notErased: [],
};

const retained: RetainedOwner = {
  name: 'garden',
  persistence: gardener.persistence,
  records: joinRecords(GARDEN, gardener.records),
  keepsService: gardener.nouns.flatMap(({ keepsService = [] }) => keepsService),
};

/** An owner whose youths worked in a garden, long ago unless it is said otherwise. */
export async function startRetaining() {
  const at = new Date('2026-03-02T10:00:00Z');
  const { migrations } = gardener.persistence;
  const [, ...entities] = gardener.persistence.entities;
  const database = await createOwnerDatabase({ entities, migrations });
  const owner = await connect(database.ownerUrl, { entities: [], migrations: [] }, 1);
  const on = async (text: string, values: readonly unknown[] = []) =>
    (await owner.query(text, [...values])) as readonly Record<string, unknown>[];
  const folder = await mkdtemp(join(tmpdir(), 'erasures-'));
  const erasuresFile = join(folder, 'garden.jsonl');
  const running = gardener.create({
    dataSource: await connect(database.appUrl, gardener.persistence),
    registry: createFakeRegistry(),
    deliver: () => Promise.reject(new Error('nobody is there')),
    clock: () => at,
    onFailure: () => undefined,
  });
  const { garden } = running.services;
  const organisationId = newId();
  const known = { standing: [] as number[], kept: new Set<string>(), answers: [] as ErasureAnswer[] };
  const holds: Holds = {
    standing: () => Promise.resolve(known.standing),
    keptOf: () => Promise.resolve(known.kept),
    answers: () => Promise.resolve(known.answers),
  };
  const decision: RecordDecision = {
    decision: '2026/17',
    organisations: [organisationId],
    records: { OUTREACH_JOB_WISH: { years: 5, then: 'DELETE' } },
  };

  return {
    on,
    at,
    folder,
    erasuresFile,
    organisationId,
    known,
    database,
    decision,
    /** A youth who worked there until the day; who works there still without one. */
    async aYouth(until: string | null = '2015-06-01', of = organisationId, youthId = newId()): Promise<string> {
      const author = (day: string) => ({ personId: 'Z1', organisationId: of, at: new Date(`${day}T10:00:00Z`) });
      await garden.begin(author(until === null ? '2020-01-10' : '2015-01-10'), youthId, 'A7');
      if (until !== null) await garden.end(author(until), youthId);
      return youthId;
    },
    jobsOf: async (youthId: string): Promise<number> =>
      (await on('select from garden_job where youth_id = $1', [youthId])).length,
    lines: async (): Promise<readonly Record<string, unknown>[]> =>
      (await readFile(erasuresFile, 'utf8').catch(() => ''))
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    async runs(
      changes: Partial<RecordDecision> = {},
      { applies = true, ownerUrl = database.ownerUrl, archiveFolder = undefined as string | undefined } = {},
    ): Promise<readonly string[]> {
      const said: string[] = [];
      await retainRecords(
        ownerUrl,
        retained,
        { ...decision, ...changes },
        { say: (line) => said.push(line), applies, at, holds, erasuresFile, archiveFolder },
      );
      return said;
    },
    async replays(ownerUrl: string): Promise<readonly string[]> {
      const said: string[] = [];
      await replayErasures(ownerUrl, retained, { file: erasuresFile, say: (line) => said.push(line) });
      return said;
    },
    async stop() {
      await running.subgraph.stop();
      await owner.destroy();
      await database.stop();
    },
  };
}

export type Retaining = Awaited<ReturnType<typeof startRetaining>>;
