import { createCircuitBreaker, NotAsked } from './circuit-breaker';

/** A breaker with a clock that stands until it is moved, and a service that answers or fails as it is told. */
function aBreaker() {
  const changes: boolean[] = [];
  let [now, calls] = [0, 0];
  const breaker = createCircuitBreaker({ onChange: (isOpen) => changes.push(isOpen), clock: () => now });
  const call = (succeeds: boolean): Promise<string> =>
    breaker
      .run(() => {
        calls += 1;
        return succeeds ? Promise.resolve('answered') : Promise.reject(new Error('away'));
      })
      .catch((cause: unknown) => (cause instanceof NotAsked ? 'not asked' : 'failed'));
  const fail = async (times: number): Promise<void> => {
    for (let n = 0; n < times; n += 1) expect(await call(false)).toBe('failed');
  };
  return { call, fail, changes, calls: () => calls, pass: (ms: number) => (now += ms) };
}

test('a service that failed ten times in a row is not asked', async () => {
  const { call, fail, changes, calls } = aBreaker();
  await fail(10);
  expect([await call(true), calls(), changes]).toEqual(['not asked', 10, [true]]);
});

test('a success among failures keeps it open to all', async () => {
  const { call, fail, changes } = aBreaker();
  await fail(9);
  await call(true);
  await fail(9);
  expect([await call(true), changes]).toEqual(['answered', []]);
});

test('after a second one call tries, and the others do not', async () => {
  const { call, fail, pass, changes, calls } = aBreaker();
  await fail(10);
  pass(1000);
  expect(await Promise.all([call(false), call(true)])).toEqual(['failed', 'not asked']);
  pass(999);
  expect(await call(true)).toBe('not asked');
  pass(1);
  expect([await call(true), await call(true), calls(), changes]).toEqual(['answered', 'answered', 13, [true, false]]);
});
