import { fromBase64 } from './bytes';
import { isBeginning } from './is-beginning';
import { readCheckpoint } from './read-checkpoint';
import { canVerify, isSignedBy, readLogKey } from './signing-key';

/** What the log of now is to one that somebody kept. */
export type Verdict =
  | { readonly is: 'SAME' | 'CONTINUES'; readonly added: number }
  | {
      readonly is: 'CHANGED' | 'SHORTER' | 'OTHER_LOG' | 'NOT_SIGNED' | 'UNREADABLE' | 'HINDERED' | 'AWAY';
    };

/** What the log answers: the proof from a size to now, with the checkpoint of now; that it is not that long; or nothing. */
export type Proven =
  | { readonly is: 'PROOF'; readonly proof: readonly string[]; readonly note: string }
  | { readonly is: 'SHORTER' | 'AWAY' };

/**
 * Compares a checkpoint that somebody kept with the log of now. Whatever the log says of itself is checked here: its signature on both, and
 * that the one begins the other.
 */
export async function compareCheckpoint(
  pasted: string,
  keyLine: string,
  prove: (from: number) => Promise<Proven>,
): Promise<Verdict> {
  if (!(await canVerify())) return { is: 'HINDERED' };
  const [kept, key] = [readCheckpoint(pasted), await readLogKey(keyLine)];
  if (key === null) return { is: 'AWAY' };
  if (kept === null) return { is: 'UNREADABLE' };
  if (kept.origin !== key.name) return { is: 'OTHER_LOG' };
  if (!(await isSignedBy(kept, key))) return { is: 'NOT_SIGNED' };
  const proven = await prove(kept.size);
  if (proven.is !== 'PROOF') return proven;
  const now = readCheckpoint(proven.note);
  const steps = proven.proof.map(fromBase64).filter((step) => step !== null);
  const isProven = now !== null && steps.length === proven.proof.length && (await isBeginning(kept, now, steps));
  if (!isProven || !(await isSignedBy(now, key))) return { is: 'CHANGED' };
  const added = now.size - kept.size;
  return { is: added === 0 ? 'SAME' : 'CONTINUES', added };
}
