import { HidingCause1796300000361 } from './hiding-cause.migration';
import { GuardianHiding1796300000271 } from './guardian-hiding.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [GuardianHiding1796300000271, HidingCause1796300000361] as const;
