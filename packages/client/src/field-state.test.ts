import type { AnswerError, ReadableResult } from './answer';
import { fieldState, isWithheld, whyEmpty } from './field-state';

const error = (path: string, code: string, extensions: Readonly<Record<string, unknown>> = {}): AnswerError => ({
  message: 'said for a developer',
  ...(path === '' ? {} : { path: path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)) }),
  extensions: { code, ...extensions },
});
const WITHHELD = 'UNAUTHORIZED_FIELD_OR_TYPE';
const AWAY = 'SUBGRAPH_UNAVAILABLE';
const rent = { category: 'HOUSING_RENT', owner: 'HOUSING', remedy: 'REQUEST_CONSENT' };

const youth = {
  name: 'Leila',
  nav: { case: null, orders: [], section17: { status: 'GRANTED' } },
  housing: { rent: null, residency: { state: 'LIVING', house: null } },
};
const answer: ReadableResult = {
  data: { youth },
  errors: [
    error('youth.housing.rent', WITHHELD, { consent: rent }),
    error('youth.housing.residency.house', WITHHELD, { consent: { remedy: 'NONE' } }),
  ],
};

describe('how a place of an answer stands', () => {
  test('a value is released, with what is missing below it', () => {
    expect(fieldState(answer, 'youth.name')).toEqual({ is: 'released', value: 'Leila', missing: [] });
    expect(fieldState(answer, ['youth', 'housing', 'residency'])).toMatchObject({
      is: 'released',
      missing: [{ path: 'youth.housing.residency.house', code: WITHHELD, help: 'NONE' }],
    });
  });

  test('null and an empty list without an error are nothing, and so is what would stand below', () => {
    for (const path of ['youth.nav.case', 'youth.nav.orders', 'youth.nav.case.status']) {
      expect(whyEmpty(answer, path)).toMatchObject({ why: 'nothing' });
    }
  });

  test('what is withheld says the code, what it means, whose consent, and what may help', () => {
    expect(whyEmpty(answer, 'youth.housing.rent')).toEqual({
      is: 'empty',
      why: 'withheld',
      code: WITHHELD,
      meaning: 'The field is withheld. It says nothing about whether there is data, or why.',
      help: 'REQUEST_CONSENT',
      consent: { category: 'HOUSING_RENT', owner: 'HOUSING' },
    });
    expect(isWithheld(answer, 'youth.housing.rent.arrearsNok')).toBe(true);
    expect(isWithheld(answer, 'youth.nav.case')).toBe(false);
    expect(whyEmpty(answer, 'youth.housing.residency.house')).toMatchObject({
      consent: { category: null, owner: null },
    });
  });

  test('a service that is away takes all its fields, and is never said to withhold', () => {
    const away = { data: { youth: { nav: null } }, errors: [error('youth.nav', AWAY, { service: 'nav' })] };
    expect(whyEmpty(away, 'youth.nav.case')).toMatchObject({ why: 'away', service: 'nav', help: 'RETRY' });
    const both = { ...away, errors: [error('youth.nav.case', WITHHELD, { consent: rent }), ...away.errors] };
    expect(whyEmpty(both, 'youth.nav.case')).toMatchObject({ why: 'away' });
    expect(isWithheld(both, 'youth.nav.case')).toBe(false);
    const registry = {
      data: { youth: { nav: { case: null } } },
      errors: [error('youth.nav.case', 'REGISTRY_UNAVAILABLE', { consent: { ...rent, remedy: 'RETRY' } })],
    };
    expect(whyEmpty(registry, 'youth.nav.case')).toMatchObject({ why: 'away', help: 'RETRY' });
  });

  test('what is not asked for is not empty, and no name is another with more letters', () => {
    expect(whyEmpty(answer, 'youth.outreach')).toMatchObject({ why: 'not-asked' });
    expect(whyEmpty(answer, 'youth.name.first')).toMatchObject({ why: 'not-asked' });
    expect(whyEmpty({}, 'youth')).toMatchObject({ why: 'not-asked' });
    const orders = { data: { youth: { nav: { ordersOfYear: null } } }, errors: [error('youth.nav.orders', WITHHELD)] };
    expect(whyEmpty(orders, 'youth.nav.ordersOfYear')).toMatchObject({ why: 'nothing' });
  });

  test('a refusal takes what it is about, and one without a path takes all', () => {
    const unknown = { data: { youth: null }, errors: [error('youth', 'YOUTH_NOT_FOUND')] };
    expect(whyEmpty(unknown, 'youth.name')).toMatchObject({ why: 'refused', code: 'YOUTH_NOT_FOUND', help: 'NONE' });
    const closed = { errors: [error('', 'PURPOSE_NOT_OPEN')] };
    expect(whyEmpty(closed, 'youth.name')).toMatchObject({ why: 'refused', code: 'PURPOSE_NOT_OPEN' });
    const many = { errors: [error('', 'TOO_MANY_REQUESTS', { retryAfterSeconds: 3 })] };
    expect(whyEmpty(many, 'youth')).toMatchObject({ why: 'refused', help: 'RETRY' });
    const broken = { data: null, errors: [error('requestConsent', 'RULE_VIOLATED', { rule: 'INV1' })] };
    expect(whyEmpty(broken, 'requestConsent')).toMatchObject({ why: 'refused', rule: 'INV1' });
  });

  test('a null that stands for a value below it is not called nothing', () => {
    const broken = {
      data: { youth: { nav: null } },
      errors: [error('youth.nav.orders.0.id', 'INTERNAL_SERVER_ERROR')],
    };
    expect(whyEmpty(broken, 'youth.nav')).toMatchObject({ why: 'away', code: 'INTERNAL_SERVER_ERROR' });
  });

  test('a code that this version does not know is never called nothing', () => {
    const later = { data: { youth: null }, errors: [error('youth', 'OF_A_LATER_VERSION')] };
    expect(whyEmpty(later, 'youth')).toMatchObject({
      why: 'refused',
      code: 'OF_A_LATER_VERSION',
      meaning: 'said for a developer',
    });
  });

  test('errors are read as Apollo Client and urql give them, and what is no answer is away', () => {
    const { data, errors } = answer;
    for (const given of [
      { data, error: { errors } },
      { data, error: { graphQLErrors: errors } },
    ]) {
      expect(fieldState(given, 'youth.housing.rent')).toEqual(fieldState(answer, 'youth.housing.rent'));
    }
    for (const failure of [new TypeError('failed'), { graphQLErrors: [], networkError: new Error('failed') }]) {
      expect(whyEmpty({ error: failure }, 'youth')).toMatchObject({ why: 'away', code: 'UNREACHABLE', help: 'RETRY' });
    }
  });
});
