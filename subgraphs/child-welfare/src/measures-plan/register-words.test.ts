import { newId } from '@brobygger/domain';
import { OWN_WISH, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type ChildWelfareServices } from '../index';
import { MeasureItem } from './measure-item.entity';
import type { MeasureItemInput } from './measures-plan.input';

let running: RunningSubgraph<ChildWelfareServices>;
beforeAll(async () => {
  running = await runSubgraph(subgraph);
});
afterAll(() => running.stop());

const author = { personId: 'Z1', organisationId: newId(), at: new Date('2026-03-02T10:00:00Z') };
const measure = { name: 'Støttekontakt', responsible: 'Kari Vik', validFrom: '2026-03-02' };

/** A youth with a case and a decision. */
async function decidedYouth() {
  const youthId = newId();
  await running.services.cases.open(author, { ground: OWN_WISH, youthId, caseWorker: 'Kari Vik', district: 'Bjerke' });
  const { id } = await running.services.decisions.decide(author, {
    youthId,
    kind: 'VOLUNTARY_ASSISTANCE',
    statute: 'BVL_3_1',
    decidedOn: '2026-03-01',
    validFrom: '2026-03-02',
    executedBy: 'CHILD_WELFARE',
    wantedByYouth: true,
  });
  return { youthId, decisionId: id };
}

const revise = (youthId: string, items: readonly MeasureItemInput[]) =>
  running.services.plans.revise(author, { youthId, goals: [], items });
const wordsOf = async (planId: string) =>
  (await running.dataSource.getRepository(MeasureItem).find({ where: { planId }, order: { id: 'ASC' } })).map(
    ({ registerCategory, decisionId }) => ({ registerCategory, decisionId }),
  );

test('what the register asks of a measure stays in the next version, until it is said anew', async () => {
  const { youthId, decisionId } = await decidedYouth();
  const words = { registerCategory: '4.6', decisionId };
  const first = await revise(youthId, [{ ...measure, ...words }]);
  expect(await wordsOf(first.id)).toEqual([words]);
  const second = await revise(youthId, [measure, { ...measure, name: 'Besøkshjem' }]);
  expect(await wordsOf(second.id)).toEqual([words, { registerCategory: null, decisionId: null }]);
  const third = await revise(youthId, [{ ...measure, registerCategory: '4.5', decisionId: null }]);
  expect(await wordsOf(third.id)).toEqual([{ registerCategory: '4.5', decisionId }]);
});

test.each([
  ['a code that is none', { registerCategory: '9.9' }, 'registerCategory'],
  ['a code of before on a measure of today', { registerCategory: '8.2' }, 'registerCategory'],
  ['a code of today on a measure of before', { registerCategory: '8.4', validFrom: '2025-12-31' }, 'registerCategory'],
  ['a decision that nobody made', { decisionId: newId() }, 'decisionId'],
  ['what is no id', { decisionId: 'x' }, 'decisionId'],
])('%s is refused by its path', async (_, wrong, name) => {
  const { youthId } = await decidedYouth();
  await expect(revise(youthId, [measure, { ...measure, ...wrong }])).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', argument: `input.items[1].${name}` },
  });
});

test('a decision on another youth, or one in error, is none of this youth', async () => {
  const { youthId, decisionId } = await decidedYouth();
  const other = await decidedYouth();
  const refused = { extensions: { code: 'BAD_USER_INPUT', argument: 'input.items[0].decisionId' } };
  await expect(revise(youthId, [{ ...measure, decisionId: other.decisionId }])).rejects.toMatchObject(refused);
  await running.services.decisions.enterInError(author, { youthId, decisionId });
  await expect(revise(youthId, [{ ...measure, decisionId }])).rejects.toMatchObject(refused);
});
