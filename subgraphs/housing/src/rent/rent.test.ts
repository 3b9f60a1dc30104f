import { newId } from '@brobygger/domain';
import { createFakeRegistry, OWN_WISH, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type HousingServices } from '../index';
import { rentWorker } from './rent.test-setup';

const registry = createFakeRegistry();
let housing: RunningSubgraph<HousingServices>;
beforeAll(async () => {
  housing = await runSubgraph(subgraph, { registry, clock: () => new Date('2026-03-02T12:00:00Z') });
});
afterAll(() => housing.stop());

const refusal = (code: string, more: object = {}) => ({ extensions: { code, ...more } });
const violating = (rule: string) => refusal('RULE_VIOLATED', { rule });

/** A worker with a youth, the history as the worker reads it, and how many entries there are. */
async function accountOf(organisationId = newId()) {
  const worker = rentWorker(housing, organisationId);
  const youthId = await worker.youth();
  const ENTRIES = `rentCharges { month amountNok dueOn reason } rentPayments { amountNok paidOn paidBy reason }`;
  return {
    ...worker,
    youthId,
    async history(more = '') {
      const found = await worker.ask(`{ housingYouth(id: "${youthId}") { housing { ${ENTRIES} ${more} } } }`);
      return (found as { readonly housing: unknown }).housing;
    },
    async entries(): Promise<number> {
      const ofYouth = 'where youth_id = $1';
      const [row] = await housing.dataSource.query<readonly { readonly n: number }[]>(
        `select ((select count(*) from rent_charge ${ofYouth}) + (select count(*) from rent_payment ${ofYouth}))::int as n`,
        [youthId],
      );
      return row?.n ?? -1;
    },
  };
}

test('the history keeps what was charged, what came in and what was taken back, and what is owed follows from it', async () => {
  const { youthId, charge, pay, reverse, history } = await accountOf();
  await charge(youthId, '2026-01-05', 5200, { month: '2026-01-20' });
  const wrong = await charge(youthId, '2026-02-05', 52_000);
  await reverse(youthId, wrong.id);
  await charge(youthId, '2026-02-05', 5200);
  await pay(youthId, '2026-01-03', 5200);
  const bounced = await pay(youthId, '2026-02-05', 5200, { paidBy: 'NAV' });
  await reverse(youthId, bounced.id, 'RETURNED');
  const february = { month: '2026-02-01', dueOn: '2026-02-05', reason: null };
  const history_ = (await history('rent { monthNok arrearsNok dueOn paidOn }')) as Record<string, readonly unknown[]>;
  expect(history_).toMatchObject({ rent: { monthNok: 5200, arrearsNok: 5200, dueOn: '2026-02-05', paidOn: null } });
  expect(history_['rentCharges']).toHaveLength(4);
  expect(history_['rentCharges']).toEqual(
    expect.arrayContaining([
      { ...february, amountNok: 5200 },
      { ...february, amountNok: 52_000 },
      { ...february, amountNok: -52_000, reason: 'WRONGLY_ENTERED' },
    ]),
  );
  expect(history_['rentCharges']?.at(-1)).toMatchObject({ month: '2026-01-01', dueOn: '2026-01-05' });
  expect(history_['rentPayments']).toEqual(
    expect.arrayContaining([
      { amountNok: 5200, paidOn: '2026-02-05', paidBy: 'NAV', reason: null },
      { amountNok: -5200, paidOn: '2026-02-05', paidBy: 'NAV', reason: 'RETURNED' },
    ]),
  );
  expect(history_['rentPayments']?.at(-1)).toMatchObject({ paidOn: '2026-01-03', paidBy: 'YOUTH' });
});

test.each([
  ['a month more than a year ahead', { month: '2027-04-01', dueOn: '2027-04-01' }, 'input.month'],
  ['a due day long before the month', { dueOn: '2026-01-31', month: '2026-03-31' }, 'input.dueOn'],
  ['a due day long after it', { dueOn: '2027-03-02', month: '2026-03-31' }, 'input.dueOn'],
])('%s is refused, and nothing is charged', async (_name, more, argument) => {
  const { youthId, charge, entries } = await accountOf();
  await expect(charge(youthId, '2026-03-01', 5000, more)).rejects.toMatchObject(
    refusal('BAD_USER_INPUT', { argument }),
  );
  expect(await entries()).toBe(0);
});

test('RENT_MONTH_ONCE: a month is charged once, be it twice at once, until the charge is taken back', async () => {
  const { youthId, charge, reverse, entries } = await accountOf();
  const both = await Promise.allSettled([charge(youthId, '2026-03-01'), charge(youthId, '2026-03-20', 4000)]);
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: violating('RENT_MONTH_ONCE') });
  const charged = both.find((outcome) => outcome.status === 'fulfilled');
  await expect(charge(youthId, '2026-03-31')).rejects.toMatchObject(violating('RENT_MONTH_ONCE'));
  expect(await entries()).toBe(1);
  await reverse(youthId, charged?.value.id ?? '');
  await expect(charge(youthId, '2026-03-31')).resolves.toMatchObject({ youthId });
});

/** Lets the youth move in on the day of the author. */
async function moveIn({ author, youthId }: Awaited<ReturnType<typeof accountOf>>, at: Date): Promise<string> {
  const { houses, residencies } = housing.services;
  const moving = { ...author, at };
  const house = { name: 'Elvegata 2', kind: 'HYBEL', genderRule: 'MIXED', capacity: 4 } as const;
  const { id: houseId } = await houses.create(moving, house);
  const { id } = await residencies.apply(moving, { ground: OWN_WISH, youthId, houseId, gender: 'GIRL' });
  await residencies.allocate(moving, { youthId });
  await residencies.signRules(moving, youthId);
  await residencies.signContract(moving, youthId, ['YOUTH', 'GUARDIAN']);
  await residencies.moveIn(moving, youthId);
  return id;
}

test('RENT_RESIDENCY: rent is for a residency of the youth with the organisation, and for months lived there', async () => {
  const [own, other] = [await accountOf(), await accountOf()];
  const [residencyId, othersId] = [
    await moveIn(own, new Date('2026-02-10T10:00:00Z')),
    await moveIn(other, new Date('2026-02-10T10:00:00Z')),
  ];
  for (const wrong of [othersId, newId(), 'none']) {
    await expect(own.charge(own.youthId, '2026-03-01', 5000, { residencyId: wrong })).rejects.toMatchObject(
      violating('RENT_RESIDENCY'),
    );
  }
  await expect(own.charge(own.youthId, '2026-01-31', 5000, { residencyId })).rejects.toMatchObject(
    violating('RENT_RESIDENCY'),
  );
  await housing.services.residencies.moveOut(
    { ...own.author, at: new Date('2026-02-27T10:00:00Z') },
    { youthId: own.youthId, moveOut: 'OWNED' },
  );
  await expect(own.charge(own.youthId, '2026-03-01', 5000, { residencyId })).rejects.toMatchObject(
    refusal('YOUTH_NOT_FOUND'),
  );
  expect(await own.entries()).toBe(0);
});

test('a month is for the residency in which the youth lived, said or not, and for none before', async () => {
  const account = await accountOf();
  const { youthId, charge } = account;
  const residencyId = await moveIn(account, new Date('2026-02-10T10:00:00Z'));
  await charge(youthId, '2026-01-15');
  await charge(youthId, '2026-02-15');
  await charge(youthId, '2026-03-15', 5000, { residencyId });
  await expect(charge(youthId, '2026-02-20', 5000, { residencyId })).rejects.toMatchObject(
    violating('RENT_MONTH_ONCE'),
  );
  const rows: unknown = await housing.dataSource.query(
    'select residency_id from rent_charge where youth_id = $1 order by due_on',
    [youthId],
  );
  expect(rows).toEqual([{ residency_id: null }, { residency_id: residencyId }, { residency_id: residencyId }]);
});

test('a month that was charged before the youth moved in is charged; of two residencies in a month each is', async () => {
  const account = await accountOf();
  const { author, youthId, charge } = account;
  await charge(youthId, '2026-02-01');
  const first = await moveIn(account, new Date('2026-01-31T10:00:00Z'));
  await expect(charge(youthId, '2026-02-20', 5000)).rejects.toMatchObject(violating('RENT_MONTH_ONCE'));
  await charge(youthId, '2026-03-01', 2500, { residencyId: first });
  await housing.services.followUps.refer(author, {
    ...{ ground: OWN_WISH, youthId, referringAgency: 'NAV', basis: 'SECTION_17' },
  });
  const leaving = { ...author, at: new Date('2026-03-01T10:00:00Z') };
  await housing.services.residencies.moveOut(leaving, { youthId, moveOut: 'OTHER_HOUSE' });
  const second = await moveIn(account, new Date('2026-03-01T11:00:00Z'));
  await expect(charge(youthId, '2026-03-20', 2500, { residencyId: second })).resolves.toMatchObject({ youthId });
});

test('a month after moving out is no month of the residency', async () => {
  const account = await accountOf();
  const { author, youthId, charge } = account;
  const residencyId = await moveIn(account, new Date('2026-01-10T10:00:00Z'));
  await housing.services.followUps.refer(author, {
    ...{ ground: OWN_WISH, youthId, referringAgency: 'NAV', basis: 'SECTION_17' },
  });
  const leaving = { ...author, at: new Date('2026-02-10T10:00:00Z') };
  await housing.services.residencies.moveOut(leaving, { youthId, moveOut: 'OWNED' });
  await expect(charge(youthId, '2026-03-01', 5000, { residencyId })).rejects.toMatchObject(violating('RENT_RESIDENCY'));
  await expect(charge(youthId, '2026-02-28', 5000, { residencyId })).resolves.toMatchObject({ youthId });
});

test('RENT_OVERPAID: no more comes in than is charged and unpaid, be it in two payments at once', async () => {
  const { youthId, charge, pay, entries } = await accountOf();
  await expect(pay(youthId, '2026-03-01', 1)).rejects.toMatchObject(violating('RENT_OVERPAID'));
  await charge(youthId, '2026-04-01', 5000);
  await expect(pay(youthId, '2026-03-01', 5001)).rejects.toMatchObject(violating('RENT_OVERPAID'));
  const both = await Promise.allSettled([pay(youthId, '2026-03-01', 3000), pay(youthId, '2026-03-01', 3000)]);
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: violating('RENT_OVERPAID') });
  await pay(youthId, '2026-03-02', 2000);
  expect(await entries()).toBe(3);
});

test('a payment of tomorrow is refused, and nothing comes in', async () => {
  const { youthId, charge, pay, entries } = await accountOf();
  await charge(youthId, '2026-03-01');
  await expect(pay(youthId, '2026-03-03', 100)).rejects.toMatchObject(
    refusal('BAD_USER_INPUT', { argument: 'input.paidOn' }),
  );
  expect(await entries()).toBe(1);
});

test('a payment that is sent twice counts once, and its key is for no other', async () => {
  const organisationId = newId();
  const [{ youthId, charge, pay, entries }, other] = [await accountOf(organisationId), await accountOf(organisationId)];
  const clientKey = newId();
  for (const each of [youthId, other.youthId]) await charge(each, '2026-03-01');
  const send = (amountNok = 2500, more = {}) => pay(youthId, '2026-03-02', amountNok, { clientKey, ...more });
  const [one, another] = await Promise.all([send(), send()]);
  expect(another).toEqual(one);
  // Of what is left, though no more is unpaid than it says.
  await pay(youthId, '2026-03-02', 2500);
  expect(await send()).toEqual(one);
  const taken = refusal('CONFLICT', { argument: 'input.clientKey' });
  await expect(send(2499)).rejects.toMatchObject(taken);
  await expect(send(2500, { paidBy: 'OTHER' })).rejects.toMatchObject(taken);
  await expect(other.pay(other.youthId, '2026-03-02', 2500, { clientKey })).rejects.toMatchObject(taken);
  expect([await entries(), await other.entries()]).toEqual([3, 1]);

  await charge(youthId, '2026-02-01');
  // Who connects first is over before the other begins.
  await Promise.all(Array.from({ length: 5 }, () => housing.dataSource.query('select 1')));
  for (let round = 0; round < 5; round += 1) {
    const shared = { clientKey: newId() };
    const atOnce = await Promise.allSettled([
      pay(youthId, '2026-03-02', 100, shared),
      other.pay(other.youthId, '2026-03-02', 100, shared),
    ]);
    expect(atOnce.find(({ status }) => status === 'rejected')).toMatchObject({ reason: taken });
  }
  expect((await entries()) + (await other.entries())).toBe(10);
});

test('an entry is taken back once, for a reason of its kind, and no counter-entry is', async () => {
  const { youthId, charge, pay, reverse, entries } = await accountOf();
  const [charged, paid] = [await charge(youthId, '2026-03-01'), await pay(youthId, '2026-03-01', 5000)];
  const wrongReason = refusal('BAD_USER_INPUT', { argument: 'input.reason' });
  await expect(reverse(youthId, charged.id, 'RETURNED')).rejects.toMatchObject(wrongReason);
  await expect(reverse(youthId, paid.id, 'WAIVED')).rejects.toMatchObject(wrongReason);
  for (const { id } of [charged, paid]) {
    const both = await Promise.allSettled([reverse(youthId, id), reverse(youthId, id)]);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: refusal('CONFLICT') });
    const counter = both.find((outcome) => outcome.status === 'fulfilled');
    await expect(reverse(youthId, counter?.value.id ?? '')).rejects.toMatchObject(refusal('CONFLICT'));
  }
  expect(await entries()).toBe(4);
});

test('an entry of another youth or organisation, or none, is not found; a youth whom nobody serves neither', async () => {
  const organisationId = newId();
  const [own, other, foreign] = [await accountOf(organisationId), await accountOf(organisationId), await accountOf()];
  const entry = await other.charge(other.youthId, '2026-03-01');
  for (const id of [entry.id, newId(), 'none']) {
    await expect(own.reverse(own.youthId, id)).rejects.toMatchObject(refusal('NOT_FOUND'));
  }
  const notServed = refusal('YOUTH_NOT_FOUND');
  await expect(foreign.reverse(other.youthId, entry.id)).rejects.toMatchObject(notServed);
  await expect(foreign.charge(other.youthId, '2026-03-01')).rejects.toMatchObject(notServed);
  await expect(foreign.pay(other.youthId, '2026-03-01', 100)).rejects.toMatchObject(notServed);
  expect(await other.entries()).toBe(1);
});

test('an account is added to, and never changed', async () => {
  const { youthId, charge } = await accountOf();
  await charge(youthId, '2026-03-01');
  for (const change of [
    'update rent_charge set amount_nok = 1',
    'delete from rent_payment',
    'update rent_payment set amount_nok = 1',
  ]) {
    await expect(housing.dataSource.query(change)).rejects.toThrow('permission denied');
  }
});
