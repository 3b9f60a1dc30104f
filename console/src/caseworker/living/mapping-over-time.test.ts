import { byDay, levelsOf } from './mapping-over-time';

const rows = [
  { mappedOn: '2026-11-02', area: 'HEALTH', level: 4 },
  { mappedOn: '2026-11-02', area: 'HEALTH', level: 1 },
  { mappedOn: '2026-11-02', area: 'OWN_HOME', level: 3 },
  { mappedOn: '2026-05-01', area: 'HEALTH', level: 2 },
] as const;

test('what was mapped on one day is one row, the newest first; of two in one area the last stands', () => {
  expect(byDay(rows)).toEqual([
    { on: '2026-11-02', levels: { HEALTH: 4, OWN_HOME: 3 } },
    { on: '2026-05-01', levels: { HEALTH: 2 } },
  ]);
});

test('an area over time has the days on which it was mapped, and no other, the oldest first', () => {
  expect(levelsOf(byDay(rows), 'HEALTH')).toEqual([
    { on: '2026-05-01', level: 2 },
    { on: '2026-11-02', level: 4 },
  ]);
  expect(levelsOf(byDay(rows), 'OWN_HOME')).toEqual([{ on: '2026-11-02', level: 3 }]);
  expect(levelsOf(byDay(rows), 'SCHOOL_WORK')).toEqual([]);
});
