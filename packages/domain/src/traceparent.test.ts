import { continuedTrace, isTraceparent } from './traceparent';

const ID = '01a22057-2b6a-7546-9bf3-c5e8db3ee6de';
const TRACE = '0af7651916cd43dd8448eb211c80319c';

test('the trace of a caller is continued under a span of its own', () => {
  const continued = continuedTrace(`00-${TRACE}-b7ad6b7169203331-00`, ID);
  expect(continued).toMatch(new RegExp(`^00-${TRACE}-[0-9a-f]{16}-00$`));
  expect(continued).not.toContain('b7ad6b7169203331');
});

test.each([
  undefined,
  '',
  `00-${'0'.repeat(32)}-b7ad6b7169203331-01`,
  `00-${TRACE}-${'0'.repeat(16)}-01`,
  `ff-${TRACE}-b7ad6b7169203331-01`,
  `00-${TRACE}-b7ad6b7169203331-01-15820800068`,
  [`00-${TRACE}-b7ad6b7169203331-01`],
])('where a caller sent %p the trace is the id of the request', (received) => {
  const made = continuedTrace(received, ID);
  expect(made).toMatch(/^00-01a220572b6a75469bf3c5e8db3ee6de-[0-9a-f]{16}-01$/);
  expect([isTraceparent(received), isTraceparent(made)]).toEqual([false, true]);
});
