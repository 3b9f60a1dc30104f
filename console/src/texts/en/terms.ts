import type { SameKeys } from '../texts';
import type { terms as nb } from '../nb/terms';

/** What the words of the API are called: agencies, roles, states, kinds of data. */
export const terms: SameKeys<typeof nb> = {};
