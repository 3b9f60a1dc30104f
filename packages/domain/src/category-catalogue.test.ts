import { Purpose } from './purpose-number';
import { Sensitivity } from './sensitivity';
import { catalogueOf } from './category-catalogue';
import {
  EVERY_AGENCY,
  NO_WORKER_PURPOSE,
  TellsWhere,
  type CategoryDefinition,
} from './data-category/category-definition';

const text = { nb: 'Noe.', nn: 'Noko.', en: 'Something.' };
const common = { sensitivities: [Sensitivity.CASE], bundleable: true, title: text, description: text };

const category = (tellsWhere: TellsWhere): CategoryDefinition => ({
  ...common,
  tellsWhere,
  purposes: [Purpose.B101],
  recipients: EVERY_AGENCY,
});

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

test('what is released is released as a category of the same owner', () => {
  const catalogue = (releasedAs: string) =>
    catalogueOf([
      { owner: 'NAV', categories: { NOTES: { ...category('NEVER'), releasedAs }, RELEASED: category('NEVER') } },
      { owner: 'HOUSING', categories: { OTHER: category('NEVER') } },
    ]);
  expect(catalogue('RELEASED')['NOTES']?.releasedAs).toBe('RELEASED');
  expect(() => catalogue('OTHER')).toThrow('category `NOTES` is released as `OTHER`, which its owner does not have');
});

describe('who may be given a category', () => {
  const files = (recipients: CategoryDefinition['recipients']) => [
    { owner: 'NAV' as const, categories: { A: { ...common, tellsWhere: 'NEVER' as const, ...coverage(recipients) } } },
    { owner: 'HOUSING' as const, categories: {} },
    { owner: 'CONSENT' as const, categories: {} },
  ];
  const coverage = (recipients: CategoryDefinition['recipients']) =>
    recipients === undefined
      ? { purposes: NO_WORKER_PURPOSE, whyNoPurpose: 'a reason' }
      : { purposes: [Purpose.B101] as const, recipients };

  test.each<readonly [CategoryDefinition['recipients'], readonly string[]]>([
    [EVERY_AGENCY, ['NAV', 'HOUSING']],
    [['HOUSING'], ['NAV', 'HOUSING']],
    [undefined, []],
  ])('%j means %j: the owner’s own agency with the others, and without them not even that', (recipients, agencies) => {
    expect(catalogueOf(files(recipients))['A']?.recipients).toEqual(agencies);
  });

  test('who is no agency is named with the category', () => {
    expect(() => catalogueOf(files(['HOUSNIG']))).toThrow('category `A` has a recipient `HOUSNIG` that is no agency');
  });
});

test('a category without its purposes, or with none and no reason, does not compile', () => {
  const place = { ...common, tellsWhere: TellsWhere.NEVER } as const;
  // @ts-expect-error the purposes are missing
  const forgotten: CategoryDefinition = place;
  // @ts-expect-error an empty list does not say why
  const unexplained: CategoryDefinition = { ...place, purposes: NO_WORKER_PURPOSE };
  // @ts-expect-error a reason for none beside some
  const contradictory: CategoryDefinition = {
    ...place,
    purposes: [Purpose.B101],
    recipients: EVERY_AGENCY,
    whyNoPurpose: 'a reason',
  };
  // @ts-expect-error nobody says who may be given it
  const unaddressed: CategoryDefinition = { ...place, purposes: [Purpose.B101] };
  const explained: CategoryDefinition = { ...place, purposes: NO_WORKER_PURPOSE, whyNoPurpose: 'a reason' };
  expect([forgotten, unexplained, contradictory, unaddressed, explained]).toHaveLength(5);
});
