import {
  cosignText,
  EMPTY_ROOT,
  formatNote,
  formatSignatureLine,
  openNote,
  parseCheckpoint,
  type Checkpoint,
  type SigningKey,
  type VerifierKey,
} from '@brobygger/transparency-log';
import { inTurn } from './in-turn';
import { GrowthRefusal, judgeGrowth } from './judge-growth';
import type { WitnessedLogs } from './parse-logs';
import { readSubmission, type Submission, type SubmissionRefusal } from './read-submission';
import type { CheckpointStore, KeptNote } from './store/checkpoint-store';

/** What a witness needs. */
export interface WitnessDeps {
  readonly logs: WitnessedLogs;
  readonly key: SigningKey;
  readonly store: CheckpointStore;
  readonly clock: () => Date;
}

/** What a log is answered. */
export type WitnessAnswer =
  | { readonly code: 'COSIGNED'; readonly checkpoint: Checkpoint; readonly cosignature: string }
  | { readonly code: GrowthRefusal; readonly origin: string; readonly lastSize: number }
  | { readonly code: SubmissionRefusal };

/** Cosigns checkpoints of logs, each after the last one only (C2SP tlog-witness). */
export interface Witness {
  /** Answers a request to cosign. Rejects where the folder cannot be read or written: nothing is cosigned then. */
  add(body: Buffer): Promise<WitnessAnswer>;
  /** The last checkpoint of the origin with its cosignature; `null` where none was cosigned, or the origin is not known. */
  last(origin: string): Promise<string | null>;
  /** Rejects where what is kept of one of the logs cannot be read. */
  check(): Promise<void>;
}

/** A folder that holds something else than what this witness put there. It cosigns nothing of that log before somebody has looked. */
export class StoreUnreadable extends Error {
  readonly code = 'STORE_UNREADABLE';

  constructor(readonly number: number) {
    super(`checkpoint \`${number}\` in the folder of the witness is signed neither by it nor by its log`);
  }
}

const NOTHING = { size: 0, root: EMPTY_ROOT, text: null };

export function createWitness({ logs, key, store, clock }: WitnessDeps): Witness {
  const turns = inTurn();

  function read(
    origin: string,
    { number, note }: KeptNote,
    logKeys: readonly VerifierKey[],
  ): Checkpoint & { text: string } {
    const opened = openNote(note, [key, ...logKeys]);
    const checkpoint = opened.ok ? parseCheckpoint(opened.value.text) : null;
    if (!opened.ok || !checkpoint?.ok || checkpoint.value.origin !== origin) throw new StoreUnreadable(number);
    return { ...checkpoint.value, text: opened.value.text };
  }

  async function cosign({ checkpoint, text, signatures, logKeys, oldSize, proof }: Submission): Promise<WitnessAnswer> {
    const { origin } = checkpoint;
    for (;;) {
      const kept = await store.last(origin);
      const last = kept === null ? NOTHING : read(origin, kept, logKeys);
      const refusal = judgeGrowth({ last, next: checkpoint, oldSize, proof });
      if (refusal !== null) {
        if (refusal === GrowthRefusal.FORKED) await store.keepFork(origin, formatNote({ text, signatures }));
        return { code: refusal, origin, lastSize: last.size };
      }
      const line = cosignText(text, key, clock());
      const next = { number: (kept?.number ?? -1) + 1, note: formatNote({ text, signatures: [...signatures, line] }) };
      const answer = { code: 'COSIGNED', checkpoint, cosignature: formatSignatureLine(line) } as const;
      // What was cosigned before is cosigned anew, as of now, and nothing more is kept of it.
      if (kept !== null && last.text === text) return store.settle(origin, kept.number).then(() => answer);
      if (await store.keep(origin, next)) return answer;
      // Another process was first: all is judged again.
    }
  }

  return {
    async add(body) {
      const submission = readSubmission(body, logs);
      if (typeof submission === 'string') return { code: submission };
      return turns(submission.checkpoint.origin, () => cosign(submission));
    },
    async last(origin) {
      return logs.has(origin) ? ((await store.last(origin))?.note ?? null) : null;
    },
    async check() {
      for (const [origin, logKeys] of logs) {
        const kept = await store.last(origin);
        if (kept !== null) read(origin, kept, logKeys);
      }
    },
  };
}
