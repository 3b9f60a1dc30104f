import { DenyCode } from '@brobygger/consent-engine';
import { Agency, Basis, DataCategory, Purpose } from '@brobygger/domain';
import { runsEveryBlockAt } from '@brobygger/testkit';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectationsOf, parseScenarios, readCast, readSuite, SUITE } from './read-suite';
import { SuiteMalformed } from './suite-malformed';

const cast = readCast();
const suite = readSuite(cast);
const questions = suite.flatMap(({ moments }) => moments.flatMap((moment) => moment.questions));
const expectations = suite.flatMap(({ moments }) => moments.map(expectationsOf)).reduce((sum, each) => sum + each, 0);
const met = (effect: 'permit' | 'deny'): readonly string[] =>
  [...new Set(questions.filter(({ expect }) => expect.effect === effect).map(({ expect }) => expect.reason))].sort();

test('the suite is as large as its page says', () => {
  const page = readFileSync(join(SUITE, 'README.md'), 'utf8');
  const said = /(\d+) scenarios with ([\d,]+) expectations/.exec(page.replace(/\s+/g, ' '));
  expect(said?.slice(1).map((figure) => Number(figure.replace(',', '')))).toEqual([suite.length, expectations]);
  expect(suite.length).toBeGreaterThanOrEqual(200);
  expect(expectations).toBeGreaterThanOrEqual(1500);
});

test('every basis and every code of a refusal is expected somewhere', () => {
  const { OVERSIGHT: _of_officers, ...bases } = Basis;
  expect(met('permit')).toEqual(Object.values(bases).sort());
  expect(met('deny')).toEqual(Object.values(DenyCode).sort());
});

test('every category is asked for, and every purpose and agency asks', () => {
  const of = (asked: readonly (string | null)[]): readonly (string | null)[] => [...new Set(asked)].sort();
  expect(of(questions.map(({ category }) => category))).toEqual(Object.values(DataCategory).sort());
  const purposes = of(questions.map(({ purpose }) => purpose).filter((purpose) => purpose !== null));
  expect(purposes).toEqual(Object.values(Purpose).sort());
  const agencies = questions.map(({ who }) => cast.organisations[cast.people[who]?.organisation ?? '']?.agency ?? null);
  expect(of(agencies.filter((agency) => agency !== null))).toEqual(Object.values(Agency).sort());
});

test('no two scenarios of a file have the same name', () => {
  const names = suite.map(({ file, name }) => `${file}: ${name}`);
  expect(names.filter((name, n) => names.indexOf(name) !== n)).toEqual([]);
});

const WELL_FORMED = `
- scenario: one
  facts:
    consents: [{ name: given, to: nav, purpose: B102, categories: HOUSING_RENT, from: 2026-01-01T00:00:00Z, until: 2026-12-31T00:00:00Z }]
  at: 2026-03-02T09:00:00Z
  questions:
    - ask: { who: nav-worker, purpose: B102, category: [HOUSING_RENT, IDENTITY] }
      expect: permit CONSENT
      on: given
  then:
    - at: 2026-03-03T09:00:00Z
      change: [{ withdraw: given, by: youth }]
      questions: [{ ask: { who: [nav-worker, nav-colleague], purpose: B102, category: IDENTITY }, expect: deny NO_BASIS }]`;

test('a question stands for each of those who ask, of the purposes and of the categories', () => {
  const [scenario] = parseScenarios('one.yaml', WELL_FORMED, cast);
  expect(scenario?.moments.map((moment) => moment.questions.length)).toEqual([2, 2]);
});

test.each([
  ['an unknown category', 'HOUSING_RENT, IDENTITY', 'HOUSING_RENTS', 'one.yaml: 0.questions.0.ask.category'],
  ['an expectation that is none', 'permit CONSENT', 'permit MAYBE', 'one.yaml: 0.questions.0.expect'],
  ['a basis that no category has', 'permit CONSENT', 'permit OVERSIGHT', 'one.yaml: 0.questions.0.expect'],
  ['a time without an offset', '2026-03-02T09:00:00Z', '2026-03-02T09:00:00', 'one.yaml: 0.at'],
  ['a fact that nobody knows of', '    consents:', '    consent:', 'one.yaml: 0.facts'],
  [
    'somebody who is not in the cast',
    'who: nav-worker',
    'who: nav-workers',
    'one.yaml: 0.questions: no person is called',
  ],
  ['an organisation that is not in the cast', 'to: nav', 'to: navy', 'one.yaml: 0.facts: no organisation is called'],
  ['a consent that was never given', 'on: given', 'on: gone', 'one.yaml: 0.questions: no consent is called'],
  [
    'a withdrawal of what was never given',
    'withdraw: given',
    'withdraw: gone',
    'one.yaml: 0.then: no consent is called',
  ],
  ['time that goes back', '2026-03-03T09:00:00Z', '2026-03-01T09:00:00Z', 'one.yaml: 0.then: time goes forward'],
])('%s is refused with its path', (_what, was, is, path) => {
  expect(WELL_FORMED).toContain(was);
  const read = (): unknown => parseScenarios('one.yaml', WELL_FORMED.replace(was, is), cast);
  expect(read).toThrow(SuiteMalformed);
  expect(read).toThrow(path);
});

const [shown] = runsEveryBlockAt('conformance/README.md', 'yaml');

test('the scenario that the page shows is one', () => {
  const [scenario, ...others] = parseScenarios('shown.yaml', shown?.use() ?? '', cast);
  expect([scenario?.moments.length, others]).toEqual([2, []]);
});
