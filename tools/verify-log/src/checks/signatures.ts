import { readCheckpoint } from '../note/checkpoint';
import { judgeSignatures } from '../note/judge-signatures';
import type { VerifierKey } from '../note/verifier-key';
import type { CheckpointRow, Row } from '../rows/row';
import { isOver, type Check } from './check';
import type { Findings } from './findings';
import type { Trees } from './trees';

/** Whom the caller trusts. Keys come from outside: those that a database names prove nothing. */
export interface Trusted {
  readonly keys: readonly VerifierKey[];
  readonly witnesses: readonly VerifierKey[];
  /** So many witnesses must have cosigned the newest checkpoint that is older than a minute. */
  readonly quorum: number;
}

/** Every checkpoint is signed by the log, and the newest by enough witnesses. */
export function checkSignatures(findings: Findings, trees: Trees, { keys, witnesses, quorum }: Trusted): Check {
  let [signed, cosigned, witnessedTo] = [0, 0, 'none'];
  let newest: { readonly row: CheckpointRow; readonly witnesses: number } | null = null;
  let isAnySigned = false;
  return {
    name: 'signatures',
    take(row: Row) {
      if (row.row !== 'checkpoint' || row.note === null) return;
      const note = readCheckpoint(row.note)?.note;
      if (note === undefined) return;
      const place = `checkpoint ${row.origin}/${row.size}`;
      const judged = judgeSignatures(
        note,
        keys.filter(({ name }) => name === trees.of(row.origin).name),
        witnesses,
      );
      if (judged.wrong.length > 0) findings.add('SIGNATURE_DOES_NOT_HOLD', place);
      if (judged.isSigned) signed += 1;
      else if (keys.length > 0 && judged.wrong.length === 0) findings.add('NOT_SIGNED', place);
      if (judged.witnesses.length > 0) [cosigned, witnessedTo] = [cosigned + 1, `${row.origin}/${row.size}`];
      isAnySigned = true;
      if (isOver(row.at, trees.now)) newest = { row, witnesses: judged.witnesses.length };
    },
    end() {
      if (newest !== null && newest.witnesses < quorum) {
        findings.add('TOO_FEW_WITNESSES', `checkpoint ${newest.row.origin}/${newest.row.size}`);
      }
      if (!isAnySigned && quorum > 0) findings.add('TOO_FEW_WITNESSES', 'log');
    },
    said: () =>
      `${keys.length === 0 ? 'no --key was given: the log’s signatures were not verified' : `${signed} signed by the log`}; ` +
      `${witnesses.length === 0 ? 'no --witness was given' : `${cosigned} cosigned, last ${witnessedTo}`}`,
  };
}
