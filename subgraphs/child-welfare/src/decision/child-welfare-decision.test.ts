import { newId } from '@brobygger/domain';
import { runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type ChildWelfareServices } from '../index';
import { ChildWelfareDecision } from './child-welfare-decision.entity';

let running: RunningSubgraph<ChildWelfareServices>;
beforeAll(async () => {
  running = await runSubgraph(subgraph);
});
afterAll(() => running.stop());

async function servedYouth() {
  const author = { personId: 'Z1', organisationId: newId(), at: new Date('2026-03-02T10:00:00Z') };
  const youthId = newId();
  await running.services.cases.open(author, { youthId, caseWorker: 'Kari Vik', district: 'Bjerke' });
  return { author, youthId };
}

const decisionsOf = (youthId: string) => running.dataSource.getRepository(ChildWelfareDecision).findBy({ youthId });

describe('a decision of child welfare', () => {
  test('INV14: the worker cannot decide aftercare that the youth does not want', async () => {
    const { author, youthId } = await servedYouth();
    const deciding = running.services.decisions.decide(author, {
      youthId,
      kind: 'AFTERCARE',
      validFrom: '2026-03-02',
      executedBy: 'OUTREACH',
      wantedByYouth: false,
    });
    await expect(deciding).rejects.toMatchObject({ extensions: { code: 'RULE_VIOLATED', rule: 'INV14' } });
    expect(await decisionsOf(youthId)).toEqual([]);
  });

  test('INV14: the worker decides aftercare that the youth wants, on the basis of aftercare', async () => {
    const { author, youthId } = await servedYouth();
    await running.services.decisions.decide(author, {
      youthId,
      kind: 'AFTERCARE',
      validFrom: '2026-03-02',
      executedBy: 'OUTREACH',
      wantedByYouth: true,
    });
    expect(await decisionsOf(youthId)).toMatchObject([
      { kind: 'AFTERCARE', legalBasis: 'BVL_AFTERCARE', decidedOn: '2026-03-02', validTo: null },
    ]);
  });

  test('is refused when it ends before it begins', async () => {
    const { author, youthId } = await servedYouth();
    const decision = {
      youthId,
      kind: 'PLACEMENT',
      validFrom: '2026-03-02',
      validTo: '2026-03-02',
      executedBy: 'HOUSING',
      wantedByYouth: false,
    } as const;
    await expect(running.services.decisions.decide(author, decision)).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument: 'input.validTo' },
    });
    expect(await decisionsOf(youthId)).toEqual([]);
  });
});
