import { Basis, DataCategory, legalCatalogue, Sector, type Agency } from '@brobygger/domain';
import { disclosureBasesOf } from './disclosure-bases.type';

const OF_PUBLIC = 'GDPR art. 6(1)(e), art. 6(3), sotjl. § 15';
const OF_PRIVATE = 'GDPR art. 6(1)(b), art. 6(1)(f)';
const OF_BOTH = [
  ['PUBLIC', OF_PUBLIC],
  ['PRIVATE', OF_PRIVATE],
];

interface Reading {
  readonly basis: Basis;
  readonly category: DataCategory;
  readonly agency: Agency | null;
  /** Of the organisation that reads. */
  readonly sector: Sector | null;
  /** Of which the owner's organisations were. */
  readonly owners?: readonly Sector[] | null;
}

const basesOf = ({ basis, category, agency, sector, owners = null }: Reading) =>
  disclosureBasesOf(
    legalCatalogue(),
    { basis, statute: null, categories: [category], at: new Date('2026-03-02T10:00:00Z') },
    { agency, sector },
    () => owners,
  );

/** What the owner is said to rest on, in that a service of the agency reads the category. */
const ownerIn = (basis: Basis, category: DataCategory, agency: Agency | null, sector: Sector | null): unknown =>
  basesOf({ basis, category, agency, sector }).map(({ owner }) => owner);

/** The same, by sector. */
const bySector = (reading: Reading): unknown =>
  basesOf(reading).map(({ owners }) => owners.map(({ sector, processing }) => [sector, processing]));

test('a service that reads of its own is the owner, and rests on what its sector does', () => {
  const own = (sector: Sector | null) => ownerIn(Basis.OWN_SERVICE, 'HOUSING_RENT', 'HOUSING', sector);
  expect([own('PUBLIC'), own('PRIVATE')]).toEqual([['GDPR art. 6(1)(e), art. 6(3), sotjl. § 15'], [OF_PRIVATE]]);
  expect(own(null)).toEqual([null]);
});

test('of which organisation another was given something is not known, whatever the recipient is', () => {
  for (const sector of [Sector.PUBLIC, Sector.PRIVATE, null]) {
    expect(ownerIn(Basis.CONSENT, 'HOUSING_RENT', 'HOUSING', sector)).toEqual([null]);
    expect(ownerIn(Basis.CONSENT, 'HOUSING_RENT', 'NAV', sector)).toEqual([null]);
    expect(ownerIn(Basis.CONSENT, 'NAV_CASE', 'HOUSING', sector)).toEqual([
      'GDPR art. 6(1)(e), art. 6(3), sotjl. § 17',
    ]);
  }
});

test('of an owner of whom nobody knows which it was, what each rests on is told', () => {
  for (const agency of ['HOUSING', 'NAV'] as const) {
    for (const sector of [Sector.PUBLIC, Sector.PRIVATE, null]) {
      expect(bySector({ basis: Basis.CONSENT, category: 'HOUSING_RENT', agency, sector })).toEqual([OF_BOTH]);
    }
  }
  const own = { basis: Basis.OWN_SERVICE, category: 'HOUSING_RENT', agency: 'HOUSING' } as const;
  expect(bySector({ ...own, sector: null })).toEqual([OF_BOTH]);
  expect(bySector({ ...own, sector: 'PRIVATE' })).toEqual([[['PRIVATE', OF_PRIVATE]]]);
});

test('of owners that were all of one sector, that is told as what the owner rests on', () => {
  const reading = { basis: Basis.CONSENT, category: 'HOUSING_RENT', agency: 'NAV', sector: 'PUBLIC' } as const;
  const [told] = basesOf({ ...reading, owners: ['PUBLIC'] });
  expect(told).toMatchObject({ owner: OF_PUBLIC, owners: [{ sector: 'PUBLIC', processing: OF_PUBLIC }] });
  expect(basesOf({ ...reading, owners: ['PRIVATE', 'PUBLIC'] })).toMatchObject([{ owner: null }]);
});

test('no category of any owner is without a basis of its owner, whatever is known', () => {
  const catalogue = legalCatalogue();
  for (const category of Object.values(DataCategory)) {
    for (const basis of Object.values(Basis)) {
      const [told] = basesOf({ basis, category, agency: null, sector: null });
      expect([category, basis, told?.owners.every(({ processing }) => processing.startsWith('GDPR art. 6'))]).toEqual([
        category,
        basis,
        true,
      ]);
      expect(told?.owners).toHaveLength(
        Object.values(Sector).filter((sector) => catalogue.owners[sector]?.[category] !== undefined).length,
      );
    }
  }
});
