import { readCheckpoint, type Checkpoint } from '../note/checkpoint';
import type { Row } from '../rows/row';
import { counted, type Check } from './check';
import type { Findings } from './findings';
import type { OriginTree, Trees } from './trees';

/** The log is an extension of each checkpoint that somebody kept. */
export function checkHeld(findings: Findings, trees: Trees, held: readonly Checkpoint[]): Check {
  const open = new Set(held);
  const compare = (origin: number): void => {
    const { name, tree } = trees.of(origin);
    for (const checkpoint of open) {
      if (checkpoint.origin !== name || checkpoint.size !== tree.size) continue;
      open.delete(checkpoint);
      if (!tree.root().equals(checkpoint.root)) findings.add('HELD_ROOT_DIFFERS', placeOf(checkpoint));
    }
  };
  return {
    name: 'held',
    take(row: Row) {
      if (row.row === 'leaf') compare(row.origin);
    },
    end() {
      const all = trees.all().map(([, tree]) => tree);
      for (const checkpoint of open) {
        if (checkpoint.size === 0 || isFollowed(checkpoint, all)) continue;
        const isKnown = all.some(({ name }) => name === checkpoint.origin);
        findings.add(isKnown ? 'LOG_IS_SHORTER_THAN_HELD' : 'HELD_IS_OF_OTHER_LOG', placeOf(checkpoint));
      }
    },
    said: () => `${counted(held.length, 'checkpoint')} that somebody kept`,
  };
}

const placeOf = ({ size }: Checkpoint): string => `held checkpoint ${size}`;

/** What a restored database lost is owned to where its new origin names the very checkpoint. */
const isFollowed = (held: Checkpoint, all: readonly OriginTree[]): boolean =>
  all.some(({ follows }) => {
    const followed = follows === null ? null : readCheckpoint(follows);
    return followed?.origin === held.origin && followed.size === held.size && followed.root.equals(held.root);
  });
