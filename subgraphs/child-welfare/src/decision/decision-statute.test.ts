import { DECISION_STATUTES, newId, type DecisionStatuteCode } from '@brobygger/domain';
import { createFakeRegistry, OWN_WISH, runSubgraph, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type ChildWelfareServices } from '../index';
import { ChildWelfareDecision } from './child-welfare-decision.entity';

const registry = createFakeRegistry();
let running: RunningSubgraph<ChildWelfareServices>;
beforeAll(async () => {
  running = await runSubgraph(subgraph, { registry, clock: () => at });
});
afterAll(() => running.stop());

const at = new Date('2026-03-02T10:00:00Z');
const violating = (rule: string, argument: string) => ({ extensions: { code: 'RULE_VIOLATED', rule, argument } });
const refused = (argument: string) => ({ extensions: { code: 'BAD_USER_INPUT', argument } });

/** A youth whom a service serves, and what it decides of them. */
async function served(birthDate = '2007-05-20') {
  const author = { personId: 'Z1', organisationId: newId(), at };
  const youthId = newId();
  registry.bornOn(youthId, birthDate);
  await running.services.cases.open(author, { ground: OWN_WISH, youthId, caseWorker: 'Kari Vik', district: 'Bjerke' });
  const measure = {
    youthId,
    kind: 'PLACEMENT',
    validFrom: '2026-03-02',
    executedBy: 'OTHER',
    wantedByYouth: true,
  } as const;
  return {
    author,
    youthId,
    decide: (more: object = {}) => running.services.decisions.decide(author, { ...measure, ...more }),
    decisions: () => running.dataSource.getRepository(ChildWelfareDecision).findBy({ youthId }),
  };
}

describe('the statute of a decision', () => {
  test('stands on it down to the letter, and decides its coarse basis', async () => {
    const { decide, decisions } = await served();
    await decide({ statute: 'BVL_5_1_C' });
    expect(await decisions()).toMatchObject([
      { statute: 'BVL_5_1_C', legalBasis: 'BVL_PLACEMENT', decidedOn: '2026-03-02' },
    ]);
  });

  test('DECISION_STATUTE: a decision that the statute does not decide is refused, and nothing is written', async () => {
    const { decide, decisions } = await served();
    for (const [kind, statute] of [
      ['VOLUNTARY_ASSISTANCE', 'BVL_5_1_A'],
      ['PLACEMENT', 'BVL_3_1'],
      ['OTHER', 'BVL_3_6'],
    ]) {
      await expect(decide({ kind, statute })).rejects.toMatchObject(violating('DECISION_STATUTE', 'input.statute'));
    }
    expect(await decisions()).toEqual([]);
  });

  test.each([
    ['the act of 1992, of what is decided today', 'BVL_1992_4_12_A', undefined],
    ['the act of 1992, on the first day of that of 2021', 'BVL_1992_4_12_A', '2023-01-01'],
    ['the act of 2021, on the last day of that of 1992', 'BVL_5_1_A', '2022-12-31'],
  ])('DECISION_STATUTE: %s was not in force and is refused', async (_what, statute, decidedOn) => {
    const { decide } = await served();
    const deciding = decide({ statute, decidedOn });
    await expect(deciding).rejects.toMatchObject(violating('DECISION_STATUTE', 'input.statute'));
  });

  test('a decision that is recorded later rests on what was in force on its day', async () => {
    const { decide, decisions } = await served();
    await decide({ statute: 'BVL_1992_4_12_A', decidedOn: '2022-12-31', validFrom: '2022-12-31' });
    expect(await decisions()).toMatchObject([{ statute: 'BVL_1992_4_12_A', decidedOn: '2022-12-31' }]);
  });

  test('what is not decided yet is refused', async () => {
    const { decide } = await served();
    await expect(decide({ decidedOn: '2026-03-03' })).rejects.toMatchObject(refused('input.decidedOn'));
  });

  test('what names none has none, as what was decided before it was asked for', async () => {
    const { decide, decisions } = await served();
    await decide();
    expect(await decisions()).toMatchObject([{ statute: null, legalBasis: 'BVL_PLACEMENT' }]);
  });

  test.each(Object.entries(DECISION_STATUTES))('%s can be decided by on its first day', async (code, statute) => {
    const { decide, decisions } = await served('2000-01-02');
    const day = statute.validFrom < '2018-01-02' ? '2018-01-02' : statute.validFrom;
    await decide({ kind: statute.kinds[0], statute: code as DecisionStatuteCode, decidedOn: day, validFrom: day });
    expect(await decisions()).toMatchObject([{ statute: code }]);
  });

  test('is read in the own service and by the youth, and by nobody who may know of the decision', async () => {
    const { author, youthId, decide } = await served();
    await decide({ statute: 'BVL_6_2_B' });
    registry.youth(youthId).consentsTo('CHILD_WELFARE_DECISIONS');
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Youth {
      childWelfare { decisions { kind statute } } } } }`;
    const seenBy = async (hop: Parameters<typeof running.subgraph.execute>[0]) => {
      const variables = { of: [{ __typename: 'Youth', id: youthId }] };
      const { data } = await running.subgraph.execute(hop, { query, variables });
      return (data?.['_entities'] as { childWelfare: unknown }[])[0]?.childWelfare;
    };
    const own = workerHop('child-welfare', author.organisationId, { purpose: 'B107' });
    expect(await seenBy(own)).toEqual({ decisions: [{ kind: 'PLACEMENT', statute: 'BVL_6_2_B' }] });
    const nav = { ...workerHop('child-welfare', newId(), { agency: 'NAV' }), purpose: 'B101' };
    expect(await seenBy(nav)).toEqual({ decisions: [{ kind: 'PLACEMENT', statute: null }] });
  });
});

describe('aftercare', () => {
  const aftercare = { kind: 'AFTERCARE', statute: 'BVL_3_6' } as const;

  test('INV14: is not for a youth of 17, to the day', async () => {
    const young = await served('2008-03-03');
    await expect(young.decide(aftercare)).rejects.toMatchObject(violating('INV14', 'input.validFrom'));
    expect(await young.decisions()).toEqual([]);
    const grown = await served('2008-03-02');
    await grown.decide(aftercare);
    expect(await grown.decisions()).toMatchObject([{ kind: 'AFTERCARE' }]);
  });

  test('INV14: is decided at 17 for the time from 18', async () => {
    const { decide, decisions } = await served('2008-03-03');
    await decide({ ...aftercare, validFrom: '2026-03-03' });
    expect(await decisions()).toHaveLength(1);
  });

  test('INV14: does not begin at 25, and ends on the birthday at the latest', async () => {
    const { decide, decisions } = await served('2001-03-02');
    await expect(decide(aftercare)).rejects.toMatchObject(violating('INV14', 'input.validFrom'));
    const youngest = await served('2001-03-03');
    const until = (validTo: string) => youngest.decide({ ...aftercare, validTo });
    await expect(until('2026-03-04')).rejects.toMatchObject(violating('INV14', 'input.validTo'));
    await until('2026-03-03');
    expect([await decisions(), await youngest.decisions()]).toMatchObject([[], [{ validTo: '2026-03-03' }]]);
  });

  test('INV14: ends on the birthday of 25 by itself, which of 29 February is 1 March', async () => {
    const { decide, decisions } = await served('2004-02-29');
    await decide(aftercare);
    expect(await decisions()).toMatchObject([{ validTo: '2029-03-01' }]);
  });

  test('INV14: is not made longer than until 25 afterwards', async () => {
    const { author, youthId, decide } = await served('2001-06-01');
    const { id: decisionId } = await decide(aftercare);
    const end = (validTo: string) => running.services.decisions.end(author, { youthId, decisionId, validTo });
    await expect(end('2026-06-02')).rejects.toMatchObject(violating('INV14', 'input.validTo'));
    await expect(end('2026-06-01')).resolves.toMatchObject({ id: decisionId });
  });

  test('INV14: is not against what the youth wants', async () => {
    const { decide } = await served();
    const against = decide({ ...aftercare, wantedByYouth: false });
    await expect(against).rejects.toMatchObject(violating('INV14', 'input.wantedByYouth'));
  });
});
