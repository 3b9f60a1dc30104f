import type { SameKeys } from '../texts';
import type { officer as nb } from '../nb/officer';

/** What the pages for this role say. */
export const officer: SameKeys<typeof nb> = {};
