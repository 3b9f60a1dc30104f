import type { SameKeys } from '../texts';
import type { youth as nb } from '../nb/youth';

/** What the pages for this role say. */
export const youth: SameKeys<typeof nb> = {
  'seen.title': 'Who has seen me',
};
