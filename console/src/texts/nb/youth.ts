import { youthConsents } from './youth-consents';
import { youthHeld } from './youth-held';
import { youthSeen } from './youth-seen';

/** What the pages for this role say. */
export const youth = { ...youthConsents, ...youthHeld, ...youthSeen } as const;
