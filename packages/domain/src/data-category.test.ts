import { Agency, type Owner } from './agency';
import { CATEGORIES, categoriesOf, DataCategory } from './data-category';
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

  test('the contact details and the residency tell where the youth is, and nothing else does', () => {
    expect(categories.filter((category) => CATEGORIES[category].placesYouth)).toEqual([
      'HOUSING_RESIDENCY',
      'CONTACT_DETAILS',
    ]);
  });
});
