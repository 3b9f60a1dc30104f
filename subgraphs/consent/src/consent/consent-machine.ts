import type { StateMachine } from '../state-machine';
import type { ConsentState } from './consent.entity';

/** The states that are ends: what was ended is not ended again, and says so. */
const ENDED = { WITHDRAWN: 'WITHDRAWN', REVOKED: 'REVOKED', INVALIDATED: 'INVALIDATED' } as const;

const endingAs = <State extends ConsentState>(state: State) =>
  ({ NOT_YET_VALID: state, ACTIVE: state, EXPIRED: state, LAPSED: state, ...ENDED }) as const;

/** Whoever gave a newer one takes that back by the older. An officer says which one is meant, and ends none that they do not know of. */
const BY_THE_OLDER = { SUPERSEDED: 'SUPERSEDED' } as const;

/** What has ended, by whatever, is not narrowed: it is taken, and nothing is written. */
const NARROWED = {
  NOT_YET_VALID: 'SUPERSEDED',
  ACTIVE: 'SUPERSEDED',
  EXPIRED: 'EXPIRED',
  LAPSED: 'LAPSED',
  ...ENDED,
} as const;

/** A part is taken out (ADR 0112): another stands for the rest. */
const OF_A_PART = 'withdrawConsent(categories: …)';

/** What is done with a consent that was given. Time does the rest: it comes to hold, expires, and lapses. */
export const CONSENT_MACHINE = {
  WITHDRAW: { mutation: 'withdrawConsent', by: ['YOUTH'], leads: { ...endingAs('WITHDRAWN'), ...BY_THE_OLDER } },
  REVOKE: { mutation: 'withdrawConsent', by: ['OFFICER'], leads: endingAs('REVOKED') },
  NARROW: { mutation: OF_A_PART, by: ['YOUTH'], leads: { ...NARROWED, ...BY_THE_OLDER } },
  NARROW_ON_WORD: { mutation: OF_A_PART, by: ['OFFICER'], leads: NARROWED },
  INVALIDATE: { mutation: 'invalidateConsent', by: ['OFFICER'], leads: endingAs('INVALIDATED') },
} as const satisfies StateMachine<ConsentState, 'WITHDRAW' | 'REVOKE' | 'NARROW' | 'NARROW_ON_WORD' | 'INVALIDATE'>;
