import { OrganisationMunicipalities1796300000201 } from './organisation-municipalities.migration';
import { OrganisationSectors1796300000530 } from './organisation-sectors.migration';
import { OrganisationEntered1796300000830 } from './organisation-entered.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [
  OrganisationMunicipalities1796300000201,
  OrganisationSectors1796300000530,
  OrganisationEntered1796300000830,
] as const;
