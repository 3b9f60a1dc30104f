import { Agency, birthday, Purpose, Role, type DataCategory } from '@brobygger/domain';
import type { AccessRequest } from './access-request';
import { ConsentObjection, objectionTo } from './consent-objections';
import { decide } from './decide';
import type { ConsentFact, Facts } from './facts';

const AT = new Date('2026-03-02T09:00:00Z');
const JUST_BEFORE = new Date(AT.getTime() - 1);
const JUST_AFTER = new Date(AT.getTime() + 1);
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

describe('a consent is no basis', () => {
  const objections: readonly (readonly [ConsentObjection | null, string, Partial<ConsentFact>])[] = [
    ['RECIPIENT_NOT_COVERED', 'for another organisation of the same agency', { recipientId: 'nav-ostbyen' }],
    ['PURPOSE_NOT_COVERED', 'for another purpose', { purpose: Purpose.B101 }],
    ['CATEGORY_NOT_COVERED', 'for another category', { categories: new Set<DataCategory>(['HOUSING_FOLLOW_UP']) }],
    ['CATEGORY_NOT_COVERED', 'for no category', { categories: new Set<DataCategory>() }],
    ['CONSENT_WITHDRAWN', 'once withdrawn', { withdrawnAt: LONG_AGO }],
    ['CONSENT_WITHDRAWN', 'withdrawn in this moment', { withdrawnAt: AT }],
    ['CONSENT_WITHDRAWN', 'withdrawn by a clock that runs ahead', { withdrawnAt: FAR_AHEAD }],
    ['CONSENT_NOT_YET_VALID', 'before it begins', { validFrom: JUST_AFTER }],
    [null, 'unless it begins in this moment', { validFrom: AT }],
    ['CONSENT_EXPIRED', 'as it ends', { validTo: AT }],
    ['CONSENT_EXPIRED', 'after it ended', { validTo: JUST_BEFORE }],
    [null, 'unless a moment is left', { validTo: JUST_AFTER }],
    ['GUARDIAN_SIGNATURE_LAPSED', "as the guardian's signature lapses", { guardianLapsesAt: AT }],
    ['GUARDIAN_SIGNATURE_LAPSED', "after the guardian's signature lapsed", { guardianLapsesAt: JUST_BEFORE }],
    [null, "unless the guardian's signature holds a moment more", { guardianLapsesAt: JUST_AFTER }],
    ['CONSENT_NOT_YET_VALID', 'when its beginning cannot be read', { validFrom: new Date(Number.NaN) }],
    ['CONSENT_EXPIRED', 'when its end cannot be read', { validTo: new Date(Number.NaN) }],
    ['GUARDIAN_SIGNATURE_LAPSED', 'when the lapse cannot be read', { guardianLapsesAt: new Date(Number.NaN) }],
  ];

  test.each(objections)('%s: %s', (code, _when, change) => {
    const consent = { ...consentToNav, ...change };
    expect(objectionTo(navAsks, consent)).toBe(code);
    expect(decide(navAsks, only(consent))).toEqual(
      code === null
        ? { effect: 'permit', basis: 'CONSENT', consentId: 'consent-1', consentVersion: 3 }
        : { effect: 'deny', code: 'NO_BASIS' },
    );
  });

  test('every objection has a row here', () => {
    expect(new Set(objections.flatMap(([code]) => code ?? []))).toEqual(new Set(Object.values(ConsentObjection)));
  });

  test('to a caller without an organisation', () => {
    const request = { ...navAsks, caller: { ...navAsks.caller, organisationId: null } };
    expect(objectionTo(request, consentToNav)).toBe('RECIPIENT_NOT_COVERED');
  });

  test('a withdrawn consent does not void a later one, and a later one does not revive it', () => {
    const withdrawn = { ...consentToNav, withdrawnAt: LONG_AGO };
    const renewed = { ...consentToNav, id: 'consent-2', version: 1 };
    expect(decide(navAsks, only(withdrawn, renewed))).toEqual({
      effect: 'permit',
      basis: 'CONSENT',
      consentId: 'consent-2',
      consentVersion: 1,
    });
  });

  test('a consent tells its recipient whose it is, and an empty one tells nothing', () => {
    const asksName: AccessRequest = { ...navAsks, category: 'IDENTITY' };
    expect(decide(asksName, only(consentToNav))).toMatchObject({
      effect: 'permit',
      basis: 'CONSENT',
      consentId: 'consent-1',
    });
    expect(decide(asksName, only({ ...consentToNav, categories: new Set() }))).toEqual({
      effect: 'deny',
      code: 'NO_BASIS',
    });
    expect(decide({ ...navAsks, category: 'CONTACT_DETAILS' }, only(consentToNav))).toEqual({
      effect: 'deny',
      code: 'NO_BASIS',
    });
  });

  test.each([
    ['in summer', '2008-07-15', '2026-07-14T22:00:00Z'],
    ['in winter', '2008-01-15', '2026-01-14T23:00:00Z'],
    ['on 29 February', '2008-02-29', '2026-02-28T23:00:00Z'],
  ])(
    "a guardian's signature lapses as the 18th birthday begins in Oslo, for one born %s",
    (_when, birthDate, turns18) => {
      const moment = new Date(turns18);
      const guardianLapsesAt = birthday(birthDate, 18);
      expect(guardianLapsesAt).toEqual(moment);
      const facts = only({ ...consentToNav, guardianLapsesAt });
      expect(decide({ ...navAsks, at: new Date(moment.getTime() - 1) }, facts)).toMatchObject({
        effect: 'permit',
        basis: 'CONSENT',
      });
      expect(decide({ ...navAsks, at: moment }, facts)).toEqual({ effect: 'deny', code: 'NO_BASIS' });
    },
  );
});
