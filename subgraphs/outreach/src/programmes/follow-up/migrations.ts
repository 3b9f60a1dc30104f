import { FollowUpColumns1700000002200 } from './follow-up-columns.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [FollowUpColumns1700000002200] as const;
