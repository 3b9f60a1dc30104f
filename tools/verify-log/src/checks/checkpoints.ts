import { readCheckpoint } from '../note/checkpoint';
import type { CheckpointRow, Row } from '../rows/row';
import { counted, isOver, type Check } from './check';
import type { Findings } from './findings';
import type { Trees } from './trees';

/** Each checkpoint is of more leaves than the one before, has the root that its leaves make, and its note says the same. */
export function checkCheckpoints(findings: Findings, trees: Trees): Check {
  let seen = 0;
  const last = new Map<number, number>();
  return {
    name: 'checkpoints',
    take(row: Row) {
      if (row.row !== 'checkpoint') return;
      seen += 1;
      const place = `checkpoint ${row.origin}/${row.size}`;
      if (row.size <= (last.get(row.origin) ?? 0)) findings.add('CHECKPOINT_OUT_OF_ORDER', place);
      last.set(row.origin, row.size);
      const { tree, name } = trees.of(row.origin);
      if (tree.size !== row.size) findings.add('CHECKPOINT_AHEAD_OF_LEAVES', place);
      else if (!tree.root().equals(row.root)) findings.add('ROOT_DIFFERS', place);
      if (row.note !== null) checkNote(findings, row, row.note, name, place);
      else if (isOver(row.at, trees.now)) findings.add('UNSEALED_TOO_LONG', place);
    },
    end() {
      for (const [origin, { tree, follows }] of trees.all()) {
        const size = last.get(origin) ?? 0;
        // A log that follows another has a leaf before its first round.
        if (tree.size > Math.max(size, follows === null ? 0 : 1)) {
          findings.add('LEAVES_AHEAD_OF_CHECKPOINT', `leaf ${origin}/${size}`);
        }
      }
    },
    said: () => `${counted(seen, 'checkpoint')} with the root that the leaves make`,
  };
}

function checkNote(findings: Findings, row: CheckpointRow, note: string, name: string | null, place: string): void {
  const said = readCheckpoint(note);
  if (said === null) findings.add('NOTE_MALFORMED', place);
  else if (said.origin !== name || said.size !== row.size || !said.root.equals(row.root)) {
    findings.add('NOTE_DIFFERS', place);
  }
}
