import type { DataCategory } from '@brobygger/domain';

/** What one request asks of one youth in one category, with the fields by name (`Type.field`), never their values. */
export interface Want {
  readonly youthId: string;
  readonly category: DataCategory;
  readonly placesYouth: boolean;
  readonly fields: readonly string[];
  /** For the rows of a list: the list's own category, which must be open too, or the rows are not reached. */
  readonly gate?: DataCategory;
}

/** A want before the youth is known. */
export type SelectionWant = Omit<Want, 'youthId'>;

/** Which rows a permit opens: every organisation's, or those of the asker's own organisation. */
export type Scope = 'ALL' | 'OWN_ORGANISATION';

/** Identifies a want within one youth: a category, apart for what tells where the youth is, and for the rows of a list. */
export const wantKey = ({ category, placesYouth, gate }: Pick<Want, 'category' | 'placesYouth' | 'gate'>): string =>
  placesYouth || gate !== undefined ? `${category}${placesYouth ? '@place' : ''}<${gate ?? ''}` : category;
