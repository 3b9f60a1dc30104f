import { arrearsOf, newestMonth } from './rent-account';

const account = { youthId: 'youth', organisationId: 'house' };

/** Charges of 5000, the one that falls due last first, as they are read. */
const charges = (...dueOn: readonly string[]) =>
  dueOn
    .map((day) => ({ ...account, id: day, month: day, amountNok: 5000, dueOn: day, reversesId: null as string | null }))
    .toReversed();

const payments = (...paid: readonly (readonly [paidOn: string, amountNok: number])[]) =>
  paid.map(([paidOn, amountNok], n) => ({ ...account, id: `p${n}`, amountNok, paidOn, reversesId: null })).toReversed();

const [JANUARY, FEBRUARY] = ['2026-01-01', '2026-02-01'];

test.each([
  ['the day on which rent is due', FEBRUARY, 0],
  ['the day after', '2026-02-02', 5000],
  ['the day on which some is paid', '2026-02-03', 4000],
])('on %s so much is owed', (_name, day, owed) => {
  expect(arrearsOf(charges(FEBRUARY), payments(['2026-02-03', 1000]), day)).toBe(owed);
});

test('what is paid ahead is owed to nobody, and is of what falls due next', () => {
  const [ahead, paid] = [charges(JANUARY, FEBRUARY), payments(['2026-01-01', 7000])];
  expect(arrearsOf(ahead, paid, '2026-01-02')).toBe(0);
  expect(arrearsOf(ahead, paid, '2026-02-02')).toBe(3000);
});

test('the newest month says what is owed in all, and when something of itself was last paid', () => {
  const read = (...paid: readonly (readonly [paidOn: string, amountNok: number])[]) =>
    newestMonth(charges(JANUARY, FEBRUARY), payments(...paid), '2026-03-02');
  expect(read(['2026-01-05', 5000])).toMatchObject({ dueOn: FEBRUARY, arrearsNok: 5000, paidOn: null });
  expect(read(['2026-01-05', 3000], ['2026-02-03', 3000])).toMatchObject({ arrearsNok: 4000, paidOn: '2026-02-03' });
  expect(read(['2026-02-03', 10_000])).toMatchObject({ monthNok: 5000, arrearsNok: 0, paidOn: '2026-02-03' });
});

test('what comes in once a month is paid is not of that month', () => {
  const paid = payments(['2026-01-05', 5000], ['2026-02-03', 1000]);
  expect(newestMonth(charges(JANUARY), paid, '2026-03-02')).toMatchObject({ arrearsNok: 0, paidOn: '2026-01-05' });
});

test('a month that was taken back is none, and the one before it is the newest', () => {
  const [february, january] = charges(JANUARY, FEBRUARY) as [
    ReturnType<typeof charges>[0],
    ReturnType<typeof charges>[0],
  ];
  const counter = { ...february, id: 'counter', amountNok: -5000, reversesId: february.id };
  expect(newestMonth([counter, february, january], [], '2026-03-02')).toMatchObject({
    id: JANUARY,
    arrearsNok: 5000,
  });
  expect(newestMonth([counter, february], [], '2026-03-02')).toBeNull();
});

test('accounts of two organisations are kept apart: the month is of the one that charged last', () => {
  const elsewhere = { ...charges(JANUARY)[0], id: 'elsewhere', organisationId: 'elsewhere' } as ReturnType<
    typeof charges
  >[0];
  const month = newestMonth([...charges(FEBRUARY), elsewhere], payments(['2026-02-10', 2000]), '2026-03-02');
  expect(month).toMatchObject({ organisationId: 'house', arrearsNok: 3000 });
});

test('what was brought forward is owed, and is no month', () => {
  const owed = charges(JANUARY).map((charge) => ({ ...charge, month: null }));
  expect(newestMonth(owed, [], '2026-03-02')).toBeNull();
  expect(newestMonth([...charges(FEBRUARY), ...owed], [], '2026-03-02')).toMatchObject({
    dueOn: FEBRUARY,
    arrearsNok: 10_000,
  });
});
