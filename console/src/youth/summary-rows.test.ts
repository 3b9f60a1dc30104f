import { byService, type SummaryLine } from './summary-rows';

const line = (name: string, times: number): SummaryLine => ({
  __typename: 'DisclosureSummary',
  organisation: { __typename: 'Organisation', id: name, name },
  municipalUnit: null,
  agency: 'NAV',
  role: null,
  category: null,
  outcome: 'GIVEN',
  times,
  firstAt: '2026-03-01T10:00:00Z',
  lastAt: '2026-03-02T10:00:00Z',
});

test('all lines of a service stand together, at the place of its latest', () => {
  const lines = [line('a', 1), line('b', 2), line('a', 3)];
  const found = byService(lines, ({ organisation }) => organisation?.name ?? '');
  expect(found.map(([who, of]) => [who, of.map(({ times }) => times)])).toEqual([
    ['a', [1, 3]],
    ['b', [2]],
  ]);
});
