import { ContactsOfPersons1796000000001 } from './contacts-of-persons.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [ContactsOfPersons1796000000001] as const;
