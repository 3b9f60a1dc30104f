import {
  NoteRefusal,
  openNote,
  parseAddCheckpoint,
  parseCheckpoint,
  parseNote,
  type Checkpoint,
  type NoteSignature,
  type VerifierKey,
} from '@brobygger/transparency-log';
import { isUtf8 } from 'node:buffer';
import type { WitnessedLogs } from './parse-logs';

/** A checkpoint that its log has signed, and what the log says of the last one. */
export interface Submission {
  readonly checkpoint: Checkpoint;
  /** The text that is cosigned. */
  readonly text: string;
  /** The log's own signatures, each checked; those of others are left out. */
  readonly signatures: readonly NoteSignature[];
  readonly logKeys: readonly VerifierKey[];
  readonly oldSize: number;
  readonly proof: readonly Buffer[];
}

/** Why a request is no submission. */
export const SubmissionRefusal = {
  MALFORMED_REQUEST: 'MALFORMED_REQUEST',
  UNKNOWN_ORIGIN: 'UNKNOWN_ORIGIN',
  NOT_SIGNED_BY_LOG: 'NOT_SIGNED_BY_LOG',
} as const;
export type SubmissionRefusal = (typeof SubmissionRefusal)[keyof typeof SubmissionRefusal];

const UNSIGNED: ReadonlySet<string> = new Set([NoteRefusal.NO_KNOWN_SIGNATURE, NoteRefusal.WRONG_SIGNATURE]);

/** Reads the body of a request, and checks that it comes of a log that is looked at. */
export function readSubmission(body: Buffer, logs: WitnessedLogs): Submission | SubmissionRefusal {
  const request = isUtf8(body) ? parseAddCheckpoint(body.toString('utf8')) : null;
  if (!request?.ok) return SubmissionRefusal.MALFORMED_REQUEST;
  const { oldSize, proof, checkpoint: note } = request.value;
  const parsed = parseNote(note);
  const checkpoint = parsed.ok ? parseCheckpoint(parsed.value.text) : null;
  if (!checkpoint?.ok) return SubmissionRefusal.MALFORMED_REQUEST;
  const logKeys = logs.get(checkpoint.value.origin);
  if (logKeys === undefined) return SubmissionRefusal.UNKNOWN_ORIGIN;
  const opened = openNote(note, logKeys);
  if (!opened.ok) {
    return UNSIGNED.has(opened.reason) ? SubmissionRefusal.NOT_SIGNED_BY_LOG : SubmissionRefusal.MALFORMED_REQUEST;
  }
  const { text, good } = opened.value;
  return { checkpoint: checkpoint.value, text, signatures: good.map(({ line }) => line), logKeys, oldSize, proof };
}
