import { retentionDecisionIn } from './retention-decision';

test('a decision names categories and their years', () => {
  const text = '{ "decision": " 2026/17 ", "years": { "NAV_CASE": 10, "NO_CATEGORY": 5 } }';
  expect(retentionDecisionIn(text)).toEqual({ decision: '2026/17', years: { NAV_CASE: 10, NO_CATEGORY: 5 } });
});

test.each([
  ['no JSON', '{', 'no JSON'],
  ['a category that is none', '{ "decision": "1", "years": { "NONE": 5 } }', 'years.NONE: is no category'],
  ['no number', '{ "decision": "", "years": {} }', 'decision: '],
  ['years that are none', '{ "decision": "1", "years": { "NAV_CASE": 0 } }', 'years.NAV_CASE: '],
  ['half a year', '{ "decision": "1", "years": { "NAV_CASE": 0.5 } }', 'years.NAV_CASE: '],
  ['more than is asked for', '{ "decision": "1", "years": {}, "force": true }', 'Unrecognized key'],
])('of %s none is made', (_what, text, message) => {
  expect(() => retentionDecisionIn(text)).toThrow(message);
});
