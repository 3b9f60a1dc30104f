import { DUMP_FORM, type Row } from '../rows/row';
import type { Check } from './check';
import type { Findings } from './findings';

/** All of what was read is there: it begins as a reading does, and ends with the number of its rows. */
export function checkWhole(findings: Findings): Check {
  let [seen, isEnded] = [0, false];
  return {
    name: 'rows',
    take(row: Row) {
      if ((seen === 0) !== (row.row === 'start') || (row.row === 'start' && row.form !== DUMP_FORM)) {
        findings.add('DUMP_OF_OTHER_FORM', `row ${seen + 1}`);
      }
      if (isEnded || (row.row === 'end' && row.rows !== seen)) findings.add('DUMP_IS_NOT_WHOLE', `row ${seen + 1}`);
      if (row.row === 'end') isEnded = true;
      else seen += 1;
    },
    end() {
      if (!isEnded) findings.add('DUMP_IS_NOT_WHOLE', `row ${seen}`);
    },
    said: () => `${seen} read`,
  };
}
