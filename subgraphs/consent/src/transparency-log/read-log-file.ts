import type { LogFile, ReadLog } from '@brobygger/domain';
import type { Query } from '@brobygger/subgraph-kit';
import {
  formatVerifierKey,
  HASH_LENGTH,
  parseTilePath,
  TILE_WIDTH,
  writeEntryBundle,
  type EntryBundle,
  type Tile,
  type VerifierKey,
} from '@brobygger/transparency-log';
import { createLogReading } from './log-reading';
import { readTiles } from '../sealing/read-nodes';

const ENTRIES = `
select commitment from log_leaf where origin = $1 and index >= $2::bigint and index < $2::bigint + $3 order by index`;

/**
 * Reads the files of the newest log (C2SP `tlog-tiles`), as it was at the end of yesterday. How much it has grown since would tell whoever
 * asks whether a question of theirs was entered, and so whether somebody exists (ADR 0133).
 */
export function createReadLogFile(query: Query, key: VerifierKey | null, clock: () => Date): ReadLog {
  const reading = createLogReading(query);

  async function tile(origin: number, { level, index, width }: Tile): Promise<LogFile | null> {
    const [hashes = Buffer.alloc(0)] = await readTiles(query, origin, [{ level, index }]);
    const body = hashes.subarray(0, width * HASH_LENGTH);
    return body.length < width * HASH_LENGTH ? null : { body, isText: false, isFixed: width === TILE_WIDTH };
  }

  async function entries(origin: number, { index, width }: EntryBundle): Promise<LogFile> {
    const rows = await query<{ readonly commitment: Buffer }>('log-entries', ENTRIES, [
      origin,
      index * TILE_WIDTH,
      width,
    ]);
    const body = writeEntryBundle(rows.map(({ commitment }) => commitment));
    return { body, isText: false, isFixed: width === TILE_WIDTH };
  }

  return async (path) => {
    if (path === 'key') return key === null ? null : text(`${formatVerifierKey(key)}\n`);
    const newest = await reading.published(clock());
    if (newest === null) return null;
    if (path === 'checkpoint') return text(newest.note);
    const asked = parseTilePath(path);
    if (!asked.ok) return null;
    const { origin, size } = newest;
    if (asked.value.kind === 'tile') {
      const { level, index, width } = asked.value.tile;
      return isWithin(size, level, index, width) ? tile(origin, asked.value.tile) : null;
    }
    const { index, width } = asked.value.bundle;
    return isWithin(size, 0, index, width) ? entries(origin, asked.value.bundle) : null;
  };
}

/** Whether the signed tree of this size has so many hashes there. */
const isWithin = (size: number, level: number, index: number, width: number): boolean =>
  index * TILE_WIDTH + width <= Math.floor(size / TILE_WIDTH ** level);

const text = (body: string): LogFile => ({ body: Buffer.from(body), isText: true, isFixed: false });
