import { relative } from 'node:path';
import { filesIn } from '../records/files-in';
import { readRecords } from '../records/read-records';
import { UnreadableRecord } from '../records/record-fault';
import type { RecordLimits } from '../records/split-records';
import { ImportExit, type ImportVoices } from '../run-import';
import { isOfTheRow, sendInput, type Addressed } from '../send-rows';
import type { ImportSettings, RecordFormat } from './record-format';

/** What is imported, in which format, how, and to whom. */
export interface FormatImport extends ImportSettings {
  readonly format: RecordFormat;
  /** A file of records, or a folder of such files. */
  readonly path: string;
  readonly isDryRun: boolean;
  readonly limits: RecordLimits;
  readonly to: Addressed;
}

/** What comes of a record that is no refusal: it was taken in, or would be; or, by the code of the service, changed nothing. */
const TAKEN: readonly string[] = ['IMPORTED', 'WOULD_BE_SENT'];
const OUTCOMES: readonly string[] = [...TAKEN, 'ALREADY_IMPORTED', 'CASE_OVER'];

/** Counts by name, and says them. */
class Tally {
  private readonly counts = new Map<string, number>();
  add(name: string, count = 1): void {
    this.counts.set(name, this.of(name) + count);
  }
  of(name: string): number {
    return this.counts.get(name) ?? 0;
  }
  toString(): string {
    return [...this.counts].map(([name, count]) => `${name} ${count}`).join(', ');
  }
}

/**
 * Imports the records of a format, one at a time, each by the agency's own mutation, so that what holds for a worker holds for each. Every
 * file is read through before anything of it is sent: one with any fault is refused whole. What is imported again changes nothing.
 */
export async function runFormatImport(task: FormatImport, voices: ImportVoices): Promise<ImportExit> {
  const [outcomes, left] = [new Tally(), new Tally()];
  const files = filesIn(task.path);
  let records = 0;
  let stopped: string | null = null;
  for (const file of files) {
    const named = files.length === 1 && file === task.path ? {} : { file: relative(task.path, file) };
    const report = (line: object): void => voices.report(JSON.stringify({ ...named, ...line }));
    const isWhole = await checkFile(task, file, report);
    if (isWhole) {
      const onRecord = (): void => voices.onProgress((records += 1));
      stopped = await sendFile(task, file, { report, outcomes, left, onRecord }).catch(changedMeanwhile);
      if (stopped !== null) break;
    } else outcomes.add('FILE_REFUSED');
  }
  voices.say(outcomes.toString() === '' ? 'there is no file of JSON' : outcomes.toString());
  if (left.toString() !== '') voices.say(`has no place here, and was not taken in: ${left.toString()}`);
  if (stopped !== null) voices.say(`stopped: ${stopped}; run it again when that is mended`);
  return exitOf(outcomes, { isStopped: stopped !== null, files: files.length });
}

function exitOf(
  outcomes: Tally,
  { isStopped, files }: { readonly isStopped: boolean; readonly files: number },
): ImportExit {
  if (!isStopped && outcomes.of('FILE_REFUSED') === files) return ImportExit.REFUSED;
  return isStopped || outcomes.of('FILE_REFUSED') + outcomes.of('REFUSED') > 0
    ? ImportExit.INCOMPLETE
    : ImportExit.DONE;
}

/** Whether the file can be read to its end, and every record of it is of the format. Says each fault. */
async function checkFile(task: FormatImport, file: string, report: (line: object) => void): Promise<boolean> {
  let isWhole = true;
  try {
    for await (const record of readRecords(file, task.limits)) {
      const read = task.format.read(record, task);
      if (!('faults' in read)) continue;
      isWhole = false;
      for (const fault of read.faults) report({ line: record.line, outcome: 'REFUSED', ...fault });
    }
  } catch (cause) {
    if (!(cause instanceof UnreadableRecord)) throw cause;
    report({ line: cause.line, outcome: 'REFUSED', code: cause.code });
    return false;
  }
  return isWhole;
}

/** It was in order a moment ago. */
const FILE_CHANGED = 'FILE_CHANGED';

function changedMeanwhile(cause: unknown): string {
  if (cause instanceof UnreadableRecord) return FILE_CHANGED;
  throw cause;
}

interface Sending {
  readonly report: (line: object) => void;
  readonly outcomes: Tally;
  readonly left: Tally;
  readonly onRecord: () => void;
}

/** Sends what was checked; the code of why nothing more can be sent, or null at its end. */
async function sendFile(
  task: FormatImport,
  file: string,
  { report, outcomes, left, onRecord }: Sending,
): Promise<string | null> {
  for await (const record of readRecords(file, task.limits)) {
    const { line } = record;
    const read = task.format.read(record, task);
    if ('faults' in read) return FILE_CHANGED;
    let isTaken = false;
    for (const input of read.inputs) {
      const code = task.isDryRun ? 'WOULD_BE_SENT' : ((await sendInput(task.format, input, task.to)) ?? 'IMPORTED');
      const isRefused = isOfTheRow(code);
      if (!isRefused && !OUTCOMES.includes(code)) {
        report({ line, outcome: 'STOPPED', code });
        return code;
      }
      isTaken ||= TAKEN.includes(code);
      outcomes.add(isRefused ? 'REFUSED' : code);
      report({ line, outcome: isRefused ? 'REFUSED' : code, ...(isRefused ? { code } : {}) });
    }
    if (isTaken) for (const [kind, count] of Object.entries(read.left)) left.add(kind, count);
    onRecord();
  }
  return null;
}
