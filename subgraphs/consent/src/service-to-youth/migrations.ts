import { GroundChecks1796000000401 } from './ground-checks.migration';

/** The migrations of this folder, oldest first. */
export const migrations = [GroundChecks1796000000401] as const;
