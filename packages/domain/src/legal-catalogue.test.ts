import { type Agency } from './agency';
import { Basis } from './basis';
import { DataCategory } from './data-category';
import { legalBasisOf } from './legal-basis';
import { basesBySector, legalCatalogue, recipientBasisIn, sharedBases, type LegalCatalogue } from './legal-catalogue';
import { Sector } from './law/owner-basis';
import { STATUTES } from './statute';

const kept = JSON.parse(JSON.stringify(legalCatalogue())) as LegalCatalogue;

/** What is told of an owner of the sector, or of one of whom it is not known. */
const basesIn = (
  catalogue: LegalCatalogue,
  { sector, ...rested }: { basis: string; category: string; statute?: string | null; sector: Sector | null },
) => sharedBases(basesBySector(catalogue, { ...rested, sectors: sector === null ? null : [sector] }));

const CASES = Object.values(Basis).flatMap((basis) =>
  Object.values(DataCategory).flatMap((category) =>
    [null, ...(basis === Basis.STATUTE ? STATUTES.map(({ id }) => id) : [])].map((statute) => ({
      basis,
      category,
      statute,
    })),
  ),
);

test('what is read from a kept catalogue is what the catalogues said, for every basis, category and statute', () => {
  for (const rested of CASES) {
    const { processing, secrecy, lifts } = legalBasisOf(rested);
    expect(basesIn(kept, { ...rested, sector: Sector.PUBLIC })).toEqual({ processing, secrecy, lifts });
  }
});

test('what lifted the duty of secrecy by a statute is what was kept of that statute, whatever the basis says', () => {
  const said = { ...kept, statutes: { ...kept.statutes, MADE_UP: 'bvl. § 99-9' } };
  const rested = { basis: Basis.STATUTE, category: DataCategory.NAV_CASE, sector: Sector.PUBLIC };
  const ofBasis = basesIn(said, rested);
  expect(basesIn(said, { ...rested, statute: 'MADE_UP' })).toEqual({ ...ofBasis, lifts: 'bvl. § 99-9' });
  expect(basesIn(said, { ...rested, statute: 'RETIRED' })).toEqual(ofBasis);
});

test('what a private owner rests on is kept beside what a public one does', () => {
  const rested = { basis: Basis.CONSENT, category: DataCategory.HOUSING_RENT, sector: Sector.PRIVATE };
  expect(basesIn(kept, rested)).toMatchObject({ processing: 'GDPR art. 6(1)(b), art. 6(1)(f)' });
  expect(basesIn(kept, { ...rested, category: DataCategory.NAV_CASE })).toBeNull();
});

test('of an owner of whom nobody knows whether it is public or private, that alone is told which is the same of both', () => {
  const of = (category: DataCategory, sector: Sector | null) =>
    basesIn(kept, { basis: Basis.CONSENT, category, sector });
  expect(of('HOUSING_RENT', null)).toEqual({ processing: null, secrecy: 'fvl. § 13', lifts: 'fvl. § 13 a nr. 1' });
  expect(of('OUTREACH_SANCTION', null)).toEqual({ processing: null, secrecy: null, lifts: 'fvl. § 13 a nr. 1' });
  expect(of('NAV_CASE', null)).toEqual(of('NAV_CASE', Sector.PUBLIC));
});

test('a recipient has a basis of its own, with an exception of art. 9 for what is special', () => {
  const of = (agency: Agency, category: DataCategory, sector: Sector | null = Sector.PUBLIC) =>
    recipientBasisIn(kept, { agency, category, sector });
  expect(of('HOUSING', 'NAV_CASE')).toBe('GDPR art. 6(1)(e), art. 6(3), sotjl. § 15');
  expect(of('NAV', 'CHILD_WELFARE_DECISIONS')).toBe('GDPR art. 6(1)(e), art. 6(3), sotjl. § 17, GDPR art. 9(2)(g)');
  expect(of('HOUSING', 'NAV_CASE', Sector.PRIVATE)).toBe('GDPR art. 6(1)(b), art. 6(1)(f)');
  expect(of('NAV', 'NAV_CASE', Sector.PRIVATE)).toBeNull();
  expect([of('HOUSING', 'NAV_CASE', null), of('NAV', 'NAV_CASE', null)]).toEqual([null, null]);
});

test('of what a catalogue did not know nothing is told', () => {
  expect(basesIn(kept, { basis: 'CONSENT', category: 'RETIRED', sector: null })).toBeNull();
  expect(basesIn(kept, { basis: 'RETIRED', category: 'NAV_CASE', sector: null })).toBeNull();
});
