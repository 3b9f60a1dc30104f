import { Basis, legalCatalogue, Sector, type Agency, type DataCategory } from '@brobygger/domain';
import { disclosureBasesOf } from './disclosure-bases.type';

const OF_PRIVATE = 'GDPR art. 6(1)(b), art. 6(1)(f)';

/** What the owner is said to rest on, in that a service of the agency reads the category. */
const ownerIn = (basis: Basis, category: DataCategory, agency: Agency | null, sector: Sector | null): unknown =>
  disclosureBasesOf(legalCatalogue(), { basis, statute: null, categories: [category] }, { agency, sector }).map(
    ({ owner }) => owner,
  );

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
