import type { WitnessAnswer } from '../witness';

/** The status of each answer (C2SP tlog-witness). */
const STATUS_OF = {
  COSIGNED: 200,
  MALFORMED_REQUEST: 400,
  OLD_SIZE_ABOVE_NEW: 400,
  NOT_SIGNED_BY_LOG: 403,
  UNKNOWN_ORIGIN: 404,
  OTHER_OLD_SIZE: 409,
  FORKED: 409,
  INCONSISTENT: 422,
} as const satisfies Record<WitnessAnswer['code'], number>;

/** What goes over the wire. */
export interface WireAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const PLAIN = 'text/plain; charset=utf-8';
const SIZE = 'text/x.tlog.size';

/** A conflict says the size from which the log has to prove its growth; any other refusal says its code. */
export function toWire(answer: WitnessAnswer): WireAnswer {
  const status = STATUS_OF[answer.code];
  if (answer.code === 'COSIGNED') return { status, type: PLAIN, body: answer.cosignature };
  if (status === 409 && 'lastSize' in answer) return { status, type: SIZE, body: `${answer.lastSize}\n` };
  return { status, type: PLAIN, body: `${answer.code}\n` };
}
