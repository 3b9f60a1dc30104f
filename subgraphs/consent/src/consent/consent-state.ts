import type { Ender } from './consent-author.type';

export const ConsentState = {
  NOT_YET_VALID: 'NOT_YET_VALID',
  ACTIVE: 'ACTIVE',
  EXPIRED: 'EXPIRED',
  LAPSED: 'LAPSED',
  WITHDRAWN: 'WITHDRAWN',
  REVOKED: 'REVOKED',
  INVALIDATED: 'INVALIDATED',
  SUPERSEDED: 'SUPERSEDED',
} as const;
export type ConsentState = (typeof ConsentState)[keyof typeof ConsentState];
/** What the state of a consent follows from. */
export interface StatedBy {
  readonly withdrawnAt: Date | null;
  readonly withdrawnAs: Ender | null;
  readonly endedByMerge: string | null;
  readonly supersededBy: string | null;
  readonly guardianLapsesAt: Date | null;
  readonly validFrom: Date;
  readonly validTo: Date;
}

/** What a consent is whose ending somebody was in some capacity. */
const ENDED_AS = {
  YOUTH: 'WITHDRAWN',
  GUARDIAN: 'WITHDRAWN',
  OFFICER: 'REVOKED',
  AUTHORITY: 'INVALIDATED',
  REGISTRY: 'WITHDRAWN',
} as const satisfies Record<Ender, ConsentState>;

/** Whether the consent holds at the moment. */
export function stateOf(
  { withdrawnAt, withdrawnAs, endedByMerge, supersededBy, guardianLapsesAt, validFrom, validTo }: StatedBy,
  at: Date,
): ConsentState {
  if (supersededBy !== null) return 'SUPERSEDED';
  if (withdrawnAt !== null) return withdrawnAs === null || endedByMerge !== null ? 'WITHDRAWN' : ENDED_AS[withdrawnAs];
  if (guardianLapsesAt !== null && at >= guardianLapsesAt) return 'LAPSED';
  if (at >= validTo) return 'EXPIRED';
  return at < validFrom ? 'NOT_YET_VALID' : 'ACTIVE';
}

/** Whether the consent opens something at the moment, or will. */
export function isAhead(consent: StatedBy, at: Date): boolean {
  const state = stateOf(consent, at);
  return state === 'ACTIVE' || state === 'NOT_YET_VALID';
}
