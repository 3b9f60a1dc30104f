import { Agency } from './agency';
import { CATEGORIES, DataCategory } from './data-category';
import { citeAll } from './law/law';
import { impliedPurposeOf, isCovered, isPurpose, isPurposeOpenTo, OWN_CASE_HANDLING, PURPOSES } from './purpose';
import { purposeRefusalOf } from './purpose-refusal';
import { Purpose } from './purpose-number';
import { Role } from './role';
import { STATUTES } from './statute';

const purposes = Object.values(Purpose);

/** What every work with the youth may ask for. */
const OWN_WORDS = [
  'SELF_PRESENTATION_ABOUT_ME',
  'SELF_PRESENTATION_CHALLENGES',
  'SELF_PRESENTATION_WISHES',
  'SELF_PRESENTATION_STRENGTHS',
  'SELF_PRESENTATION_NETWORK',
  'SELF_PRESENTATION_HELP_WANTED',
] as const;
const ALL_NAV = [
  'NAV_CASE',
  'NAV_SECTION_17',
  'NAV_ORDERS',
  'NAV_SELF_SUFFICIENCY',
  'NAV_QUALIFICATION',
  'NAV_PLAN',
] as const;
const CHILD_WELFARE_CASEWORK = [
  'CHILD_WELFARE_CASE',
  'CHILD_WELFARE_DECISIONS',
  'CHILD_WELFARE_PLAN',
  'CHILD_WELFARE_TRANSFER',
  'CHILD_WELFARE_COURSES',
] as const;

/** The catalogue as a lawyer reads it, purpose by purpose. A category that moves shows here, whichever file it stands in. */
const COVERS: Readonly<Record<Purpose, readonly DataCategory[]>> = {
  B101: [
    'OUTREACH_HOMELESS',
    ...CHILD_WELFARE_CASEWORK,
    ...ALL_NAV,
    'OUTREACH_CONTACT',
    'OUTREACH_FOLLOW_UP',
    'HOUSING_RESIDENCY',
    'HOUSING_RENT',
    'HOUSING_FOLLOW_UP',
    'IDENTITY',
    'CONTACT_DETAILS',
    ...OWN_WORDS,
  ],
  B102: [
    'CHILD_WELFARE_DECISION_EXISTS',
    'OUTREACH_HOMELESS',
    ...CHILD_WELFARE_CASEWORK,
    ...ALL_NAV,
    'OUTREACH_CONTACT',
    'OUTREACH_FOLLOW_UP',
    'HOUSING_RESIDENCY',
    'HOUSING_RENT',
    'HOUSING_FOLLOW_UP',
    'HOUSING_MAPPING',
    'IDENTITY',
    'CONTACT_DETAILS',
    ...OWN_WORDS,
  ],
  B103: [
    'CHILD_WELFARE_DECISION_EXISTS',
    'CHILD_WELFARE_COURSES',
    'NAV_SECTION_17',
    'NAV_ORDERS',
    'NAV_QUALIFICATION',
    'OUTREACH_CONTACT',
    'OUTREACH_FOLLOW_UP',
    'OUTREACH_JOB_WISH',
    'OUTREACH_SUMMER_JOB',
    'IDENTITY',
    'CONTACT_DETAILS',
    ...OWN_WORDS,
  ],
  B104: [
    'CHILD_WELFARE_DECISION_EXISTS',
    'OUTREACH_HOMELESS',
    ...CHILD_WELFARE_CASEWORK,
    'CHILD_WELFARE_HEALTH_COURSE',
    ...ALL_NAV,
    'OUTREACH_CONTACT',
    'OUTREACH_FOLLOW_UP',
    'HOUSING_RESIDENCY',
    'HOUSING_RENT',
    'HOUSING_FOLLOW_UP',
    'HOUSING_MAPPING',
    'IDENTITY',
    'CONTACT_DETAILS',
    ...OWN_WORDS,
  ],
  B105: [
    'CHILD_WELFARE_DECISION_EXISTS',
    'OUTREACH_HOMELESS',
    'OUTREACH_BREACH_COUNT',
    'CHILD_WELFARE_PLAN',
    'OUTREACH_FOLLOW_UP',
    'OUTREACH_HAP',
    'OUTREACH_SANCTION',
    'NAV_QUALIFICATION',
    'IDENTITY',
    ...OWN_WORDS,
  ],
  B106: ['NAV_CASE', 'OUTREACH_CONTACT', 'HOUSING_RESIDENCY', 'IDENTITY', 'CONTACT_DETAILS'],
  B107: ['IDENTITY'],
  // What a service notes is read in what it has released of it.
  B108: Object.values(DataCategory).filter((category) => category !== 'OUTREACH_CASE_NOTES'),
  B109: [],
  B110: [],
  B111: [],
  B112: [],
};

describe('the catalogue of purposes', () => {
  test.each(purposes)('%s covers what it did when each purpose had its own list', (purpose) => {
    expect([...PURPOSES[purpose].covers].sort()).toEqual([...COVERS[purpose]].sort());
  });

  test.each(purposes)('%s covers no category twice, and names both of its legal bases', (purpose) => {
    const { covers, provisions, lifts } = PURPOSES[purpose];
    expect(new Set(covers).size).toBe(covers.length);
    expect(citeAll(provisions)).toMatch(/^GDPR art\. 6/);
    expect(citeAll(lifts)).toMatch(/§/);
  });

  test('a sanction and cannabis cessation cross a border for the youth plan only, and to child welfare only', () => {
    for (const category of [DataCategory.OUTREACH_HAP, DataCategory.OUTREACH_SANCTION]) {
      expect(purposes.filter((purpose) => PURPOSES[purpose].covers.includes(category))).toEqual(['B105', 'B108']);
      const recipients = Object.values(Agency).filter((agency) => isCovered('B105', category, agency));
      expect(recipients).toEqual([Agency.CHILD_WELFARE, Agency.OUTREACH]);
    }
  });

  test('what is told to a psychologist or a nurse, of sexuality or extremism, and a service’s own notes cross no border', () => {
    for (const category of [
      DataCategory.OUTREACH_PSYCHOLOGIST,
      DataCategory.OUTREACH_HEALTH,
      DataCategory.OUTREACH_SEXUALITY,
      DataCategory.OUTREACH_EXTREMISM,
      DataCategory.OUTREACH_ADMINISTRATION,
      DataCategory.OUTREACH_RELEASED_NOTES,
    ]) {
      expect(purposes.filter((purpose) => PURPOSES[purpose].covers.includes(category))).toEqual(['B108']);
    }
  });

  test('the notes of a service are covered by no purpose at all: the youth reads what of them was released', () => {
    expect(purposes.filter((purpose) => PURPOSES[purpose].covers.includes('OUTREACH_CASE_NOTES'))).toEqual([]);
    expect(CATEGORIES.OUTREACH_CASE_NOTES.releasedAs).toBe('OUTREACH_RELEASED_NOTES');
    expect(isCovered('B108', 'OUTREACH_RELEASED_NOTES', null)).toBe(true);
  });

  test('a worker handling an own case gets no more than the identity from others', () => {
    expect(PURPOSES.B107.covers).toEqual([DataCategory.IDENTITY]);
  });

  test('the youth may ask for every category but one that must be released, and no worker for the purpose of the youth', () => {
    const atOnce = Object.values(DataCategory).filter((category) => CATEGORIES[category].releasedAs === undefined);
    expect(new Set(PURPOSES.B108.covers)).toEqual(new Set(atOnce));
    expect(PURPOSES.B108.roles).not.toContain(Role.CASEWORKER);
    expect(PURPOSES.B108.agencies).toEqual([]);
  });

  test('a category that no purpose of a worker covers says so itself, with the reason', () => {
    const ofWorkers = purposes.filter((purpose) => PURPOSES[purpose].roles.includes(Role.CASEWORKER));
    const uncovered = Object.values(DataCategory).filter(
      (category) => !ofWorkers.some((purpose) => PURPOSES[purpose].covers.includes(category)),
    );
    const silent = uncovered.filter((category) => !/\S/.test(CATEGORIES[category].whyNoPurpose ?? ''));
    expect(silent).toEqual([]);
    const claiming = Object.values(DataCategory).filter((category) => CATEGORIES[category].whyNoPurpose !== undefined);
    expect(claiming).toEqual(uncovered);
  });

  test('a category names purposes that cover some, never the one that covers all, and none twice', () => {
    for (const category of Object.values(DataCategory)) {
      const named: readonly Purpose[] = CATEGORIES[category].purposes;
      expect([category, named.filter((purpose) => PURPOSES[purpose].coversAll)]).toEqual([category, []]);
      expect([category, new Set(named).size]).toEqual([category, named.length]);
    }
  });

  test('only child welfare asks out of concern', () => {
    expect(PURPOSES.B106.agencies).toEqual([Agency.CHILD_WELFARE]);
  });

  test('own case handling is of agencies alone, and no other purpose keeps to own records', () => {
    expect(purposes.filter((purpose) => PURPOSES[purpose].ownOnly)).toEqual([OWN_CASE_HANDLING]);
    expect(OWN_CASE_HANDLING).toBe('B107');
    expect(PURPOSES[OWN_CASE_HANDLING].impliedFor).toEqual([]);
  });

  test('a purpose is implied for roles that may use it, never for a worker, and no role has two', () => {
    for (const role of Object.values(Role)) {
      const implied = purposes.filter((purpose) => PURPOSES[purpose].impliedFor.includes(role));
      expect(implied.length).toBeLessThanOrEqual(1);
      for (const purpose of implied) expect(PURPOSES[purpose].roles).toContain(role);
      expect(impliedPurposeOf(role)).toBe(implied[0] ?? null);
    }
    expect(Object.values(Role).map((role) => [role, impliedPurposeOf(role)])).toEqual([
      ['CASEWORKER', null],
      ['LEADER', null],
      ['CONSENT_OFFICER', 'B109'],
      ['AUDITOR', 'B111'],
      ['DATA_PROTECTION_OFFICER', 'B111'],
      ['ADMINISTRATOR', 'B112'],
      ['YOUTH', 'B108'],
      ['GUARDIAN', 'B110'],
      ['SYSTEM', null],
    ]);
  });

  test.each(['b101', 'B113', '', 'toString', '__proto__', ' B101', null, ['B101']])('%p is no purpose', (text) => {
    expect(isPurpose(text)).toBe(false);
  });

  test.each(purposes)('%s is a purpose', (purpose) => {
    expect(isPurpose(purpose)).toBe(true);
  });
});

test('own access is the youth’s alone: who administers, signs or audits has a number of their own, which reads no category', () => {
  expect(PURPOSES.B108.roles).toEqual([Role.YOUTH]);
  for (const purpose of [Purpose.B109, Purpose.B110, Purpose.B111, Purpose.B112]) {
    expect([purpose, PURPOSES[purpose].covers, PURPOSES[purpose].openedBy]).toEqual([purpose, [], 'NOTHING']);
  }
});

test('a purpose is refused as a whole to whom it is not open, and to nobody else', () => {
  for (const role of Object.values(Role)) {
    for (const agency of [null, ...Object.values(Agency)]) {
      for (const purpose of purposes) {
        const caller = { personId: 'p', role, agency, organisationId: null, assurance: 'HIGH' } as const;
        const refusal = purposeRefusalOf({ caller, purpose, orderId: 'order-1' });
        expect([role, agency, purpose, refusal === null]).toEqual([
          role,
          agency,
          purpose,
          isPurposeOpenTo(purpose, caller),
        ]);
        if (refusal !== null) {
          expect(refusal.extensions).toMatchObject({ code: 'PURPOSE_NOT_OPEN', http: { status: 403 } });
        }
      }
    }
  }
  const caller = {
    personId: 'p',
    role: 'CASEWORKER',
    agency: 'CHILD_WELFARE',
    organisationId: null,
    assurance: 'HIGH',
  } as const;
  // What an order opens is refused where none is named, and nothing else is.
  const withoutOrder = purposes.filter(
    (purpose) => purposeRefusalOf({ caller, purpose })?.extensions['code'] === 'ORDER_REQUIRED',
  );
  expect(withoutOrder).toEqual(['B106']);
  expect(isPurposeOpenTo('B106', { role: 'CASEWORKER', agency: 'NAV' })).toBe(false);
  expect(isPurposeOpenTo('B108', { role: 'CONSENT_OFFICER', agency: null })).toBe(false);
});

test.each(STATUTES)('$id reaches only what its purpose covers, and only who may use the purpose', (statute) => {
  const { agencies, openedBy } = PURPOSES[statute.purpose];
  for (const category of statute.categories) {
    expect([category, isCovered(statute.purpose, category, statute.recipient)]).toEqual([category, true]);
  }
  expect([agencies.includes(statute.recipient), openedBy]).toEqual([true, 'STATUTE']);
});
