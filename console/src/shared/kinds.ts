import type { Agency, DataCategory, Purpose } from '../generated/graphql';
import { termsOfData } from '../texts/nb/terms-of-data';

const below = <Word extends string>(start: string): readonly Word[] =>
  Object.keys(termsOfData).flatMap((key) => (key.startsWith(start) ? [key.slice(start.length) as Word] : []));

/** All kinds of data that there are, in the order of the catalogue. */
export const ALL_CATEGORIES = below<DataCategory>('term.category.');

/** All purposes that there are. */
export const ALL_PURPOSES = below<Purpose>('term.purpose.');

export const ALL_AGENCIES: readonly Agency[] = ['CHILD_WELFARE', 'NAV', 'OUTREACH', 'HOUSING'];
