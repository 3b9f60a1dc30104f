import type { SameKeys } from '../texts';
import type { guardian as nb } from '../nb/guardian';

/** What the pages for this role say. */
export const guardian: SameKeys<typeof nb> = {};
