import type { Row } from '../rows/row';
import { counted, type Check } from './check';
import type { Findings } from './findings';
import type { Trees } from './trees';

/** Leaves stand one after the other from 0, without a gap, and are what the disclosure log committed to. */
export function checkLeaves(findings: Findings, trees: Trees): Check {
  let [seen, outside] = [0, 0];
  return {
    name: 'leaves',
    take(row: Row) {
      if (row.row === 'outside') outside += 1;
      if (row.row !== 'leaf') return;
      seen += 1;
      const place = `leaf ${row.origin}/${row.index}`;
      // The tree has taken it already.
      if (row.index !== trees.of(row.origin).tree.size - 1) findings.add('LEAF_OUT_OF_ORDER', place);
      if (row.kind !== 'DISCLOSURE') return;
      if (row.committed === null) findings.add('COMMITMENT_IS_LOST', place);
      else if (!row.committed.equals(row.commitment)) findings.add('LEAF_DIFFERS_FROM_COMMITMENT', place);
      if (new Set(row.places.filter((each) => each !== null)).size > 1) findings.add('PLACE_DIFFERS', place);
    },
    end() {
      // Before its first round all that a log has waits.
      if (seen === 0 && outside === 0) findings.add('LOG_IS_EMPTY', 'log');
    },
    said: () => `${counted(seen, 'leaf', 'leaves')} in order`,
  };
}
