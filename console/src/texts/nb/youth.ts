import { youthSeen } from './youth-seen';

/** What the pages for this role say. */
export const youth = { ...youthSeen } as const;
