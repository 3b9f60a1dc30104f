import { Agency } from './agency';
import { DataCategory } from './data-category';
import { isPurpose, Purpose, PURPOSES } from './purpose';
import { Role } from './role';
import { STATUTES } from './statute';

const purposes = Object.values(Purpose);

describe('the catalogue of purposes', () => {
  test.each(purposes)('%s covers no category twice, and names both of its legal bases', (purpose) => {
    const { covers, gdprBasis, confidentialityBasis } = PURPOSES[purpose];
    expect(new Set(covers).size).toBe(covers.length);
    expect(gdprBasis).toMatch(/^GDPR art\. 6/);
    expect(confidentialityBasis).toMatch(/§/);
  });

  test('what is told to a psychologist, a nurse or about a sanction crosses a border for the youth plan only', () => {
    const guarded = [DataCategory.OUTREACH_PSYCHOLOGIST, DataCategory.OUTREACH_HEALTH, DataCategory.OUTREACH_SANCTION];
    for (const category of guarded) {
      expect(purposes.filter((purpose) => PURPOSES[purpose].covers.includes(category))).toEqual(['B105', 'B108']);
    }
  });

  test('talks about sexuality and extremism, and what a service notes for itself, cross no border for any worker', () => {
    for (const category of [
      DataCategory.OUTREACH_SEXUALITY,
      DataCategory.OUTREACH_EXTREMISM,
      DataCategory.OUTREACH_CASE_NOTES,
    ]) {
      expect(purposes.filter((purpose) => PURPOSES[purpose].covers.includes(category))).toEqual(['B108']);
    }
  });

  test('a worker handling an own case gets no more than the identity from others', () => {
    expect(PURPOSES.B107.covers).toEqual([DataCategory.IDENTITY]);
  });

  test('the youth may ask for every category, and no worker for the purpose of the youth', () => {
    expect(new Set(PURPOSES.B108.covers)).toEqual(new Set(Object.values(DataCategory)));
    expect(PURPOSES.B108.roles).not.toContain(Role.CASEWORKER);
    expect(PURPOSES.B108.agencies).toEqual([]);
  });

  test('only child welfare asks out of concern', () => {
    expect(PURPOSES.B106.agencies).toEqual([Agency.CHILD_WELFARE]);
  });

  test.each(['b101', 'B109', '', 'toString', '__proto__', ' B101', null, ['B101']])('%p is no purpose', (text) => {
    expect(isPurpose(text)).toBe(false);
  });

  test.each(purposes)('%s is a purpose', (purpose) => {
    expect(isPurpose(purpose)).toBe(true);
  });
});

test.each(STATUTES)('$reference reaches only what its purpose covers, and only who may use the purpose', (statute) => {
  const { covers, agencies } = PURPOSES[statute.purpose];
  for (const category of statute.categories) expect(covers).toContain(category);
  expect(agencies).toContain(statute.recipient);
});
