import { createCallerBudget } from './caller-budget';

const START = new Date('2026-03-02T10:00:00Z').getTime();

function aBudget(capacity?: number) {
  let now = START;
  const clock = () => new Date(now);
  const { spend } = createCallerBudget({
    amount: 3,
    windowMs: 60_000,
    clock,
    ...(capacity === undefined ? {} : { capacity }),
  });
  return { spend, at: (seconds: number) => void (now = START + seconds * 1000) };
}

test('a caller has so much in a window, and hears when there is more', () => {
  const { spend, at } = aBudget();
  expect([spend('Z1', 2), spend('Z1', 1)]).toEqual([null, null]);
  at(20);
  expect(spend('Z1', 1)).toBe(40);
  at(59.9);
  expect(spend('Z1', 1)).toBe(1);
  at(60);
  expect(spend('Z1', 3)).toBeNull();
});

test('what is not given is not taken from what is left', () => {
  const { spend } = aBudget();
  expect([spend('Z1', 4), spend('Z1', 3)]).toEqual([60, null]);
});

test('each caller has an own budget', () => {
  const { spend } = aBudget();
  expect([spend('Z1', 3), spend('Z2', 3), spend('Z1', 1), spend('Z2', 1)]).toEqual([null, null, 60, 60]);
});

test('no more callers are remembered than may be: the one who spent longest ago goes', () => {
  const { spend } = aBudget(2);
  for (const caller of ['Z1', 'Z2', 'Z3']) spend(caller, 3);
  expect([spend('Z2', 1), spend('Z3', 1), spend('Z1', 3)]).toEqual([60, 60, null]);
});
