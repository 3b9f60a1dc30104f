import type { SameKeys } from '../texts';
import type { auditor as nb } from '../nb/auditor';

/** What the pages for this role say. */
export const auditor: SameKeys<typeof nb> = {};
