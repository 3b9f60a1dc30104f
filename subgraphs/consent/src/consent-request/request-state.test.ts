import { RequestState, requestStateOf, SentState, sentStateOf, YouthAnswer } from './request-state';

const AT = new Date('2026-03-02T10:00:00Z');

describe('where a request stands', () => {
  const times = { expiresAt: new Date('2026-03-16T10:00:00Z'), cancelledAt: null };
  const { ACCEPTED, DECLINED, NOT_ANSWERED } = YouthAnswer;
  const [OPEN, OVER] = [AT, times.expiresAt];

  test.each([
    [OPEN, [NOT_ANSWERED], RequestState.PENDING],
    [OPEN, [ACCEPTED, NOT_ANSWERED], RequestState.PENDING],
    [OPEN, [DECLINED, NOT_ANSWERED], RequestState.PENDING],
    [OPEN, [ACCEPTED, ACCEPTED], RequestState.APPROVED],
    [OPEN, [DECLINED, DECLINED], RequestState.DENIED],
    [OPEN, [ACCEPTED, DECLINED], RequestState.PARTIAL],
    [OVER, [NOT_ANSWERED, NOT_ANSWERED], RequestState.EXPIRED],
    [OVER, [ACCEPTED, NOT_ANSWERED], RequestState.PARTIAL],
    [OVER, [DECLINED, NOT_ANSWERED], RequestState.DENIED],
    [OVER, [ACCEPTED, ACCEPTED], RequestState.APPROVED],
  ] as const)('at %p with %p it is %p', (at, answers, state) => {
    expect(requestStateOf(times, answers, at)).toBe(state);
  });

  test('is the asker’s by time and by what the asker did, to the moment', () => {
    const before = new Date(OVER.getTime() - 1);
    expect([before, OVER].map((at) => sentStateOf(times, at))).toEqual([SentState.OPEN, SentState.EXPIRED]);
    const cancelled = { ...times, cancelledAt: AT };
    expect([new Date(AT.getTime() - 1), AT, OVER].map((at) => sentStateOf(cancelled, at))).toEqual([
      SentState.OPEN,
      SentState.CANCELLED,
      SentState.CANCELLED,
    ]);
    expect(requestStateOf(cancelled, [ACCEPTED], OVER)).toBe(RequestState.CANCELLED);
  });
});
