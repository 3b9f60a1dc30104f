import { GuardiansPermitOnRecord1796300000251 } from './guardians-permit-on-record.migration';
import { ResidencyAgeFromRegister1795900000003 } from './residency-age-from-register.migration';
import { SignaturesAndSteps1796300000721 } from './signatures-and-steps.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [
  ResidencyAgeFromRegister1795900000003,
  GuardiansPermitOnRecord1796300000251,
  SignaturesAndSteps1796300000721,
] as const;
