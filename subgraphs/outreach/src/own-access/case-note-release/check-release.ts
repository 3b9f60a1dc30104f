import { createError } from '@brobygger/domain';
import type { NotedRecordInput } from './case-note-release.input';
import { NOTED_RECORDS } from './noted-record';

/** A refusal by its place in the input. */
export const refused = (path: string, fault: string): Error =>
  createError('BAD_USER_INPUT', `\`${path}\` ${fault}`, { argument: path });

/** Where the record stands in the input. */
export const placeOf = (n: number): string => `input.records[${n}]`;

/**
 * What is wrong with what is asked for, whoever the youth is: nothing is looked up for it.
 * @throws BAD_USER_INPUT with the path
 */
export function checkRecords(records: readonly NotedRecordInput[]): void {
  const seen = new Set<string>();
  records.forEach(({ kind, id, leaveOut }, n) => {
    if (seen.has(id.toLowerCase())) throw refused(`${placeOf(n)}.id`, 'must not stand twice');
    seen.add(id.toLowerCase());
    const named = new Set<string>();
    (leaveOut ?? []).forEach(({ name }, m) => {
      const path = `${placeOf(n)}.leaveOut[${m}].name`;
      if (!Object.hasOwn(NOTED_RECORDS[kind].notes, name)) throw refused(path, 'must be a note of the kind of record');
      if (named.has(name)) throw refused(path, 'must not stand twice');
      named.add(name);
    });
  });
}
