import type { SameKeys } from '../texts';
import type { caseworker as nb } from '../nb/caseworker';

/** What the pages for this role say. */
export const caseworker: SameKeys<typeof nb> = {};
