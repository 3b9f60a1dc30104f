import { OrganisationMunicipalities1796300000201 } from './organisation-municipalities.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [OrganisationMunicipalities1796300000201] as const;
