import type { StateMachine } from '../state-machine';
import type { ConsentState } from './consent.entity';

/** The states that are ends: what was ended is not ended again, and says so. */
const ENDED = { WITHDRAWN: 'WITHDRAWN', REVOKED: 'REVOKED', INVALIDATED: 'INVALIDATED' } as const;

const endingAs = <State extends ConsentState>(state: State) =>
  ({ NOT_YET_VALID: state, ACTIVE: state, EXPIRED: state, LAPSED: state, ...ENDED }) as const;

/** Whoever gave a newer one takes that back by the older. An officer says which one is meant, and ends none that they do not know of. */
const BY_THE_OLDER = { SUPERSEDED: 'SUPERSEDED' } as const;

/** What is done with a consent that was given. Time does the rest: it comes to hold, expires, and lapses. */
export const CONSENT_MACHINE = {
  WITHDRAW: { mutation: 'withdrawConsent', by: ['YOUTH'], leads: { ...endingAs('WITHDRAWN'), ...BY_THE_OLDER } },
  REVOKE: { mutation: 'withdrawConsent', by: ['OFFICER'], leads: endingAs('REVOKED') },
  INVALIDATE: { mutation: 'invalidateConsent', by: ['OFFICER'], leads: endingAs('INVALIDATED') },
} as const satisfies StateMachine<ConsentState, 'WITHDRAW' | 'REVOKE' | 'INVALIDATE'>;
