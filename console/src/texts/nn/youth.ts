import type { SameKeys } from '../texts';
import type { youth as nb } from '../nb/youth';
import { youthConsents } from './youth-consents';
import { youthHeld } from './youth-held';
import { youthSeen } from './youth-seen';

/** What the pages for this role say. */
export const youth: SameKeys<typeof nb> = { ...youthConsents, ...youthHeld, ...youthSeen };
