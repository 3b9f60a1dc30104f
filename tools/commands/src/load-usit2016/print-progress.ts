import { counted, type TableProgress } from '@brobygger/demo/usit2016';

/** Where progress is written: a terminal redraws its last line, anything else gets whole lines only. */
export interface ProgressTarget {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const BAR = 24;
const NAME = 24;

/** Writes a line per table with its count, and on a terminal a bar while it grows. */
export const createProgressPrinter =
  (target: ProgressTarget) =>
  ({ table, done, of }: TableProgress): void => {
    const isDone = done === of;
    const line = `${table.padEnd(NAME)}${counted(done).padStart(7)}`;
    if (target.isTTY !== true) {
      if (isDone && (done > 0 || of === 0)) target.write(`${line}\n`);
      return;
    }
    const filled = of === 0 ? BAR : Math.round((done / of) * BAR);
    target.write(`\r${line} ${'█'.repeat(filled)}${'░'.repeat(BAR - filled)}${isDone ? '\n' : ''}`);
  };
