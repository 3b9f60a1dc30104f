import { Agency, type Owner } from './agency';
import { CATEGORIES, categoriesOf, DataCategory, isDataCategory, placementsOf } from './data-category';
import { Language } from './language';
import { SPECIAL_SENSITIVITIES } from './sensitivity';

const categories = Object.values(DataCategory);
const owners: readonly Owner[] = [...Object.values(Agency), 'CONSENT'];

describe('the catalogue of data categories', () => {
  test.each(categories)('%s goes into a bundle exactly when nothing in it is special', (category) => {
    const { bundleable, sensitivities } = CATEGORIES[category];
    expect(sensitivities).not.toHaveLength(0);
    expect(bundleable).toBe(!sensitivities.some((sensitivity) => SPECIAL_SENSITIVITIES.has(sensitivity)));
  });

  test.each(categories)('%s is explained to the youth in every language', (category) => {
    const { title, description } = CATEGORIES[category];
    for (const language of Object.values(Language)) {
      expect(title[language]).toMatch(/\S/);
      expect(description[language]).toMatch(/^\S.*\.$/);
    }
  });

  test('each category is defined once, under its own name', () => {
    expect(Object.keys(DataCategory)).toEqual(categories);
    expect(Object.keys(CATEGORIES).sort()).toEqual([...categories].sort());
  });

  test('each owner has categories, and no category has two owners', () => {
    for (const owner of owners) expect(categoriesOf(owner)).not.toHaveLength(0);
    expect(owners.flatMap(categoriesOf).sort()).toEqual([...categories].sort());
  });

  test('the owners keep the order that the schema has', () => {
    const order = categories
      .map((category) => CATEGORIES[category].owner)
      .filter((owner, n, all) => owner !== all[n - 1]);
    expect(order).toEqual(owners);
  });

  test('the contact details and the residency tell where the youth is, and nothing else does', () => {
    expect(categories.filter((category) => CATEGORIES[category].placesYouth)).toEqual([
      'HOUSING_RESIDENCY',
      'CONTACT_DETAILS',
    ]);
  });

  test('single fields of these tell where the youth is, and everything else of them does not', () => {
    expect(categories.filter((category) => CATEGORIES[category].tellsWhere === 'SOME_FIELDS')).toEqual([
      'CHILD_WELFARE_CASE',
      'CHILD_WELFARE_PROCEEDINGS',
      'CHILD_WELFARE_PLAN',
      'CHILD_WELFARE_TRANSFER',
      'CHILD_WELFARE_COURSES',
      'NAV_CASE',
      'NAV_ORDERS',
      'OUTREACH_FOLLOW_UP',
      'OUTREACH_GROUPS',
      'OUTREACH_JOB_WISH',
      'OUTREACH_SUMMER_JOB',
      'OUTREACH_CASE_NOTES',
      'OUTREACH_RELEASED_NOTES',
      'OUTREACH_ADMINISTRATION',
      'HOUSING_FOLLOW_UP',
    ]);
  });

  test('a category is decided once, or twice where some of its fields tell where the youth is', () => {
    expect([placementsOf('NAV_INCOME'), placementsOf('NAV_CASE'), placementsOf('CONTACT_DETAILS')]).toEqual([
      [false],
      [false, true],
      [true],
    ]);
    for (const category of categories) {
      expect([category, !placementsOf(category).includes(false)]).toEqual([category, CATEGORIES[category].placesYouth]);
    }
  });

  test.each(['', 'nav_case', 'toString', '__proto__', null, ['NAV_CASE']])('%p is no category', (text) => {
    expect(isDataCategory(text)).toBe(false);
  });
});
