import { createFakeRegistry, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import fc from 'fast-check';
import { subgraph, type HousingServices } from '../index';
import { rentWorker } from './rent.test-setup';

const registry = createFakeRegistry();
let housing: RunningSubgraph<HousingServices>;
beforeAll(async () => {
  housing = await runSubgraph(subgraph, { registry, clock: () => new Date('2026-03-02T12:00:00Z') });
});
afterAll(() => housing.stop());

const dayOf = (from: string, to: string) =>
  fc.date({ min: new Date(from), max: new Date(to), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10));

/** What is done to an account: charged, paid (of what is unpaid so much), or the entry with the number taken back. */
const deed = fc.oneof(
  fc.record({
    is: fc.constant('charge' as const),
    dueOn: dayOf('2025-06-01', '2026-05-31'),
    nok: fc.integer({ min: 1, max: 9000 }),
  }),
  fc.record({
    is: fc.constant('pay' as const),
    paidOn: dayOf('2025-06-01', '2026-03-02'),
    nok: fc.integer({ min: 1, max: 9000 }),
  }),
  fc.record({ is: fc.constant('reverse' as const), entry: fc.nat({ max: 20 }) }),
);

test('the picture, the list of arrears and the list of what is due say the same, whatever happened to an account', async () => {
  const { youth, charge, pay, reverse, ask } = rentWorker(housing);
  const accounts = fc.sample(fc.array(deed, { minLength: 3, maxLength: 14 }), { numRuns: 25, seed: 1 });
  const [pictures, owing]: [Map<string, number>, Set<number>] = [new Map(), new Set()];
  for (const deeds of accounts) {
    const youthId = await youth();
    const entries: string[] = [];
    for (const each of deeds) {
      const done =
        each.is === 'charge'
          ? charge(youthId, each.dueOn, each.nok)
          : each.is === 'pay'
            ? pay(youthId, each.paidOn, each.nok)
            : reverse(youthId, entries[each.entry] ?? '');
      // What a rule refuses leaves the account as it was.
      await done.then(({ id }) => entries.push(id)).catch(() => undefined);
    }
    const read = `{ housingYouth(id: "${youthId}") { housing { rent { arrearsNok } } } }`;
    const { housing: of } = (await ask(read)) as {
      readonly housing: { readonly rent: { readonly arrearsNok: number } | null };
    };
    if (of.rent !== null && of.rent.arrearsNok > 0) pictures.set(youthId, of.rent.arrearsNok);
    owing.add(of.rent?.arrearsNok ?? 0);
  }
  const owed = (await ask('{ arrears { arrearsNok youth { id } } }')) as readonly {
    readonly arrearsNok: number;
    readonly youth: { readonly id: string };
  }[];
  const due = (await ask(
    '{ rentDue(days: 0, first: 100) { edges { node { unpaidNok daysOverdue youth { id } } } } }',
  )) as {
    readonly edges: readonly {
      readonly node: {
        readonly unpaidNok: number;
        readonly daysOverdue: number;
        readonly youth: { readonly id: string };
      };
    }[];
  };
  const overdue = new Map<string, number>();
  for (const { node } of due.edges) {
    if (node.daysOverdue > 0) overdue.set(node.youth.id, (overdue.get(node.youth.id) ?? 0) + node.unpaidNok);
  }
  expect(new Map(owed.map(({ youth: { id }, arrearsNok }) => [id, arrearsNok]))).toEqual(pictures);
  expect(overdue).toEqual(pictures);
  expect(owing.size).toBeGreaterThan(10);
});
