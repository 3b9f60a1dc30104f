import { createIdleEnds } from './idle-ends';

/** Sessions by how long they may be left alone still, and which were ended. */
function sessionsLeft(left: Record<string, number | null>) {
  const ended: string[] = [];
  const faults: unknown[] = [];
  let onEnded: () => void = () => undefined;
  const ends = createIdleEnds({
    leftOf: (id) => Promise.resolve(left[id] ?? null),
    end(id) {
      ended.push(id);
      onEnded();
      return id === 'away' ? Promise.reject(new Error('away')) : Promise.resolve();
    },
    onFailed: (cause) => faults.push(cause),
  });
  return { ends, ended, faults, next: () => new Promise<void>((resolve) => (onEnded = resolve)) };
}

test('a session that nobody asks for is ended when it has been left alone, once', async () => {
  const { ends, ended, next } = sessionsLeft({ over: null });
  const one = next();
  ends.await('over', -1);
  ends.await('over', -1);
  await one;
  await ends.close();
  expect(ended).toEqual(['over']);
});

test('a session in which somebody has been since is let be', async () => {
  const { ends, ended, next } = sessionsLeft({ used: 60, over: null });
  const one = next();
  ends.await('used', -1);
  ends.await('over', -1);
  await one;
  await ends.close();
  expect(ended).toEqual(['over']);
});

test('that one cannot be ended is told, and stops nobody', async () => {
  const { ends, ended, faults } = sessionsLeft({});
  ends.isOver('away');
  ends.isOver('over');
  await ends.close();
  expect([ended, faults]).toEqual([['away', 'over'], [new Error('away')]]);
});
