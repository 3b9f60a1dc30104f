import { EncounterOnward1796000003007 } from './encounter-onward.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [EncounterOnward1796000003007] as const;
