import type { Language, TextKey } from '../texts/texts';
import type { OwnCopy } from '../youth/copy-reader';

/** What is typed to open a copy. */
export interface TypedCode {
  readonly code: string;
  /** `YYYY-MM-DD`. */
  readonly birthDate: string;
}

/** The copy, or in which words there is none. */
export type Opened =
  | { readonly is: 'opened'; readonly copy: OwnCopy }
  | { readonly is: 'refused'; readonly why: TextKey };

/** Of all else it cannot be said whether the code is used. */
const WHY: Readonly<Record<string, TextKey>> = {
  COPY_CODE_REFUSED: 'copyHere.refused',
  BAD_USER_INPUT: 'copyHere.refused',
  TOO_MANY_REQUESTS: 'copyHere.tooMany',
};

const AWAY: Opened = { is: 'refused', why: 'copyHere.away' };

/**
 * Opens a copy with a code, once. It is asked as nobody: no cookie goes along, and nothing of the answer is kept by the browser. What comes
 * after `signal` has ended it is thrown away.
 */
export async function openCopy(typed: TypedCode, language: Language, signal: AbortSignal): Promise<Opened> {
  try {
    const response = await fetch(`/copy-in-person?${new URLSearchParams({ language })}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(typed),
      credentials: 'omit',
      cache: 'no-store',
      signal,
    });
    const answer = (await response.json()) as unknown;
    if (signal.aborted) return AWAY;
    if (response.ok) return { is: 'opened', copy: answer as OwnCopy };
    const { code = '' } = answer as { readonly code?: string };
    return { is: 'refused', why: WHY[code] ?? 'copyHere.away' };
  } catch {
    return AWAY;
  }
}
