import { ownerOf, type Owner } from './agency';
import { catalogueOf, type Category } from './category-catalogue';
import { PLACEMENTS } from './data-category/category-definition';
import { SERVICE_NAMES, SERVICES, type ServiceName } from './service';

/** The names that stand in the file of any owner. */
type NameIn<Categories> = Categories extends unknown ? keyof Categories & string : never;

/**
 * The unit of consent: one kind of data, and each special category apart. The owners' files are the only list.
 * There is no category for faith: nobody's faith is recorded.
 */
export type DataCategory = NameIn<(typeof SERVICES)[ServiceName]['categories']>;

/** What is known about each data category, in the order of the directory of services. */
export const CATEGORIES = catalogueOf(
  SERVICE_NAMES.map((name) => ({ owner: ownerOf(name), categories: SERVICES[name].categories })),
) as Readonly<Record<DataCategory, Category>>;

/** The data categories by name. */
export const DataCategory = Object.fromEntries(Object.keys(CATEGORIES).map((name) => [name, name])) as {
  readonly [Name in DataCategory]: Name;
};

/** The data categories that the owner owns, in the order of the catalogue. */
export const categoriesOf = (owner: Owner): readonly DataCategory[] =>
  Object.values(DataCategory).filter((category) => CATEGORIES[category].owner === owner);

/** The categories that may be opened where life or health is in danger, each approved by its owner. */
export const EMERGENCY_CATEGORIES: readonly DataCategory[] = Object.values(DataCategory).filter(
  (category) => CATEGORIES[category].opensInEmergency,
);

/** Whether fields of the category tell where the youth is, for each kind of field that it has. One decision is made for each. */
export const placementsOf = (category: DataCategory): readonly boolean[] => PLACEMENTS[CATEGORIES[category].tellsWhere];

/** Whether the text names a category. */
export const isDataCategory = (text: unknown): text is DataCategory =>
  typeof text === 'string' && Object.hasOwn(CATEGORIES, text);
