import { GuardianshipIndex1796300000276 } from './guardianship-index.migration';
import { MergedInto1796000000102 } from './merged-into.migration';
import { NationalIdKeys1795594618001 } from './national-id-keys.migration';
import { PopulationRegister1795930000001 } from './population-register.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [
  NationalIdKeys1795594618001,
  PopulationRegister1795930000001,
  MergedInto1796000000102,
  GuardianshipIndex1796300000276,
] as const;
