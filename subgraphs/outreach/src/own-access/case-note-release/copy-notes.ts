import type { KeptNote } from './case-note-release.entity';
import type { LeftOutNoteInput } from './case-note-release.input';
import { refused } from './check-release';
import type { NotedRecord } from './noted-record';

/** The notes of a record as they stand. */
export const copyNotes = ({ notes }: NotedRecord, row: object): readonly KeptNote[] =>
  Object.entries(notes).map(([name, form]) => {
    const value = (row as Readonly<Record<string, unknown>>)[name];
    return form === 'TEXT'
      ? { name, codes: [], text: typeof value === 'string' ? value : null, leftOutOn: null }
      : { name, codes: codesOf(value), text: null, leftOutOn: null };
  });

/**
 * The notes but those that are left out: of these stands the name and why.
 * @throws BAD_USER_INPUT with the path for a note that is empty: the youth would be told that something is kept from them
 */
export function leavingOut(
  notes: readonly KeptNote[],
  leaveOut: readonly LeftOutNoteInput[],
  path: string,
): readonly KeptNote[] {
  return leaveOut.reduce<readonly KeptNote[]>((kept, { name, ground }, m) => {
    const isNoted = kept.some((note) => note.name === name && (note.codes.length > 0 || note.text !== null));
    if (!isNoted) throw refused(`${path}.leaveOut[${m}].name`, 'is empty in the record: there is nothing to leave out');
    return kept.map((note) => (note.name === name ? { name, codes: [], text: null, leftOutOn: ground } : note));
  }, notes);
}

function codesOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === 'boolean') return [value ? 'YES' : 'NO'];
  return typeof value === 'string' ? [value] : [];
}
