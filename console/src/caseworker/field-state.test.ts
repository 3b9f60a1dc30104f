import type { Fault } from '../api/faults';
import { fieldState } from './field-state';

const fault = (path: string, code: string, consent?: Fault['consent']): Fault => ({
  code,
  rule: null,
  argument: null,
  path,
  message: '',
  ...(consent === undefined ? {} : { consent }),
});

const WITHHELD = 'UNAUTHORIZED_FIELD_OR_TYPE';
const AWAY = 'SUBGRAPH_UNAVAILABLE';

describe('how a field of the picture stands', () => {
  test('a field without a fault is answered, be there anything or not', () => {
    expect(fieldState([fault('youth.nav.orders', WITHHELD)], 'youth.nav.case')).toEqual({
      is: 'answered',
      hasWithheld: false,
      hasAway: false,
    });
  });

  test('a withheld field names its category and what could open it', () => {
    const consent = { category: 'NAV_CASE', remedy: 'REQUEST_CONSENT' };
    expect(fieldState([fault('youth.nav.case', WITHHELD, consent)], 'youth.nav.case')).toEqual({
      is: 'withheld',
      ...consent,
    });
  });

  test('a service that is away takes all its fields, and is never said to withhold', () => {
    const faults = [fault('youth.nav', AWAY), fault('youth.nav.case', WITHHELD)];
    expect(fieldState(faults, 'youth.nav.case')).toEqual({ is: 'away' });
    expect(fieldState(faults, 'youth.navigation')).toMatchObject({ is: 'answered' });
  });

  test('what is withheld or away within a field is said beside the rest of it', () => {
    expect(fieldState([fault('youth.housing.residency.house', WITHHELD)], 'youth.housing.residency')).toEqual({
      is: 'answered',
      hasWithheld: true,
      hasAway: false,
    });
    expect(fieldState([fault('youth.nav.orders.0.need', AWAY)], 'youth.nav.orders')).toEqual({
      is: 'answered',
      hasWithheld: false,
      hasAway: true,
    });
  });
});
