import type { Ender } from './consent-author.type';
import type { Consent, ConsentState } from './consent.entity';

/** What the state of a consent follows from. */
export type StatedBy = Pick<
  Consent,
  'withdrawnAt' | 'withdrawnAs' | 'endedByMerge' | 'supersededBy' | 'guardianLapsesAt' | 'validFrom' | 'validTo'
>;

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
