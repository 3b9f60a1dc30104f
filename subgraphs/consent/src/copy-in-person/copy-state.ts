import type { StateMachine } from '../state-machine';

/** Where the code of a copy in person stands: open to who types it, with so many dates of birth that were wrong, or to nobody. */
export const CopyState = {
  OFFERED: 'OFFERED',
  MISSED_ONCE: 'MISSED_ONCE',
  MISSED_TWICE: 'MISSED_TWICE',
  SPENT: 'SPENT',
  OPENED: 'OPENED',
  EXPIRED: 'EXPIRED',
} as const;
export type CopyState = (typeof CopyState)[keyof typeof CopyState];

/** What somebody does who types a code: with the date of birth of whom it was made for, or with another. */
export type CopyAct = 'OPEN' | 'MISS';

/** What is done with a code: it opens once, and after three wrong dates of birth never. */
export const COPY_MACHINE = {
  OPEN: {
    mutation: 'POST /copy-in-person',
    by: ['BEARER'],
    leads: { OFFERED: 'OPENED', MISSED_ONCE: 'OPENED', MISSED_TWICE: 'OPENED' },
  },
  MISS: {
    mutation: 'POST /copy-in-person (another date of birth)',
    by: ['BEARER'],
    leads: { OFFERED: 'MISSED_ONCE', MISSED_ONCE: 'MISSED_TWICE', MISSED_TWICE: 'SPENT' },
  },
} as const satisfies StateMachine<CopyState, CopyAct>;

const BY_MISSES = [CopyState.OFFERED, CopyState.MISSED_ONCE, CopyState.MISSED_TWICE] as const;

/** A code as it is kept. */
export interface KeptCode {
  readonly isOpened: boolean;
  readonly misses: number;
  readonly expiresAt: Date;
}

/** Where the code stands at the moment. */
export const copyStateOf = ({ isOpened, misses, expiresAt }: KeptCode, at: Date): CopyState => {
  if (isOpened) return CopyState.OPENED;
  const state = BY_MISSES[misses];
  if (state === undefined) return CopyState.SPENT;
  return expiresAt <= at ? CopyState.EXPIRED : state;
};
