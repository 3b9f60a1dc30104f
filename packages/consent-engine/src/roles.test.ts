import { Agency, Purpose, type DataCategory } from '@brobygger/domain';
import { ask, asking, by, consentToNav, HOLDS, knowing, NAV_BJERKE, YOUTH } from './decide.test-setup';

const NO_BASIS = { effect: 'deny', code: 'NO_BASIS' };

/** A youth who asks about another, with an organisation in the token, which no youth has. */
const strange = by(HOLDS.SELF, { personId: 'noor', organisationId: NAV_BJERKE });

describe('what is a worker’s is no youth’s', () => {
  test('the name of whom an organisation serves', () => {
    expect(ask(asking(knowing(strange, { servesYouth: true }), { category: 'IDENTITY' }))).toEqual(NO_BASIS);
  });

  test('what was consented to, be it for the youth’s own purpose', () => {
    const consent = { ...consentToNav, purpose: Purpose.B108, categories: new Set<DataCategory>(['HOUSING_RENT']) };
    expect(ask(knowing(strange, { consents: [consent] }))).toEqual(NO_BASIS);
  });
});

describe('a worker with the id of the youth is no youth', () => {
  const sameId = by(HOLDS.CONSENT, { personId: YOUTH });

  test('and reads nothing as the youth’s own', () => {
    expect(ask(sameId)).toMatchObject({ effect: 'permit', basis: 'CONSENT' });
    expect(ask(knowing(sameId, { consents: [] }))).toEqual(NO_BASIS);
  });

  test.each([
    ['CONFLICT_OF_INTEREST', { isConflicted: true }],
    ['WORKER_BLOCKED', { isBlocked: true }],
  ])('and is kept out by %s', (code, known) => {
    expect(ask(knowing(sameId, known))).toEqual({ effect: 'deny', code });
  });

  test('nor is one of an agency the youth by the purpose', () => {
    expect(ask(asking(by(sameId, { agency: Agency.NAV }), { purpose: Purpose.B108 }))).toEqual({
      effect: 'deny',
      code: 'PURPOSE_NOT_FOR_CALLER',
    });
  });
});
