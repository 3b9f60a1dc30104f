import type { SameKeys } from '../texts';
import type { youth as nb } from '../nb/youth';
import { youthClaims } from './youth-claims';
import { youthConsents } from './youth-consents';
import { youthHeld } from './youth-held';
import { youthSeen } from './youth-seen';
import { youthWords } from './youth-words';
import { youthPermission } from './youth-permission';
import { youthHandovers } from './youth-handovers';
import { youthPlan } from './youth-plan';
import { youthWellbeing } from './youth-wellbeing';
import { youthRegistered } from './youth-registered';
import { youthAccess } from './youth-access';

/** What the pages for this role say. */
export const youth: SameKeys<typeof nb> = {
  ...youthClaims,
  ...youthConsents,
  ...youthHeld,
  ...youthSeen,
  ...youthWords,
  ...youthPermission,
  ...youthHandovers,
  ...youthPlan,
  ...youthWellbeing,
  ...youthRegistered,
  ...youthAccess,
};
