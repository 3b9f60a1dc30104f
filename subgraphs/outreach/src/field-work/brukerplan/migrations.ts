import { BrukerplanForOthers1796200000001 } from './brukerplan-for-others.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [BrukerplanForOthers1796200000001] as const;
