import { newId } from '@brobygger/domain';
import { OWN_WISH, runSubgraph, workerHop, type RunningSubgraph } from '@brobygger/testkit';
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
  await running.services.cases.open(author, { ground: OWN_WISH, youthId, caseWorker: 'Kari Vik', district: 'Bjerke' });
  return { author, youthId };
}

const measure = { kind: 'PLACEMENT', validFrom: '2026-03-02', executedBy: 'HOUSING', wantedByYouth: false } as const;
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

  test.each([
    ['VOLUNTARY_ASSISTANCE', 'BVL_VOLUNTARY_ASSISTANCE'],
    ['AFTERCARE', 'BVL_AFTERCARE'],
    ['PLACEMENT', 'BVL_PLACEMENT'],
    ['OTHER', 'BVL_OTHER'],
  ] as const)('of %s rests on %s', async (kind, legalBasis) => {
    const { author, youthId } = await servedYouth();
    await running.services.decisions.decide(author, { ...measure, youthId, kind, wantedByYouth: true });
    expect(await decisionsOf(youthId)).toMatchObject([{ kind, legalBasis, executedBy: 'HOUSING' }]);
  });

  test('may hold for a single day, and may go against what the youth wants where it is no aftercare', async () => {
    const { author, youthId } = await servedYouth();
    await running.services.decisions.decide(author, { ...measure, youthId, validTo: '2026-03-03' });
    expect(await decisionsOf(youthId)).toMatchObject([
      { validFrom: '2026-03-02', validTo: '2026-03-03', wantedByYouth: false },
    ]);
  });

  test('is seen with those before it, newest first', async () => {
    const { author, youthId } = await servedYouth();
    for (const validFrom of ['2026-03-02', '2026-05-01', '2025-01-01']) {
      await running.services.decisions.decide(author, { ...measure, youthId, validFrom });
    }
    const query = `{ childWelfareYouth(id: "${youthId}") { childWelfare { decisions { validFrom } } } }`;
    const { data } = await running.subgraph.execute(workerHop('child-welfare', author.organisationId), { query });
    expect(data?.['childWelfareYouth']).toEqual({
      childWelfare: {
        decisions: [{ validFrom: '2026-05-01' }, { validFrom: '2026-03-02' }, { validFrom: '2025-01-01' }],
      },
    });
  });

  test('is not made by a child welfare service that does not serve the youth', async () => {
    const { author, youthId } = await servedYouth();
    const deciding = running.services.decisions.decide({ ...author, organisationId: newId() }, { ...measure, youthId });
    await expect(deciding).rejects.toMatchObject({ extensions: { code: 'YOUTH_NOT_FOUND' } });
    expect(await decisionsOf(youthId)).toEqual([]);
  });

  test('is not made once the case is closed', async () => {
    const { author, youthId } = await servedYouth();
    await running.services.cases.close(author, { youthId, followUpOffered: true });
    const deciding = running.services.decisions.decide(author, { ...measure, youthId });
    await expect(deciding).rejects.toMatchObject({ extensions: { code: 'YOUTH_NOT_FOUND' } });
  });

  test.each(["update child_welfare_decision set kind = 'OTHER'", 'delete from child_welfare_decision'])(
    'stands as it was made: the service itself is refused `%s`',
    async (statement) => {
      await expect(running.dataSource.query(statement)).rejects.toThrow('permission denied');
    },
  );
});
