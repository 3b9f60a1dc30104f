/** Why a note is refused. */
export const NoteRefusal = {
  NOTE_TOO_LARGE: 'NOTE_TOO_LARGE',
  NOT_TEXT: 'NOT_TEXT',
  MALFORMED_NOTE: 'MALFORMED_NOTE',
  MALFORMED_SIGNATURE: 'MALFORMED_SIGNATURE',
  TOO_MANY_SIGNATURES: 'TOO_MANY_SIGNATURES',
  WRONG_SIGNATURE: 'WRONG_SIGNATURE',
  NO_KNOWN_SIGNATURE: 'NO_KNOWN_SIGNATURE',
} as const;
export type NoteRefusal = (typeof NoteRefusal)[keyof typeof NoteRefusal];
