import { readCheckpoint } from '../note/checkpoint';
import type { LeafRow, Row } from '../rows/row';
import { sha256 } from '../tree/hash';
import { counted, type Check } from './check';
import type { Findings } from './findings';
import type { Trees } from './trees';

/** The leaf that a log begins with which follows another. */
export const FOLLOWS = 'FOLLOWS';

/** Each log but the first names a checkpoint of the log before, and its first leaf commits to that: `SHA-256` over the note. */
export function checkOrigins(findings: Findings, trees: Trees): Check {
  const following = new Set<number>();
  return {
    name: 'origins',
    take(row: Row) {
      if (row.row !== 'leaf' || row.kind !== FOLLOWS) return;
      if (isCommitted(row, trees.of(row.origin).follows)) following.add(row.origin);
      else findings.add('ORIGIN_FOLLOWS_NOTHING', `leaf ${row.origin}/${row.index}`);
    },
    end() {
      const nameOf = new Map(trees.all().map(([origin, { name }]) => [origin, name]));
      for (const [origin, { name, follows }] of trees.all()) {
        if (name === null) findings.add('ORIGIN_UNKNOWN', `origin ${origin}`);
        const followed = follows === null ? null : readCheckpoint(follows);
        const isNamed = followed !== null && followed.origin === nameOf.get(origin - 1);
        if (origin > 1 && !(isNamed && following.has(origin))) {
          findings.add('ORIGIN_FOLLOWS_NOTHING', `origin ${origin}`);
        }
      }
    },
    said: () => counted(trees.all().length, 'log'),
  };
}

const isCommitted = ({ origin, index, commitment }: LeafRow, follows: string | null): boolean =>
  origin > 1 && index === 0 && follows !== null && sha256(Buffer.from(follows)).equals(commitment);
