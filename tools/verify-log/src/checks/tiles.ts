import type { Row } from '../rows/row';
import { counted, type Check } from './check';
import type { Findings } from './findings';
import type { Trees } from './trees';

/** The tiles hold the hashes of the leaves, all of them and no others. */
export function checkTiles(findings: Findings, trees: Trees): Check {
  let seen = 0;
  const sealed = new Set<number>();
  return {
    name: 'tiles',
    take(row: Row) {
      if (row.row === 'checkpoint') sealed.add(row.origin);
      if (row.row !== 'tile') return;
      seen += 1;
      const place = `tile ${row.origin}/${row.level}/${row.index}`;
      const taken = trees.of(row.origin).tiles.take(row.level, row.index, row.hashes);
      if (taken === 'DIFFERENT') findings.add('TILE_DIFFERS', place);
      if (taken === 'UNKNOWN') findings.add('TILE_UNKNOWN', place);
    },
    end() {
      for (const [origin, { tiles, follows }] of trees.all()) {
        // A log that follows another has a leaf before its first round.
        if (follows !== null && !sealed.has(origin)) continue;
        for (const tile of tiles.left()) findings.add('TILE_IS_LOST', `tile ${origin}/${tile}`);
      }
    },
    said: () => counted(seen, 'tile'),
  };
}
