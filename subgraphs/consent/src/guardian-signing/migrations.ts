import { BegunByGuardian1796300000275 } from './begun-by-guardian.migration';
import { ClearedFor1796300000310 } from './cleared-for.migration';
import { DeclinesUndone1796300000850 } from './declines-undone.migration';
import { GuardianSignings1796300000003 } from './guardian-signings.migration';
import { GuardiansHeld1796300000421 } from './guardians-held.migration';
import { SignedAtLevel1796300000360 } from './signed-at-level.migration';
import { StandingRegistrations1796300000362 } from './standing-registrations.migration';
import { SignedText1796300000272 } from './signed-text.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [
  GuardianSignings1796300000003,
  SignedText1796300000272,
  BegunByGuardian1796300000275,
  ClearedFor1796300000310,
  SignedAtLevel1796300000360,
  StandingRegistrations1796300000362,
  GuardiansHeld1796300000421,
  DeclinesUndone1796300000850,
] as const;
