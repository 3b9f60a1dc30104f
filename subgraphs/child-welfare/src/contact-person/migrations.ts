import { ContactPersons1796300000944 } from './contact-persons.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [ContactPersons1796300000944] as const;
