import { newId } from '@brobygger/domain';
import { createFakeRegistry, OWN_WISH, runSubgraph, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type ChildWelfareServices } from '../index';
import { MeasuresPlan } from './measures-plan.entity';

const registry = createFakeRegistry();
let running: RunningSubgraph<ChildWelfareServices>;
beforeAll(async () => {
  running = await runSubgraph(subgraph, { registry, clock: () => at });
});
afterAll(() => running.stop());

const at = new Date('2026-03-02T10:00:00Z');
const measure = {
  name: 'Besøkshjem',
  responsible: 'Kari Vik',
  validFrom: '2026-03-02',
  executedBy: 'HOUSING',
} as const;
const refused = (argument: string) => ({ extensions: { code: 'BAD_USER_INPUT', argument } });

async function served() {
  const author = { personId: 'Z1', organisationId: newId(), at };
  const youthId = newId();
  await running.services.cases.open(author, { ground: OWN_WISH, youthId, caseWorker: 'Kari Vik', district: 'Bjerke' });
  const { plans } = running.services;
  const on = (day: string) => ({ ...author, at: new Date(`${day}T10:00:00Z`) });
  const read = async (fields: string, hop = workerHop('child-welfare', author.organisationId)) => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Youth { childWelfare { ${fields} } } } }`;
    const variables = { of: [{ __typename: 'Youth', id: youthId }] };
    const { data } = await running.subgraph.execute(hop, { query, variables });
    return (data?.['_entities'] as { childWelfare: unknown }[])[0]?.childWelfare;
  };
  return {
    author,
    youthId,
    read,
    revise: (more: object = {}, day = '2026-03-02') =>
      plans.revise(on(day), { youthId, goals: ['Egen bolig'], items: [measure], ...more }),
    evaluate: (evaluatedOn: string, more: object = {}, day = '2026-06-30') =>
      plans.evaluate(on(day), { youthId, evaluatedOn, youthTookPart: true, ...more }),
    due: async () => {
      const [plan] = await running.dataSource
        .getRepository(MeasuresPlan)
        .find({ where: { youthId }, order: { version: 'DESC' } });
      return plan?.evaluationDueOn;
    },
  };
}

test('the versions of a plan are read with their measures, and with what the youth said of each', async () => {
  const { revise, read } = await served();
  await revise({ youthSaid: 'Jeg vil bo alene.' });
  await revise({ goals: ['Jobb'], items: [{ ...measure, evaluateOn: '2026-04-01' }], youthSaid: 'Det går bra.' });
  const fields = 'version goals youthSaid writtenOn evaluationDueOn items { name executedBy evaluateOn }';
  const item = { name: 'Besøkshjem', executedBy: 'HOUSING' };
  expect(await read(`measuresPlanVersions { ${fields} }`)).toEqual({
    measuresPlanVersions: [
      {
        ...{ version: 2, goals: ['Jobb'], youthSaid: 'Det går bra.', writtenOn: '2026-03-02' },
        ...{ evaluationDueOn: '2026-04-01', items: [{ ...item, evaluateOn: '2026-04-01' }] },
      },
      {
        ...{ version: 1, goals: ['Egen bolig'], youthSaid: 'Jeg vil bo alene.', writtenOn: '2026-03-02' },
        ...{ evaluationDueOn: '2026-06-02', items: [{ ...item, evaluateOn: null }] },
      },
    ],
  });
});

test('a plan is read in however many versions with so many statements', async () => {
  const counts: number[] = [];
  for (const versions of [1, 6]) {
    const { revise, read } = await served();
    for (let n = 0; n < versions; n += 1) await revise();
    running.statements.length = 0;
    await read('measuresPlanVersions { version items { name } }');
    counts.push(running.statements.length);
  }
  expect(counts[1]).toBe(counts[0]);
});

test.each(['2026-03-02', '2026-06-03'])(
  'PLAN_EVALUATION: a measure that is evaluated on %s is refused, and the plan is not written',
  async (evaluateOn) => {
    const { revise, due } = await served();
    await expect(revise({ items: [measure, { ...measure, evaluateOn }] })).rejects.toMatchObject({
      extensions: { rule: 'PLAN_EVALUATION', argument: 'input.items[1].evaluateOn' },
    });
    expect(await due()).toBeUndefined();
  },
);

test('an evaluation is due three months on, and one that is recorded late moves no day back', async () => {
  const { revise, evaluate, due, read } = await served();
  await revise({ items: [{ ...measure, evaluateOn: '2026-04-01' }] });
  expect(await due()).toBe('2026-04-01');
  await evaluate('2026-05-31', { youthSaid: 'Jeg vil slutte.' });
  expect(await due()).toBe('2026-08-31');
  await evaluate('2026-04-01', { youthTookPart: false });
  expect(await due()).toBe('2026-08-31');
  expect(await read('measuresPlanEvaluations { version evaluatedOn youthTookPart youthSaid }')).toEqual({
    measuresPlanEvaluations: [
      { version: 1, evaluatedOn: '2026-05-31', youthTookPart: true, youthSaid: 'Jeg vil slutte.' },
      { version: 1, evaluatedOn: '2026-04-01', youthTookPart: false, youthSaid: null },
    ],
  });
});

test('an evaluation is of a plan that is written, until today', async () => {
  const { revise, evaluate } = await served();
  await expect(evaluate('2026-03-02')).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  await revise();
  await expect(evaluate('2026-03-01')).rejects.toMatchObject(refused('input.evaluatedOn'));
  await expect(evaluate('2026-07-01')).rejects.toMatchObject(refused('input.evaluatedOn'));
});

test('whoever may be given the plan reads the newest version, and neither those before nor what the youth said', async () => {
  const { youthId, revise, evaluate, read } = await served();
  await revise({ youthSaid: 'Jeg vil bo alene.' });
  await evaluate('2026-03-02');
  registry.youth(youthId).consentsTo('CHILD_WELFARE_PLAN');
  const nav = { ...workerHop('child-welfare', newId(), { agency: 'NAV' }), purpose: 'B101' };
  const seen = await read(
    `measuresPlan { version youthSaid evaluationDueOn items { executedBy evaluateOn } }
     measuresPlanVersions { version } measuresPlanEvaluations { version }`,
    nav,
  );
  expect(seen).toEqual({
    measuresPlan: {
      ...{ version: 1, youthSaid: null, evaluationDueOn: null },
      items: [{ executedBy: 'HOUSING', evaluateOn: null }],
    },
    ...{ measuresPlanVersions: null, measuresPlanEvaluations: null },
  });
});
