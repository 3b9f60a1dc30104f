import { newId } from '@brobygger/domain';
import { selectOf } from '@brobygger/subgraph-kit';
import { createFakeRegistry, OWN_WISH, runSubgraph, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type ChildWelfareServices } from '../index';
import { ChildWelfareDecision } from './child-welfare-decision.entity';
import { decidedDaysOfYouth } from './decision-in-force';

const registry = createFakeRegistry();
let running: RunningSubgraph<ChildWelfareServices>;
beforeAll(async () => {
  running = await runSubgraph(subgraph, { registry, clock: () => new Date('2026-03-02T10:00:00Z') });
});
afterAll(() => running.stop());

/** A youth of 18, whom a service serves. */
async function servedYouth(birthDate = '2007-05-20') {
  const author = { personId: 'Z1', organisationId: newId(), at: new Date('2026-03-02T10:00:00Z') };
  const youthId = newId();
  registry.bornOn(youthId, birthDate);
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
      { kind: 'AFTERCARE', legalBasis: 'BVL_AFTERCARE', decidedOn: '2026-03-02', validTo: '2032-05-20' },
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

describe('whether a decision is in force', () => {
  const outreachWorker = { ...workerHop('child-welfare', newId(), { agency: 'OUTREACH' }), purpose: 'B103' };
  async function seenBy(hop: typeof outreachWorker, youthId: string) {
    const { data, errors = [] } = await running.subgraph.execute(hop, {
      query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Youth {
        childWelfare { decisionInForce decisions { kind } } } } }`,
      variables: { of: [{ __typename: 'Youth', id: youthId }] },
    });
    const [youth] = (data?.['_entities'] ?? []) as { childWelfare: { decisionInForce: boolean | null } }[];
    return { seen: youth?.childWelfare.decisionInForce, withheld: errors.map(({ path }) => path?.at(-1)).sort() };
  }
  const agreed = async (youthId: string) => {
    registry.youth(youthId).consentsTo('CHILD_WELFARE_DECISION_EXISTS');
    return seenBy(outreachWorker, youthId);
  };
  const decided = async (more: { readonly validFrom?: string; readonly validTo?: string } = {}) => {
    const { author, youthId } = await servedYouth();
    await running.services.decisions.decide(author, { ...measure, youthId, ...more });
    return { author, youthId };
  };

  test('without a consent yes, no and nobody look alike, and nothing is read', async () => {
    const [{ youthId: yes }, { youthId: no }] = [await decided(), await servedYouth()];
    running.statements.length = 0;
    const [first, ...others] = await Promise.all([yes, no, newId()].map((id) => seenBy(outreachWorker, id)));
    expect(first).toEqual({ seen: null, withheld: ['decisionInForce', 'decisions'] });
    for (const other of others) expect(other).toEqual(first);
    expect(running.statements.filter((name) => name.includes('-by-'))).toEqual([]);
  });

  test('with a consent outreach is told yes or no and never the decision, and no of who was never with child welfare', async () => {
    const withheld = ['decisions'];
    expect(await agreed((await decided()).youthId)).toEqual({ seen: true, withheld });
    expect(await agreed((await servedYouth()).youthId)).toEqual({ seen: false, withheld });
    expect(await agreed(newId())).toEqual({ seen: false, withheld });
  });

  test.each([
    ['begins tomorrow', { validFrom: '2026-03-03' }, false],
    ['begins today', { validFrom: '2026-03-02' }, true],
    ['ends tomorrow', { validFrom: '2026-01-01', validTo: '2026-03-03' }, true],
    ['ends today', { validFrom: '2026-01-01', validTo: '2026-03-02' }, false],
  ])('a decision that %s: %p, in force %s', async (_case, days, isInForce) => {
    expect((await agreed((await decided(days)).youthId)).seen).toBe(isInForce);
  });

  test('a decision is over with the case that it was made in, and in force in the next case only once it is made anew', async () => {
    const { author, youthId } = await decided();
    await running.services.cases.close(author, { youthId, followUpOffered: true });
    expect((await agreed(youthId)).seen).toBe(false);
    const other = { ...author, organisationId: newId() };
    await running.services.cases.open(other, { ground: OWN_WISH, youthId, caseWorker: 'Kari Vik', district: 'Bjerke' });
    expect((await agreed(youthId)).seen).toBe(false);
    await running.services.decisions.decide(other, { ...measure, youthId });
    expect((await agreed(youthId)).seen).toBe(true);
  });

  test('what a decision is of is not read for who may know only whether there is one', async () => {
    const { youthId } = await decided();
    registry.youth(youthId).consentsTo('CHILD_WELFARE_DECISION_EXISTS');
    const columns = selectOf(running.dataSource, decidedDaysOfYouth).text;
    expect(columns).toContain('valid_to');
    for (const hidden of ['kind', 'legal_basis', 'executed_by', 'wanted_by_youth']) {
      expect(columns).not.toContain(hidden);
    }
  });
});
