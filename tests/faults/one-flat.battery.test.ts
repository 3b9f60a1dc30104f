import { newId } from '@brobygger/domain';
import { subgraph, type HousingServices } from '@brobygger/housing';
import { createFakeRegistry, OWN_WISH, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { isBatteryFull } from '../../packages/testkit/src/environment';

const ROUNDS = isBatteryFull() ? 500 : 15;
const AT = new Date('2026-03-02T10:00:00Z');

const registry = createFakeRegistry();
let housing: RunningSubgraph<HousingServices>;
beforeAll(async () => {
  housing = await runSubgraph(subgraph, { registry, clock: () => AT });
});
afterAll(() => housing.stop());

const workerOf = (organisationId: string, personId: string) => ({ personId, organisationId, at: AT });

/** Two youths who have applied for the same house of flats. */
async function twoApplicants(organisationId: string): Promise<readonly [string, string]> {
  const { houses, residencies } = housing.services;
  const author = workerOf(organisationId, 'Z1');
  const { id: houseId } = await houses.create(author, {
    name: 'Lindehuset',
    kind: 'HYBEL_HOUSE',
    genderRule: 'MIXED',
    capacity: 5,
  });
  const youths = [newId(), newId()] as const;
  for (const youthId of youths) {
    await residencies.apply(author, { ground: OWN_WISH, youthId, houseId, gender: 'OTHER' });
  }
  return youths;
}

test(`of two workers who give one flat at once one wins, and the other hears of the flat and of nobody: ${ROUNDS} rounds`, async () => {
  const wrong: unknown[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const organisationId = newId();
    const youths = await twoApplicants(organisationId);
    const outcomes = await Promise.allSettled(
      youths.map((youthId, place) =>
        housing.services.residencies.allocate(workerOf(organisationId, `Z${place}`), { youthId, flatNo: 2 }),
      ),
    );
    const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as object] : []));
    const rows = (await housing.dataSource.query(
      'select state, flat_no from residency where organisation_id = $1 order by state',
      [organisationId],
    )) as readonly object[];
    const seen = JSON.stringify([refusals, rows]);
    const expected = JSON.stringify([
      [
        {
          message: 'flat 2 of the house is taken',
          extensions: { argument: 'input.flatNo', standing: { flatNo: 2 }, code: 'CONFLICT' },
        },
      ],
      [
        { state: 'ALLOCATED', flat_no: 2 },
        { state: 'APPLIED', flat_no: null },
      ],
    ]);
    if (seen !== expected) wrong.push({ round, seen });
  }
  expect(wrong).toEqual([]);
});
