import { Disposal, RECORD_RETENTION, type RecordKind } from '@brobygger/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { enterActs } from '../acts/enter-act';
import { asOwner, type Say } from '../persistence/migrate';
import { requireMigrated } from '../persistence/require-migrated';
import { createEndServiceIfDone, type OpenRecords } from '../service-relation/end-service';
import { holdYouths } from '../service-relation/hold-service';
import { countDue, filesDue, type DueCount, type RecordFile } from './due-records.sql';
import { byJob, eraseFiles, type EnterErased, type Erasing } from './erase-files';
import type { ErasureAnswer, Holds } from './holds';
import { RecordsRefused, type DecidedTerm, type RecordDecision } from './record-decision';
import type { RecordTable } from './record-tables';
import { requireErased } from './require-erased';
import type { RecordsOf } from './replay-erasures';

/** How the job is to go. */
export interface RetainRecordsOptions {
  readonly say: Say;
  /** Whether it erases; without it the job says what it would do. */
  readonly applies: boolean;
  readonly at: Date;
  readonly holds: Holds;
  /** What was erased, outside the database. */
  readonly erasuresFile: string;
  /** The folder of what goes to the archive, where something does. */
  readonly archiveFolder: string | undefined;
}

/** Whose records they are, and what keeps a service of theirs open. */
export interface RetainedOwner extends RecordsOf {
  readonly keepsService: readonly OpenRecords[];
  /** How it enters what was erased: in an owner's log, which tells the registry, unless it is another's. */
  readonly enter?: EnterErased;
}

/** So many files are erased in one transaction. */
const AT_ONCE = 100;

const IS_CARRIED_OUT = 'select from erasure_batch where claim_id = $1 and record_kind = $2';

/**
 * Erases, as the owner of the database, the records whose time is over by the decision, and what services have answered youths that they
 * erase. What keeps others is said by kind, reason and count, of nobody.
 * @throws RecordsRefused while a data protection officer holds the log, or where something would go to an archive that has no folder;
 * NotErasedAgain where the database was restored and not all was erased again
 */
export const retainRecords = (
  ownerUrl: string,
  of: RetainedOwner,
  decision: RecordDecision,
  options: RetainRecordsOptions,
): Promise<void> =>
  asOwner(ownerUrl, of.persistence, async (owner) => {
    await requireMigrated(of.name, owner, of.persistence);
    await requireErased(of.name, owner, options.erasuresFile);
    const run = createRun(owner, of, decision, options);
    await run.assertMayGo();
    for (const [kind, tables] of Object.entries(of.records.kinds)) {
      await run.byDecision(kind as RecordKind, tables ?? []);
    }
    await run.byAnswers();
  });

function createRun(owner: DataSource, of: RetainedOwner, decision: RecordDecision, options: RetainRecordsOptions) {
  const { say, applies, at, holds, erasuresFile, archiveFolder } = options;
  const { organisations } = decision;
  const { enter = enterActs } = of;
  const endServiceIfDone = createEndServiceIfDone(of.keepsService);

  async function assertMayGo(): Promise<void> {
    const standing = await holds.standing();
    if (standing.length === 0) return;
    const held = `held: a data protection officer holds the log (${standing.join(', ')})`;
    if (applies) throw new RecordsRefused(`${held}: nothing is erased`);
    say(`${held}: nothing would be erased`);
  }

  async function byDecision(kind: RecordKind, tables: readonly RecordTable[]): Promise<void> {
    const term = decision.records[kind];
    const [count] = await owner.query<readonly DueCount[]>(countDue(tables, RECORD_RETENTION[kind]), [
      organisations,
      term?.years ?? null,
      at,
    ]);
    if (count === undefined || count.files === 0) return;
    const { files, rows, due, dueRows, served } = count;
    const whole = `${kind}: of ${rows} rows in ${files} files, ${served} of youths who are served`;
    if (term === undefined) return say(`${whole}: kept, undecided`);
    const { years, then } = term;
    if (!applies || due === 0) {
      return say(`${whole}: ${dueRows} rows in ${due} files are over after ${years} years: ${then}`);
    }
    say(`${whole}: ${years} years: ${await eraseDue(kind, tables, term)}`);
  }

  async function eraseDue(kind: RecordKind, tables: readonly RecordTable[], term: DecidedTerm): Promise<string> {
    const archive = term.then === Disposal.HAND_TO_ARCHIVE ? (archiveFolder ?? null) : null;
    if (term.then === Disposal.HAND_TO_ARCHIVE && archive === null) {
      throw new RecordsRefused(`${kind} goes to the archive: say in which folder, by ARCHIVE_FOLDER`);
    }
    const ground = { decision: decision.decision };
    const erasing: Erasing = { service: of.name, kind, tables, ground, archive, erasuresFile, at, enter };
    const over = (
      on: EntityManager,
      after: RecordFile | undefined,
      these: readonly RecordFile[] | null,
    ): Promise<readonly RecordFile[]> =>
      on.query(filesDue(tables, RECORD_RETENTION[kind]), [
        ...[organisations, term.years, at, after?.youthId ?? null, after?.organisationId ?? null, AT_ONCE],
        ...[these?.map(({ youthId }) => youthId) ?? null, these?.map(({ organisationId }) => organisationId) ?? null],
      ]);
    let [rows, kept] = [0, 0];
    for (let after: RecordFile | undefined; ;) {
      const found = await over(owner.manager, after, null);
      if (found.length > 0) {
        const gone = await inTransaction(found, (transaction, free) => over(transaction, undefined, free), erasing);
        rows += gone.rows;
        kept += found.length - gone.files;
      }
      after = found.at(-1);
      if (found.length < AT_ONCE) {
        return `${rows} rows gone, ${kept} files kept: a claim or a review is open: ${term.then}`;
      }
    }
  }

  /** What came up of the youths since they were found keeps them: it is looked at again while nobody writes on them. */
  const inTransaction = (
    found: readonly RecordFile[],
    again: (transaction: EntityManager, free: readonly RecordFile[]) => Promise<readonly RecordFile[]>,
    erasing: Erasing,
  ): Promise<{ readonly files: number; readonly rows: number }> =>
    owner.transaction(async (transaction) => {
      const youths = found.map(({ youthId }) => youthId);
      await holdYouths(transaction, youths);
      await assertMayGo();
      const keeping = await holds.keptOf(youths);
      const files = await again(
        transaction,
        found.filter(({ youthId }) => !keeping.has(youthId)),
      );
      return { files: files.length, rows: files.length === 0 ? 0 : await eraseFiles(transaction, files, erasing) };
    });

  async function byAnswers(): Promise<void> {
    let [answered, rows] = [0, 0];
    for (const answer of await holds.answers(organisations)) {
      const open = await openKindsOf(answer);
      if (open.length === 0) continue;
      answered += 1;
      if (applies) rows += await carryOut(answer, open);
    }
    if (answered > 0) {
      say(`asked for by youths: ${answered} answers${applies ? `, ${rows} rows gone` : ' to carry out'}`);
    }
  }

  async function openKindsOf({ claimId, kinds }: ErasureAnswer): Promise<readonly RecordKind[]> {
    const open: RecordKind[] = [];
    for (const kind of kinds.filter((each) => of.records.kinds[each] !== undefined)) {
      const done = (await owner.query(IS_CARRIED_OUT, [claimId, kind])) as readonly unknown[];
      if (done.length === 0) open.push(kind);
    }
    return open;
  }

  /** What the youth was answered holds whoever serves them; a service that rested on nothing else ends. */
  const carryOut = (
    { claimId, youthId, organisationId }: ErasureAnswer,
    kinds: readonly RecordKind[],
  ): Promise<number> =>
    owner.transaction(async (transaction) => {
      await holdYouths(transaction, [youthId]);
      await assertMayGo();
      let rows = 0;
      for (const kind of kinds) {
        const tables = of.records.kinds[kind] ?? [];
        const erasing = { service: of.name, kind, tables, ground: { claimId }, archive: null, erasuresFile, at, enter };
        rows += await eraseFiles(transaction, [{ youthId, organisationId }], erasing);
      }
      await endServiceIfDone(transaction, byJob(organisationId, at), youthId);
      return rows;
    });

  return { assertMayGo, byDecision, byAnswers };
}
