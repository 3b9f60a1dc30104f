import { HeldGuardians1796300000420 } from './held-guardians.migration';
import { InvestigationWords1796300000902 } from './investigation-words.migration';
import { Investigations1795900000003 } from './investigations.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [
  Investigations1795900000003,
  HeldGuardians1796300000420,
  InvestigationWords1796300000902,
] as const;
