import type { SameKeys } from '../texts';
import type { leader as nb } from '../nb/leader';

/** What the pages for leaders say. */
export const leader: SameKeys<typeof nb> = {
  'reports.title': 'Reports',
};
