import { newId } from '@brobygger/domain';
import {
  createFakeRegistry,
  OWN_WISH,
  runSubgraph,
  workerHop,
  type RunningSubgraph,
  type WorkerHop,
} from '@brobygger/testkit';
import { subgraph, type HousingServices } from '../index';
import type { ResidencyMoveOut } from '../residency/residency.entity';

const registry = createFakeRegistry();
let housing: RunningSubgraph<HousingServices>;
beforeAll(async () => {
  housing = await runSubgraph(subgraph, { registry, clock: () => new Date('2026-03-02T12:00:00Z') });
});
afterAll(() => housing.stop());

interface Stay {
  readonly from: string;
  readonly to?: string;
  readonly moveOut?: ResidencyMoveOut;
  readonly arrears?: readonly number[];
  readonly youthId?: string;
}

const on = (day: string): Date => new Date(`${day}T10:00:00Z`);

async function anOrganisation() {
  const organisationId = newId();
  const by = (day: string) => ({ personId: 'Z1', organisationId, at: on(day) });
  const { houses, residencies, rent, followUps } = housing.services;
  const house = { name: 'Lindehuset', kind: 'HYBEL_HOUSE', genderRule: 'MIXED', capacity: 100 } as const;
  const { id: houseId } = await houses.create(by('2024-01-01'), house);
  return {
    organisationId,
    async stays({ from, to, moveOut = 'OWN_RENTED', arrears = [], youthId = newId() }: Stay) {
      registry.bornOn(youthId, '2006-01-01');
      await residencies.apply(by(from), { ground: OWN_WISH, youthId, houseId, gender: 'OTHER' });
      await residencies.allocate(by(from), { youthId });
      for (const step of ['signRules', 'signContract', 'moveIn'] as const) await residencies[step](by(from), youthId);
      for (const [month, arrearsNok] of arrears.entries()) {
        const first = `2025-0${month + 1}-01`;
        await rent.charge(by(from), { youthId, month: first, amountNok: 5000, dueOn: first });
        const owedBefore = arrears[month - 1] ?? 0;
        const amountNok = owedBefore + 5000 - arrearsNok;
        const clientKey = `${youthId}-${month}`;
        if (amountNok > 0) await rent.pay(by(first), { youthId, clientKey, amountNok, paidOn: first, paidBy: 'YOUTH' });
      }
      if (to !== undefined) await residencies.moveOut(by(to), { youthId, moveOut });
      return youthId;
    },
    followUps,
  };
}

async function report(organisationId: string, argument: string, of: WorkerHop = {}): Promise<Record<string, unknown>> {
  const { data, errors } = await housing.subgraph.execute(
    workerHop('housing', organisationId, { role: 'LEADER', ...of }),
    {
      query: `{ housingYearReport(${argument}) {
      residents movedIn movedOut movedOutTo { to count } monthsHoused payingRent withoutArrears isSuppressed } }`,
    },
  );
  if (errors !== undefined) throw errors[0];
  const { movedOutTo, ...figures } = (data as unknown as { housingYearReport: Record<string, unknown> })
    .housingYearReport;
  const to = movedOutTo as readonly { to: string; count: number | null }[];
  return {
    ...figures,
    to: Object.fromEntries(to.filter(({ count }) => count !== 0).map((each) => [each.to, each.count])),
  };
}

test('a leader reads who came, who left and to what, the months housed and the arrears that did not last, each youth once', async () => {
  const { organisationId, stays } = await anOrganisation();
  await stays({ from: '2024-05-01', to: '2024-12-31' });
  await stays({ from: '2024-07-01', to: '2025-01-31', moveOut: 'OWNED', arrears: [4000, 0] });
  const twice = await stays({ from: '2025-01-01', to: '2025-02-01', moveOut: 'OTHER_HOUSE', arrears: [0, 2000] });
  await stays({ from: '2025-03-01', to: '2025-04-01', moveOut: 'FAMILY', youthId: twice });
  await stays({ from: '2025-12-01' });
  await stays({ from: '2026-01-15' });
  expect(await report(organisationId, 'year: 2025')).toEqual({
    residents: 3,
    movedIn: 2,
    movedOut: 2,
    to: { OWNED: 1, FAMILY: 1 },
    // 30 + 31 + 31 + 31 days.
    monthsHoused: 4,
    payingRent: 2,
    withoutArrears: 1,
    isSuppressed: false,
  });
  expect(await report(organisationId, 'year: 2026')).toMatchObject({
    residents: 2,
    movedIn: 1,
    movedOut: 0,
    monthsHoused: 3,
  });
  expect(await report(organisationId, 'year: 2023')).toMatchObject({ residents: 0, monthsHoused: 0 });
});

test('INV34: the leader of another organisation gets no small count, nor one from which it would follow', async () => {
  const { organisationId, stays } = await anOrganisation();
  const ask = () => report(newId(), `year: 2025, organisationId: "${organisationId}"`);
  const hidden = { residents: null, movedIn: null, movedOut: null, monthsHoused: null, payingRent: null };
  for (let n = 0; n < 4; n += 1) await stays({ from: '2025-01-01', to: '2025-07-01', moveOut: 'OWNED' });
  expect(await ask()).toMatchObject({ ...hidden, withoutArrears: null, isSuppressed: true });
  for (let n = 0; n < 6; n += 1) await stays({ from: '2024-01-01', to: '2025-07-01', arrears: [0] });
  const nobody = { OTHER_HOUSE: null, FAMILY: null, INSTITUTION: null, UNKNOWN: null };
  // Four came, so that the six who had been there are withheld with them; all ten left, and nobody stayed.
  expect(await ask()).toMatchObject({
    residents: 10,
    movedIn: null,
    movedOut: null,
    payingRent: null,
    withoutArrears: null,
  });
  for (let n = 0; n < 5; n += 1) await stays({ from: '2025-01-01' });
  expect(await ask()).toMatchObject({
    residents: 15,
    movedIn: 9,
    movedOut: 10,
    to: { OWN_RENTED: null, OWNED: null, ...nobody },
    payingRent: 6,
    withoutArrears: null,
  });
});

test("another's running year is not told, nor one that is none, and nobody but leaders of housing is told any", async () => {
  const [own, other] = [newId(), newId()];
  await expect(report(own, `year: 2026, organisationId: "${other}"`)).rejects.toMatchObject({
    extensions: { code: 'YEAR_NOT_CLOSED' },
  });
  await expect(report(own, 'year: 1899')).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', argument: 'year' },
  });
  await expect(report(own, 'year: 2025, organisationId: "x"')).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', argument: 'organisationId' },
  });
  for (const asker of [{ role: 'CASEWORKER' }, { agency: 'NAV' }] as const) {
    await expect(report(own, 'year: 2025', asker)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN_ROLE' } });
  }
});
