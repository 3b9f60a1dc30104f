import { queryIn } from '@brobygger/subgraph-kit';
import { appendLeaves, foldSubtrees, hashLeaf, nodesOfRoot, type TreeEdge } from '@brobygger/transparency-log';
import type { DataSource, EntityManager } from 'typeorm';
import { LogFault, LogFaultReason } from './log-fault';
import type { Stated } from './checkpoint-note';
import { createReadNodes, type ReadRows } from './read-nodes';
import { takeTurn } from './take-turn';
import { tilesOf } from './tiles-of';

/** So many leaves get their places in one transaction: few enough for a busy database, whose statements end after ten seconds. */
export const MOST_AT_ONCE = 2000;

/** What a round came to: whether more waits. */
export type Round = 'DONE' | 'MORE';

interface Sealed {
  readonly origin: number;
  readonly name: string;
  readonly size: string;
  readonly root: Buffer | null;
}

const BEGIN = `
insert into log_origin (id, name) select 1, $1 where not exists (select from log_origin) on conflict do nothing`;

const STANDS = `
select o.id as origin, o.name, coalesce(c.size, 0)::text as size, c.root from log_origin o
left join lateral (select size, root from log_checkpoint where origin = o.id order by size desc limit 1) c on true
order by o.id desc limit 1`;

const ROOT_AT = 'select root from log_checkpoint where origin = $1 and size = $2';

const INTEGRATE = 'select integrate_log($1)';

const LEAVES = `select commitment from log_leaf where origin = $1 and index >= $2 order by index limit $3`;

const EXTEND = `
insert into log_tile (origin, level, index, hashes)
select $1, level, index, hashes from unnest($2::smallint[], $3::bigint[], $4::bytea[]) as t(level, index, hashes)
on conflict (origin, level, index) do update set hashes = log_tile.hashes || excluded.hashes`;

const ENTER = 'insert into log_checkpoint (origin, size, root) values ($1, $2, $3)';

/**
 * One round of sealing, in one transaction: what waits gets its places, the tiles grow, and the checkpoint is entered, unsigned.
 * @throws LogFault where the database has another origin, is shorter than what is anchored or of another root, or its tiles have another
 * root than its last checkpoint
 */
export const sealRound = (dataSource: DataSource, originName: string, anchored: Stated | null): Promise<Round> =>
  dataSource.transaction(async (transaction) => {
    await takeTurn(transaction);
    await queryIn(transaction, 'log-begin', BEGIN, [originName]);
    const [stands] = await queryIn<Sealed>(transaction, 'log-stands', STANDS, []);
    if (stands?.name !== originName) throw new LogFault(LogFaultReason.OTHER_ORIGIN);
    await assertAnchored(transaction, stands, anchored);
    await queryIn(transaction, 'log-integrate', INTEGRATE, [MOST_AT_ONCE]);
    const leaves = await queryIn<{ readonly commitment: Buffer }>(transaction, 'log-leaves', LEAVES, [
      stands.origin,
      stands.size,
      MOST_AT_ONCE,
    ]);
    if (leaves.length === 0) return 'DONE';
    const edge = await edgeOf(transaction, stands);
    await extend(
      transaction,
      stands.origin,
      edge,
      leaves.map(({ commitment }) => hashLeaf(commitment)),
    );
    return leaves.length === MOST_AT_ONCE ? 'MORE' : 'DONE';
  });

/** A new origin is anchored anew by its first checkpoint. */
async function assertAnchored(transaction: EntityManager, stands: Sealed, anchored: Stated | null): Promise<void> {
  if (anchored === null || anchored.origin !== stands.name) return;
  if (anchored.size > Number(stands.size)) throw new LogFault(LogFaultReason.SHORTER);
  const [then] = await queryIn<{ readonly root: Buffer }>(transaction, 'log-root-at', ROOT_AT, [
    stands.origin,
    anchored.size,
  ]);
  if (then?.root.equals(anchored.root) !== true) throw new LogFault(LogFaultReason.OTHER_ROOT);
}

/** The right edge of the tree, out of its tiles, where that has the root that was entered. */
async function edgeOf(transaction: EntityManager, { origin, size, root }: Sealed): Promise<TreeEdge> {
  const read: ReadRows = (name, text, values) => queryIn(transaction, name, text, values);
  const nodes = createReadNodes(read, origin, Number(size));
  const frontier = await nodes(nodesOfRoot(Number(size)));
  if (root !== null && !foldSubtrees(frontier).equals(root)) throw new LogFault(LogFaultReason.OTHER_ROOT);
  return { size: Number(size), frontier };
}

async function extend(
  transaction: EntityManager,
  origin: number,
  edge: TreeEdge,
  leaves: readonly Buffer[],
): Promise<void> {
  const { size, root, newNodes } = appendLeaves(edge, leaves);
  const tiles = tilesOf(newNodes);
  await transaction.query(EXTEND, [
    origin,
    tiles.map(({ level }) => level),
    tiles.map(({ index }) => index),
    tiles.map(({ hashes }) => hashes),
  ]);
  await queryIn(transaction, 'log-enter', ENTER, [origin, size, root]);
}
