import type { AccessRequest } from '@brobygger/consent-engine';
import { CATEGORIES, isPurpose, type Owner } from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import type { Want } from './want';

/** The question to the engine that a want on a hop stands for. */
export const requestOf = (hop: Hop, want: Want, decidedBy: Owner, at: Date): AccessRequest => ({
  caller: hop.caller,
  purpose: hop.purpose !== null && isPurpose(hop.purpose) ? hop.purpose : null,
  youthId: want.youthId,
  category: want.category,
  placesYouth: want.placesYouth || CATEGORIES[want.category].placesYouth,
  decidedBy,
  at,
  statedReason: hop.statedReason ?? null,
});
