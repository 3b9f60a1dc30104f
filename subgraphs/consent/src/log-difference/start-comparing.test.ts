import { setImmediate as turn } from 'node:timers/promises';
import type { Comparison } from './compare-log';
import { startComparing } from './start-comparing';

const SILENT = { error: () => undefined, warn: () => undefined };
const found = (isMore: boolean): Comparison => ({ differences: [], unreleased: new Map(), isMore });

test('it compares on while there is more, and rests when there is not', async () => {
  const left = [true, true, false];
  let rounds = 0;
  const comparing = startComparing(() => Promise.resolve(found(left[rounds++] ?? false)), SILENT, undefined, 600_000);
  while (rounds < left.length) await turn();
  for (let n = 0; n < 10; n += 1) await turn();
  expect(rounds).toBe(left.length);
  await comparing.stop();
});

test('it ends between two rounds, however much there is', async () => {
  let rounds = 0;
  const comparing = startComparing(
    async () => {
      await turn();
      rounds += 1;
      return found(true);
    },
    SILENT,
    undefined,
    600_000,
  );
  while (rounds === 0) await turn();
  await comparing.stop();
  const ended = rounds;
  for (let n = 0; n < 10; n += 1) await turn();
  expect(rounds).toBe(ended);
});
