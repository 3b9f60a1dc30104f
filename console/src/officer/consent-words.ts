import type { ConsentFlag, ConsentState } from '../generated/graphql';

/** The states of a consent, those that stand first. */
export const STATES: readonly ConsentState[] = [
  'ACTIVE',
  'NOT_YET_VALID',
  'EXPIRED',
  'LAPSED',
  'WITHDRAWN',
  'REVOKED',
  'INVALIDATED',
  'SUPERSEDED',
];

/** What is looked at again. */
export const FLAGS: readonly ConsentFlag[] = ['EXPIRING', 'OVER_BROAD', 'ORPHANED'];
