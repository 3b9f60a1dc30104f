import { REGISTRY } from '@brobygger/domain';
import { asOwner, requireMigrated, type Say } from '@brobygger/subgraph-kit';
import type { DataSource, EntityManager } from 'typeorm';
import { consentPersistence } from './consent-nouns';
import { RetentionRefused, type RetentionDecision } from './log-retention/retention-decision';
import { periodsOf, whatKeeps, whatNothingKeeps } from './log-retention/what-keeps.sql';

/** A month of the log, or the part from before there were months. */
interface Part {
  readonly name: string;
  /** As SQL names it. */
  readonly relation: string;
  /** Whether it is whole and over, and so may be dropped. */
  readonly isOver: boolean;
}

interface Found {
  readonly entries: number;
  readonly kept: Readonly<Record<string, number>>;
}

/** How the job is to go. */
export interface RetainOptions {
  readonly say: Say;
  readonly isDryRun: boolean;
  /** Whether entries that are over go one by one out of parts that are kept. */
  readonly withEntries: boolean;
  readonly at: Date;
}

const PARTS = `
select name, relation, coalesce(to_at <= now(), false) as "isOver" from log_month.held order by to_at nulls last`;

/** Nobody waits for the log for longer, which is before anybody is told of a deadlock: the job gives up, and is run again. */
const IN_PASSING = `set local lock_timeout = '500ms'`;

/** What could keep an entry stays as it is until the entry is gone. */
const HOLD_STILL =
  'lock table claim, claim_event, emergency_access, emergency_review, service_relation, log_hold, log_hold_end in share mode';

/** Nobody enters into what is to be dropped. */
const HOLD_LOG = 'lock table disclosure_entry in access exclusive mode';

const DROP =
  'insert into log_partition_deletion (part, decision) values ($1, $2) returning from_seq::text, to_seq::text, entries::int';

const DELETE = 'call delete_disclosures($1, $2::uuid[])';

/** So many entries are deleted in one transaction. */
const AT_ONCE = 1000;

/**
 * Follows a retention decision, as the owner of the database: whole parts of the log of which nothing is kept are dropped, and with
 * `withEntries` what is over is deleted out of the others. What keeps a part is said by reason and count, of nobody.
 * @throws RetentionRefused where the log was in use all the while: it is run again
 */
export const retainLog = (ownerUrl: string, decision: RetentionDecision, options: RetainOptions): Promise<void> =>
  asOwner(ownerUrl, consentPersistence, async (owner) => {
    await requireMigrated(REGISTRY, owner, consentPersistence);
    for (const part of await owner.query<readonly Part[]>(PARTS)) await retainPart(owner, part, decision, options);
  });

async function retainPart(
  owner: DataSource,
  part: Part,
  decision: RetentionDecision,
  options: RetainOptions,
): Promise<void> {
  const { say, isDryRun, withEntries } = options;
  const found = await look(owner.manager, part, decision, options);
  if (found.entries === 0) return;
  if (part.isOver && isKeptByNothing(found)) {
    return say(
      isDryRun ? `${part.name}: would be dropped, of ${found.entries}` : await drop(owner, part, decision, options),
    );
  }
  const reasons = Object.entries(found.kept).map(([reason, count]) => `${reason} ${count}`);
  say(`${part.name}: kept, of ${found.entries}: ${[...(part.isOver ? [] : ['NOT_OVER']), ...reasons].join(', ')}`);
  if (withEntries && !isDryRun) {
    say(`${part.name}: ${await deleteEntries(owner, part, decision, options)} deleted one by one`);
  }
}

const isKeptByNothing = ({ kept }: Found): boolean => Object.keys(kept).length === 0;

async function look(
  on: EntityManager,
  { relation }: Part,
  decision: RetentionDecision,
  { at }: RetainOptions,
): Promise<Found> {
  const [found] = await on.query<readonly Found[]>(whatKeeps(relation), [...periodsOf(decision, at)]);
  if (found === undefined) throw new Error('a count has no row');
  return found;
}

/** Looks again where nobody can change anything; the line stays, and dropping is what its trigger does. */
const drop = (owner: DataSource, part: Part, decision: RetentionDecision, options: RetainOptions): Promise<string> =>
  inPassing(owner, async (transaction) => {
    await transaction.query(HOLD_LOG);
    const again = await look(transaction, part, decision, options);
    if (!isKeptByNothing(again)) return `${part.name}: kept, something came up`;
    const [line] = await transaction.query<readonly { from_seq: string; to_seq: string; entries: number }[]>(DROP, [
      part.name,
      decision.decision,
    ]);
    return `${part.name}: dropped, ${line?.entries ?? 0} entries from ${line?.from_seq ?? ''} to ${line?.to_seq ?? ''}`;
  });

/** In one transaction, in which nothing comes up that would keep an entry; given up where somebody is at it. */
const inPassing = <Done>(owner: DataSource, work: (transaction: EntityManager) => Promise<Done>): Promise<Done> =>
  owner
    .transaction(async (transaction) => {
      await transaction.query(IN_PASSING);
      await transaction.query(HOLD_STILL);
      return work(transaction);
    })
    .catch((cause: unknown) => {
      if (isLockTaken(cause)) throw new RetentionRefused('the log was in use: run the job again');
      throw cause;
    });

const isLockTaken = (cause: unknown): boolean => (cause as { readonly code?: unknown }).code === '55P03';

async function deleteEntries(
  owner: DataSource,
  { relation }: Part,
  decision: RetentionDecision,
  { at }: RetainOptions,
): Promise<number> {
  for (let deleted = 0; ;) {
    const gone = await inPassing(owner, async (transaction) => {
      const values = [...periodsOf(decision, at), AT_ONCE];
      const [over] = await transaction.query<readonly { ids: readonly string[] }[]>(whatNothingKeeps(relation), values);
      const ids = over?.ids ?? [];
      if (ids.length > 0) await transaction.query(DELETE, [decision.decision, ids]);
      return ids.length;
    });
    deleted += gone;
    if (gone < AT_ONCE) return deleted;
  }
}
