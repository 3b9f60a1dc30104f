import { Agency, Purpose, Role, type DataCategory } from '@brobygger/domain';
import type { AccessRequest } from './access-request';
import { decide } from './decide';
import { BASES, HOLDS } from './decide.test-setup';
import { explain } from './explain';
import type { ConsentFact, Facts } from './facts';

const AT = new Date('2026-03-02T09:00:00Z');
const LONG_AGO = new Date('2025-06-01T00:00:00Z');
const FAR_AHEAD = new Date('2027-06-01T00:00:00Z');

const navAsks: AccessRequest = {
  caller: {
    personId: 'n1',
    role: Role.CASEWORKER,
    agency: Agency.NAV,
    organisationId: 'nav-bjerke',
    assurance: 'SUBSTANTIAL',
  },
  purpose: Purpose.B102,
  youthId: 'leila',
  category: 'HOUSING_RENT',
  placesYouth: false,
  decidedBy: 'CONSENT',
  at: AT,
  statedReason: null,
};

const consentToNav: ConsentFact = {
  id: 'consent-1',
  version: 3,
  recipientId: 'nav-bjerke',
  purpose: Purpose.B102,
  categories: new Set<DataCategory>(['HOUSING_RENT']),
  validFrom: LONG_AGO,
  validTo: FAR_AHEAD,
  guardianLapsesAt: null,
  withdrawnAt: null,
};

/** All that is known of the youth: these consents. */
const only = (...consents: readonly ConsentFact[]): Facts => ({
  birthDate: '2007-11-20',
  protection: 'UNGRADED',
  isConflicted: false,
  isBlocked: false,
  servesYouth: false,
  isAssignedToOthers: false,
  consents,
  order: null,
  emergency: null,
});

describe('an explanation', () => {
  test('decides as the engine does, and names each consent to the category with what is against it', () => {
    const consents = [
      { ...consentToNav, id: 'withdrawn', withdrawnAt: LONG_AGO },
      { ...consentToNav, id: 'elsewhere', categories: new Set<DataCategory>(['NAV_CASE']) },
      consentToNav,
    ];
    const { decision, consents: named } = explain(navAsks, only(...consents));
    expect(decision).toEqual(decide(navAsks, only(...consents)));
    expect(named).toEqual([
      { id: 'withdrawn', objection: 'CONSENT_WITHDRAWN' },
      { id: 'consent-1', objection: null },
    ]);
  });

  test('without facts refuses, and has no consent to name', () => {
    expect(explain(navAsks, null)).toEqual({
      decision: { effect: 'deny', code: 'FACTS_UNAVAILABLE' },
      rules: [],
      consents: [],
    });
  });

  test('says what each rule says, also behind the one that decided', () => {
    const { decision, rules } = explain(
      { ...navAsks, category: 'HOUSING_RESIDENCY', placesYouth: true },
      { ...only(consentToNav), protection: 'FORTROLIG', isBlocked: true },
    );
    expect(decision).toEqual({ effect: 'deny', code: 'ADDRESS_PROTECTED' });
    expect(rules.filter(({ outcome }) => outcome === 'OBJECTS').map(({ rule }) => rule)).toEqual([
      'ADDRESS_PROTECTED',
      'WORKER_BLOCKED',
    ]);
    expect(rules.slice(-5)).toEqual(
      ['OWN_SERVICE', 'SELF', 'STATUTE', 'CONSENT', 'EMERGENCY'].map((rule) => ({ rule, outcome: 'DOES_NOT_HOLD' })),
    );
  });

  test.each([null, 'B999' as Purpose])(
    'of the purpose %s refuses as the engine does, by each rule that needs one',
    (purpose) => {
      const { decision, rules } = explain({ ...navAsks, purpose }, only(consentToNav));
      expect(decision).toEqual({ effect: 'deny', code: 'PURPOSE_MISSING' });
      expect(rules.filter(({ outcome }) => outcome === 'OBJECTS').map(({ rule }) => rule)).toEqual([
        'PURPOSE_MISSING',
        'PURPOSE_NOT_FOR_CALLER',
        'PURPOSE_NOT_COVERING',
      ]);
    },
  );

  test.each(BASES)('says that %s holds, where it does', (basis) => {
    const { request, facts } = HOLDS[basis];
    const { rules } = explain(request, facts);
    expect(rules.filter(({ outcome }) => outcome === 'HOLDS')).toEqual([{ rule: basis, outcome: 'HOLDS' }]);
  });
});
