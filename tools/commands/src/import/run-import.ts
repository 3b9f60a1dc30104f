import { OWN_CASE_HANDLING } from '@brobygger/domain';
import { beginningsIn } from './beginnings';
import { checkRows } from './check-rows';
import { readRows } from './read-rows';
import { sendRows } from './send-rows';

/** What is imported, how, and to whom. */
export interface ImportTask {
  readonly mutation: string;
  /** The file's content. */
  readonly text: string;
  readonly isDryRun: boolean;
  /** Where the gateway answers GraphQL. */
  readonly url: string;
  /** Of a worker of the organisation. */
  readonly token: string;
  readonly supergraph: string;
}

/** Where it says what came of it. */
export interface ImportVoices {
  /** A line of the report: JSON, of a row by its line in the file. */
  readonly report: (line: string) => void;
  /** How far it is; of how many, where that is known before the end. */
  readonly onProgress: (done: number, of?: number) => void;
  readonly say: (line: string) => void;
}

/** Every row has begun, or had; some did not; nothing was sent. */
export const ImportExit = { DONE: 0, INCOMPLETE: 1, REFUSED: 2 } as const;
export type ImportExit = (typeof ImportExit)[keyof typeof ImportExit];

/**
 * Begins service for the people of a file, each by the agency's own mutation, so that what holds for a worker who begins for one
 * holds for each row. A file with any fault is refused whole. Run again it begins for those alone for whom it has not.
 */
export async function runImport(task: ImportTask, { report, onProgress, say }: ImportVoices): Promise<ImportExit> {
  const beginnings = beginningsIn(task.supergraph);
  const beginning = beginnings.get(task.mutation);
  if (beginning === undefined) {
    say(`\`${task.mutation}\` begins no service: name one of ${[...beginnings.keys()].sort().join(', ')}`);
    return ImportExit.REFUSED;
  }
  const { faults, sendable } = checkRows(readRows(task.text), beginning);
  for (const { line, code, path } of faults) report(JSON.stringify({ line, outcome: 'REFUSED', code, path }));
  if (faults.length > 0) {
    say(`the file has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}: nothing was sent`);
    return ImportExit.REFUSED;
  }
  if (task.isDryRun) {
    for (const { line } of sendable) report(JSON.stringify({ line, outcome: 'WOULD_BE_SENT' }));
    say(`${sendable.length} rows are in order; nothing was sent`);
    return ImportExit.DONE;
  }
  const counts: Record<string, number> = {};
  let done = 0;
  const to = { url: task.url, token: task.token, purpose: OWN_CASE_HANDLING };
  const stopped = await sendRows(beginning, sendable, to, (outcome) => {
    report(JSON.stringify(outcome));
    counts[outcome.outcome] = (counts[outcome.outcome] ?? 0) + 1;
    onProgress((done += 1), sendable.length);
  });
  const counted = Object.entries(counts).map(([outcome, count]) => `${outcome} ${count}`);
  say(counted.length === 0 ? 'nothing was begun' : counted.join(', '));
  if (stopped === null) return (counts['REFUSED'] ?? 0) === 0 ? ImportExit.DONE : ImportExit.INCOMPLETE;
  report(JSON.stringify({ line: stopped.line, outcome: 'STOPPED', code: stopped.code }));
  say(`stopped at line ${stopped.line}: ${stopped.code}; run it again when that is mended`);
  return ImportExit.INCOMPLETE;
}
