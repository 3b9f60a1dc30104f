import { FollowUpColumns1700000002200 } from './follow-up-columns.migration';
import { FollowUpsOfPersons1796000000002 } from './follow-ups-of-persons.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [FollowUpColumns1700000002200, FollowUpsOfPersons1796000000002] as const;
