import { Purpose } from './purpose-number';
import { Sensitivity } from './sensitivity';
import { catalogueOf } from './category-catalogue';
import { NO_WORKER_PURPOSE, TellsWhere, type CategoryDefinition } from './data-category/category-definition';

const text = { nb: 'Noe.', nn: 'Noko.', en: 'Something.' };
const common = { sensitivities: [Sensitivity.CASE], bundleable: true, title: text, description: text };

const category = (tellsWhere: TellsWhere): CategoryDefinition => ({ ...common, tellsWhere, purposes: [Purpose.B101] });

describe('the catalogue of the owners’ files', () => {
  test('says of each category whose it is, in the order of the files', () => {
    const catalogue = catalogueOf([
      { owner: 'NAV', categories: { B: category('NEVER'), A: category('NEVER') } },
      { owner: 'CONSENT', categories: { C: category('NEVER') } },
    ]);
    expect(Object.entries(catalogue).map(([name, { owner }]) => [name, owner])).toEqual([
      ['B', 'NAV'],
      ['A', 'NAV'],
      ['C', 'CONSENT'],
    ]);
  });

  test('places the youth by nature only where every field does', () => {
    const { NEVER, SOME, ALWAYS } = catalogueOf([
      {
        owner: 'HOUSING',
        categories: { NEVER: category('NEVER'), SOME: category('SOME_FIELDS'), ALWAYS: category('ALWAYS') },
      },
    ]);
    expect([NEVER?.placesYouth, SOME?.placesYouth, ALWAYS?.placesYouth]).toEqual([false, false, true]);
  });

  test('takes no name from two files, and names it with both owners', () => {
    const files = [
      { owner: 'NAV', categories: { SHARED: category('NEVER') } },
      { owner: 'CONSENT', categories: { SHARED: category('NEVER') } },
    ] as const;
    expect(() => catalogueOf(files)).toThrow('category `SHARED` stands in the files of `NAV` and `CONSENT`');
  });
});

test('a category without its purposes, or with none and no reason, does not compile', () => {
  const place = { ...common, tellsWhere: TellsWhere.NEVER } as const;
  // @ts-expect-error the purposes are missing
  const forgotten: CategoryDefinition = place;
  // @ts-expect-error an empty list does not say why
  const unexplained: CategoryDefinition = { ...place, purposes: NO_WORKER_PURPOSE };
  // @ts-expect-error a reason for none beside some
  const contradictory: CategoryDefinition = { ...place, purposes: [Purpose.B101], whyNoPurpose: 'a reason' };
  const explained: CategoryDefinition = { ...place, purposes: NO_WORKER_PURPOSE, whyNoPurpose: 'a reason' };
  expect([forgotten, unexplained, contradictory, explained]).toHaveLength(4);
});
