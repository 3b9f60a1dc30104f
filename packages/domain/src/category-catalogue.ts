import type { Owner } from './agency';
import { TellsWhere, type CategoriesOfOwner, type CategoryDefinition } from './data-category/category-definition';

/** A data category of the catalogue: what its file says, and whose file it is. */
export type Category = CategoryDefinition & {
  readonly owner: Owner;
  /** Whether it tells where the youth is in whatever it holds; it is then withheld for a protected address, on every basis. */
  readonly placesYouth: boolean;
};

/** What one owner puts into the catalogue. */
export interface CategoriesFile {
  readonly owner: Owner;
  readonly categories: CategoriesOfOwner;
}

/**
 * The files of the owners as one catalogue. A name in two files would let one owner answer for the other's data.
 * @throws TypeError naming the category that stands in two files
 */
export function catalogueOf(files: readonly CategoriesFile[]): Readonly<Record<string, Category>> {
  const catalogue = new Map<string, Category>();
  for (const { owner, categories } of files) {
    for (const [name, definition] of Object.entries(categories)) {
      const other = catalogue.get(name)?.owner;
      if (other !== undefined) {
        throw new TypeError(`category \`${name}\` stands in the files of \`${other}\` and \`${owner}\``);
      }
      catalogue.set(name, { ...definition, owner, placesYouth: definition.tellsWhere === TellsWhere.ALWAYS });
    }
  }
  return Object.fromEntries(catalogue);
}
