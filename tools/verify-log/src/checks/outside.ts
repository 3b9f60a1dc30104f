import type { OutsideRow, Row } from '../rows/row';
import { counted, isOver, type Check } from './check';
import type { Findings } from './findings';
import type { Trees } from './trees';

/**
 * Nothing that was entered is missing in the tree. What waits has no moment of its own: it is too long where what it says is older than a
 * minute, and the last round too.
 */
export function checkOutside(findings: Findings, trees: Trees): Check {
  let waiting = 0;
  let lastRound = '';
  const judge = (row: OutsideRow): void => {
    const place = `${row.table} ${row.place}`;
    if (row.why === 'WAITS') {
      waiting += 1;
      if (isOver(row.since, trees.now) && (lastRound === '' || isOver(lastRound, trees.now))) {
        findings.add('UNSEALED_TOO_LONG', place);
      }
    } else findings.add(row.why === 'NOWHERE' ? 'NOT_IN_TREE' : 'NOT_COMMITTED', place);
  };
  return {
    name: 'unsealed',
    take(row: Row) {
      if (row.row === 'checkpoint' && row.at > lastRound) lastRound = row.at;
      if (row.row === 'outside') judge(row);
    },
    end: () => undefined,
    said: () => `${counted(waiting, 'entry waits', 'entries wait')} for a place`,
  };
}
