import { ClaimEmergencies1796300000620 } from './claim-emergencies.migration';
import { ClaimEntries1796300000741 } from './claim-entries.migration';
import { ClaimStatutes1796300000232 } from './claim-statutes.migration';
import { Claims1796300000230 } from './claims.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [
  Claims1796300000230,
  ClaimStatutes1796300000232,
  ClaimEmergencies1796300000620,
  ClaimEntries1796300000741,
] as const;
