import { newId, plus } from '@brobygger/domain';
import { OWN_WISH, runSubgraph, tellDecision, type RunningSubgraph, type ToldDecision } from '@brobygger/testkit';
import type { HouseTargetGroup } from '../house/house.entity';
import { subgraph, type HousingServices } from '../index';

let housing: RunningSubgraph<HousingServices>;
beforeAll(async () => {
  housing = await runSubgraph(subgraph);
});
afterAll(() => housing.stop());

const at = new Date('2026-03-02T10:00:00Z');
const today = '2026-03-02';
const day = (days: number): string => plus(today, { days });

/** A house, and a youth for whom a place in it is applied for. */
async function aPlace(targetGroup: HouseTargetGroup = 'UNACCOMPANIED_MINORS') {
  const author = { personId: 'Z1', organisationId: newId(), at };
  const house = { name: 'Ladehaugen', kind: 'HYBEL_HOUSE', genderRule: 'MIXED', capacity: 6, targetGroup } as const;
  const { id: houseId } = await housing.services.houses.create(author, house);
  const youthId = newId();
  return {
    author,
    youthId,
    tell: (told: Partial<ToldDecision> = {}) =>
      tellDecision(housing.subgraph, { organisationId: author.organisationId, youthId, ...told }),
    apply: (cwDecisionReference: string | null) =>
      housing.services.residencies.apply(author, {
        ...{ ground: OWN_WISH, youthId, houseId, gender: 'BOY', cwDecisionReference },
      }),
    written: async () =>
      (await housing.dataSource.query('select cw_decision_reference from residency where youth_id = $1', [
        youthId,
      ])) as unknown[],
  };
}

/** What refuses it: the code, the rule, the message and the path. */
const refusalOf = (applying: Promise<unknown>): Promise<unknown> =>
  applying.then(
    () => null,
    ({ message, extensions }: { message: string; extensions: object }) => ({ message, ...extensions }),
  );
const INV06 = { code: 'RULE_VIOLATED', rule: 'INV06', argument: 'input.cwDecisionReference' };

test('INV06: the house takes the youth on a placement that child welfare has told it of, also by the id in capitals', async () => {
  const { tell, apply, written } = await aPlace();
  const decisionId = await tell();
  await apply(decisionId.toUpperCase());
  expect(await written()).toEqual([{ cw_decision_reference: decisionId }]);
});

test('INV06: no decision, no id, another youth’s, another house’s and one that was taken back are refused alike', async () => {
  const { tell, apply, written } = await aPlace();
  const [foreign, elsewhere, gone] = [
    await tell({ youthId: newId() }),
    await tell({ organisationId: newId() }),
    await tell(),
  ];
  await tell({ decisionId: gone, youthId: null, version: 2 });
  const refusals: unknown[] = [];
  for (const reference of [null, newId(), 'BV 12/26', '', foreign, elsewhere, gone]) {
    refusals.push(await refusalOf(apply(reference)));
  }
  expect(refusals[0]).toMatchObject(INV06);
  expect(refusals).toEqual(refusals.map(() => refusals[0]));
  expect(await written()).toEqual([]);
});

test.each([
  ['aftercare', false, { kind: 'AFTERCARE' }],
  ['a placement from tomorrow on', false, { validFrom: day(1) }],
  ['a placement that ends today', false, { validTo: today }],
  ['a placement that begins today and ends tomorrow', true, { validFrom: today, validTo: day(1) }],
] as const)('INV06: for a house for unaccompanied minors, %s: taken is %s', async (_what, isTaken, told) => {
  const { tell, apply } = await aPlace();
  const refusal = await refusalOf(apply(await tell(told)));
  if (isTaken) expect(refusal).toBeNull();
  else expect(refusal).toMatchObject(INV06);
});

test('INV06: any other house needs no decision, and one that is named is one that it was told of, of whatever kind', async () => {
  const [without, named, made] = [await aPlace('OTHER'), await aPlace('OTHER'), await aPlace('OTHER')];
  expect(await refusalOf(without.apply(null))).toBeNull();
  expect(await refusalOf(named.apply(await named.tell({ kind: 'AFTERCARE' })))).toBeNull();
  expect(await refusalOf(made.apply('BV 12/26'))).toMatchObject(INV06);
});

describe('what the registry tells', () => {
  test('twice, late or out of order has no effect beyond the newest', async () => {
    const { tell, apply } = await aPlace();
    const decisionId = await tell({ version: 5, validTo: today });
    for (const version of [4, 5, 1]) await tell({ decisionId, version });
    expect(await refusalOf(apply(decisionId))).toMatchObject(INV06);
    await tell({ decisionId, version: 6 });
    expect(await refusalOf(apply(decisionId))).toBeNull();
  });

  test('of a registration that is merged into the youth’s counts for the youth, and no more once they are two again', async () => {
    const { youthId, tell, apply } = await aPlace();
    const former = newId();
    const decisionId = await tell({ youthId: former });
    const merges = async (holds: boolean, version: number): Promise<void> => {
      const payload = { youth_id: former, kept_id: youthId, holds, version };
      expect(await housing.subgraph.receive('consent', [{ id: newId(), kind: 'YOUTH_MERGED', payload }])).toEqual([]);
    };
    expect(await refusalOf(apply(decisionId))).toMatchObject(INV06);
    await merges(true, 1);
    await merges(false, 2);
    expect(await refusalOf(apply(decisionId))).toMatchObject(INV06);
    await merges(true, 3);
    expect(await refusalOf(apply(decisionId))).toBeNull();
  });
});

test('a row whose decision was typed before is read as it was', async () => {
  const { author, youthId, apply, tell } = await aPlace();
  await apply(await tell());
  await housing.asOwner("update residency set cw_decision_reference = 'BV 12/26' where youth_id = $1", [youthId]);
  await housing.services.residencies.allocate(author, { youthId, flatNo: 2 });
  const [row] = await housing.dataSource.query(
    'select state, cw_decision_reference from residency where youth_id = $1',
    [youthId],
  );
  expect(row).toEqual({ state: 'ALLOCATED', cw_decision_reference: 'BV 12/26' });
});
