import type { Agency, Owner } from './agency';
import {
  EVERY_AGENCY,
  TellsWhere,
  type CategoriesOfOwner,
  type CategoryDefinition,
} from './data-category/category-definition';

/** A data category of the catalogue: what its file says, and whose file it is. */
export type Category = Omit<CategoryDefinition, 'recipients' | 'opensInEmergency'> & {
  readonly opensInEmergency: boolean;
  readonly owner: Owner;
  /** The agencies that may ever be given it, on whatever basis; the owner's own is among them where anybody is. */
  readonly recipients: readonly Agency[];
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
 * @throws TypeError naming the category that stands in two files, has a recipient that is no agency, or is released as one that its owner
 * does not have
 */
export function catalogueOf(files: readonly CategoriesFile[]): Readonly<Record<string, Category>> {
  const agencies = files.map(({ owner }) => owner).filter((owner) => owner !== 'CONSENT');
  const catalogue = new Map<string, Category>();
  for (const { owner, categories } of files) {
    for (const [name, definition] of Object.entries(categories)) {
      const other = catalogue.get(name)?.owner;
      if (other !== undefined) {
        throw new TypeError(`category \`${name}\` stands in the files of \`${other}\` and \`${owner}\``);
      }
      const { releasedAs } = definition;
      if (releasedAs !== undefined && !Object.hasOwn(categories, releasedAs)) {
        throw new TypeError(`category \`${name}\` is released as \`${releasedAs}\`, which its owner does not have`);
      }
      catalogue.set(name, {
        ...definition,
        owner,
        opensInEmergency: definition.opensInEmergency === true,
        recipients: recipientsOf(name, owner, definition, agencies),
        placesYouth: definition.tellsWhere === TellsWhere.ALWAYS,
      });
    }
  }
  return Object.fromEntries(catalogue);
}

function recipientsOf(
  name: string,
  owner: Owner,
  { recipients }: CategoryDefinition,
  agencies: readonly Agency[],
): readonly Agency[] {
  if (recipients === undefined) return [];
  if (recipients === EVERY_AGENCY) return agencies;
  const unknown = recipients.find((recipient) => !agencies.some((agency) => agency === recipient));
  if (unknown !== undefined) {
    throw new TypeError(`category \`${name}\` has a recipient \`${unknown}\` that is no agency`);
  }
  return agencies.filter((agency) => agency === owner || recipients.includes(agency));
}
