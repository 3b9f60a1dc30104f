import { remedyOf } from './remedy';

const navWorker = { role: 'CASEWORKER', agency: 'NAV' } as const;
const outreachWorker = { role: 'CASEWORKER', agency: 'OUTREACH' } as const;
const reasoned = { statedReason: 'ON_DUTY' } as const;

test('consent is the remedy where a consent could open the category for the purpose to the agency, and nowhere else', () => {
  expect(remedyOf('B101', 'HOUSING_RENT', navWorker)).toBe('REQUEST_CONSENT');
  // Not covered; never given to the agency; own case handling; a statute; nobody that could be given a consent; no purpose.
  expect(remedyOf('B103', 'HOUSING_RENT', navWorker)).toBe('NONE');
  expect(remedyOf('B101', 'HOUSING_RENT', { role: 'CASEWORKER', agency: 'CHILD_WELFARE' })).toBe('NONE');
  expect(remedyOf('B107', 'IDENTITY', navWorker)).toBe('NONE');
  expect(remedyOf('B106', 'NAV_CASE', { role: 'CASEWORKER', agency: 'CHILD_WELFARE' })).toBe('NONE');
  expect(remedyOf('B108', 'HOUSING_RENT', { role: 'YOUTH', agency: null })).toBe('NONE');
  expect(remedyOf('B107', 'NAV_CASE', { role: 'LEADER', agency: 'NAV' })).toBe('NONE');
  expect(remedyOf(null, 'HOUSING_RENT', navWorker)).toBe('NONE');
});

test('of an own record the remedy is to state a reason, until one was stated', () => {
  expect(remedyOf('B107', 'NAV_CASE', navWorker)).toBe('STATE_REASON');
  expect(remedyOf('B107', 'NAV_CASE', { ...navWorker, ...reasoned })).toBe('NONE');
  // Another office of the agency may have it with consent.
  expect(remedyOf('B101', 'NAV_CASE', { ...navWorker, ...reasoned })).toBe('REQUEST_CONSENT');
  // A reason opens nothing across a border, and nothing for a purpose that is not the caller's.
  expect(remedyOf('B101', 'HOUSING_RENT', { ...navWorker, ...reasoned })).toBe('REQUEST_CONSENT');
  expect(remedyOf('B106', 'NAV_CASE', navWorker)).toBe('NONE');
});

test('a reason opens no record of a profession to a colleague', () => {
  expect(remedyOf('B107', 'OUTREACH_HEALTH', outreachWorker)).toBe('NONE');
  expect(remedyOf('B107', 'OUTREACH_HEALTH', { ...outreachWorker, profession: 'NURSE' })).toBe('STATE_REASON');
});
