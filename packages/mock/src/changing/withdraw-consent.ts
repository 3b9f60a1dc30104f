import { createError, type Caller } from '@brobygger/domain';
import type { LiveWorld } from '../world/live-world';
import type { KnownConsent, KnownYouth } from '../world/read-world';
import { endConsents, isAlike } from './end-consents';

/**
 * Ends a youth's own consent, or the one that took its place, with every other of its like. Withdrawing again changes nothing.
 * @throws NOT_FOUND where the youth has none of this id
 */
export function withdrawConsent(world: LiveWorld, caller: Caller, youth: KnownYouth, id: string): KnownConsent {
  const standing = standingOf(youth, id.toLowerCase());
  if (standing === undefined) throw createError('NOT_FOUND', 'no consent that you may withdraw has this id');
  if ((standing.withdrawnAt ?? null) !== null) return standing;
  const alike = youth.consents.filter((each) => isAlike(each, standing));
  const consents = endConsents(youth.consents, alike, { at: world.at, caller, supersededBy: null });
  world.setConsents(youth.id, consents);
  return consents.find((each) => each.id === standing.id) ?? standing;
}

/** The consent, or the one that took its place in the end. */
function standingOf({ consents }: KnownYouth, id: string): KnownConsent | undefined {
  const found = consents.find((each) => each.id === id);
  const next = found?.['supersededBy'];
  return typeof next === 'string' ? standingOf({ consents } as KnownYouth, next) : found;
}
