import { connect, migrate, type Persistence } from '@brobygger/subgraph-kit';
import { createTestDatabase } from '@brobygger/testkit';
import { subgraph } from './index';
import { RentLedger1796300000700 } from './rent-ledger.migration';
import { newestMonth } from './rent/rent-account';
import { RentCharge } from './rent/rent-charge.entity';
import { RentPayment } from './rent/rent-payment.entity';

const { persistence } = subgraph;

const LEDGER = 1_796_300_000_700;
const isUpTo = (most: number) => (migration: { readonly name: string }) =>
  Number(/\d+$/.exec(migration.name)?.[0]) <= most;

/** What was there with the migrations up to one: of tables that came later nothing is said. */
const upTo = (most: number): Persistence => ({
  entities: [],
  tables: [],
  migrations: persistence.migrations.filter(isUpTo(most)),
});
const BEFORE = upTo(LEDGER - 1);

const [ORGANISATION, HOUSE] = ['00000000-0000-4000-8000-0000000000aa', '00000000-0000-4000-8000-0000000000bb'];
const youth = (n: number): string => `00000000-0000-4000-8000-00000000000${n}`;

type Month = readonly [dueOn: string, monthNok: number, arrearsNok: number, paidOn: string | null];

/** Months as they stood, and what they say of themselves. */
const ACCOUNTS: readonly (readonly [name: string, months: readonly Month[], paid: readonly string[]])[] = [
  ['paid in time', [['2026-01-01', 5000, 0, '2025-12-30']], ['5000 2025-12-30']],
  ['paid in part', [['2026-01-01', 5000, 1200, '2026-01-09']], ['3800 2026-01-09']],
  ['never paid', [['2026-01-01', 5000, 5000, null]], []],
  ['without the day on which it was paid', [['2026-01-01', 5000, 0, null]], ['5000 2026-01-01']],
  ['with a debt from before', [['2026-01-01', 5000, 9000, null]], []],
  ['paid, with a debt from before', [['2026-01-01', 5000, 9000, '2026-01-02']], ['5000 2026-01-02']],
  [
    'that grew and shrank',
    [
      ['2026-01-01', 5000, 5000, null],
      ['2026-02-01', 5000, 10_000, null],
      ['2026-03-01', 5000, 2000, '2026-03-02'],
    ],
    ['13000 2026-03-02'],
  ],
  ['free of rent', [['2026-01-01', 0, 0, null]], []],
];

test('every month that stood is a charge and what was paid of it a payment, as much is owed as was, and so it is back', async () => {
  const database = await createTestDatabase('housing');
  await migrate(database.ownerUrl, BEFORE);
  const old = await connect(database.ownerUrl, BEFORE);
  for (const [n, [, months]] of ACCOUNTS.entries()) {
    for (const [dueOn, monthNok, arrearsNok, paidOn] of months) {
      await old.query(
        `insert into rent_month (id, youth_id, organisation_id, month_nok, arrears_nok, due_on, paid_on)
         values (gen_random_uuid(), $1, $2, $3, $4, $5, $6)`,
        [youth(n), ORGANISATION, monthNok, arrearsNok, dueOn, paidOn],
      );
    }
  }
  await old.query(
    `insert into residency (id, youth_id, organisation_id, house_id, state, applied_at, valid_from)
     values ($1, $2, $3, $1, 'LIVING', '2026-01-01', '2026-01-31')`,
    [HOUSE, youth(0), ORGANISATION],
  );
  await old.destroy();
  await migrate(database.ownerUrl, persistence);

  const now = await connect(database.ownerUrl, persistence);
  const found = await Promise.all(
    ACCOUNTS.map(async ([name], n) => {
      const of = { where: { youthId: youth(n) } };
      const charges = await now.manager.find(RentCharge, { ...of, order: { dueOn: 'DESC' } });
      const payments = await now.manager.find(RentPayment, { ...of, order: { paidOn: 'DESC' } });
      const months = charges.filter(({ month }) => month !== null);
      return {
        name,
        months: months.map(({ dueOn, amountNok }) => [dueOn, amountNok]).toReversed(),
        owed: newestMonth(charges, payments, '2026-12-31')?.arrearsNok,
        paid: payments.map(({ amountNok, paidOn }) => `${amountNok} ${paidOn}`),
        residencies: charges.map(({ residencyId }) => residencyId),
      };
    }),
  );
  await new RentLedger1796300000700().down(now.createQueryRunner());
  const back = await now.query<readonly object[]>(
    'select youth_id, due_on, month_nok, arrears_nok from rent_month order by youth_id, due_on',
  );
  await now.destroy();
  await database.drop();
  expect(found).toEqual(
    ACCOUNTS.map(([name, months, paid], n) => ({
      name,
      months: months.map(([dueOn, monthNok]) => [dueOn, monthNok]),
      owed: months.at(-1)?.[2],
      paid,
      residencies: n === 0 ? [HOUSE] : (expect.arrayContaining([null]) as unknown),
    })),
  );
  expect(back).toEqual(
    ACCOUNTS.flatMap(([, months], n) =>
      months.map(([due_on, month_nok, arrears_nok]) => ({ youth_id: youth(n), due_on, month_nok, arrears_nok })),
    ),
  );
});
