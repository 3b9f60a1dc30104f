import { newId } from '@brobygger/domain';
import { runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type ChildWelfareServices } from '../index';
import { MeasureItem } from './measure-item.entity';
import { MeasuresPlan } from './measures-plan.entity';

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

const plansOf = (youthId: string) =>
  running.dataSource.getRepository(MeasuresPlan).find({ where: { youthId }, order: { version: 'ASC' } });
const measure = { name: 'Besøkshjem', responsible: 'Kari Vik', validFrom: '2026-03-02', isFutv: false };

const REVISE = 'mutation($input: ReviseMeasuresPlanInput!) { reviseMeasuresPlan(input: $input) { id } }';
const hopOf = (organisationId: string) =>
  ({
    caller: { personId: 'Z1', role: 'CASEWORKER', agency: 'CHILD_WELFARE', organisationId, assurance: 'SUBSTANTIAL' },
    purpose: 'B107',
    requestId: 'r',
    audience: 'child-welfare',
  }) as const;

describe('a plan of measures', () => {
  test('is revised as a new version, and the one before stays as it was', async () => {
    const { author, youthId } = await servedYouth();
    await running.services.plans.revise(author, {
      youthId,
      goals: ['Egen bolig'],
      items: [measure],
      background: 'family story',
    });
    await running.services.plans.revise(author, {
      youthId,
      goals: ['Egen bolig', 'Jobb'],
      items: [measure, { ...measure, isFutv: true }],
    });
    const [first, second] = await plansOf(youthId);
    expect([first, second]).toMatchObject([
      { version: 1, goals: ['Egen bolig'], background: 'family story' },
      { version: 2, goals: ['Egen bolig', 'Jobb'], background: null },
    ]);
    expect(await running.dataSource.getRepository(MeasureItem).countBy({ planId: first?.id ?? '' })).toBe(1);
    expect(await running.dataSource.getRepository(MeasureItem).countBy({ planId: second?.id ?? '' })).toBe(2);
  });

  test('gets every version of workers who revise it at the same time', async () => {
    const { author, youthId } = await servedYouth();
    await Promise.all([1, 2, 3].map(() => running.services.plans.revise(author, { youthId, goals: [], items: [] })));
    expect((await plansOf(youthId)).map(({ version }) => version)).toEqual([1, 2, 3]);
  });

  test('is written whole or not at all', async () => {
    const { author, youthId } = await servedYouth();
    const revising = running.services.plans.revise(author, {
      youthId,
      goals: [],
      items: [measure, { ...measure, validTo: '2026-03-01' }],
    });
    await expect(revising).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument: 'input.items[1].validTo' },
    });
    expect(await plansOf(youthId)).toEqual([]);
  });

  test('refuses a measure with too long a name, and names the place but not the text', async () => {
    const { author, youthId } = await servedYouth();
    const input = { youthId, goals: [], items: [measure, { ...measure, name: 'hemmelig'.repeat(40) }] };
    const { errors } = await running.subgraph.execute(hopOf(author.organisationId), {
      query: REVISE,
      variables: { input },
    });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'input.items[1].name' } }]);
    expect(JSON.stringify(errors)).not.toContain('hemmelig');
    expect(await plansOf(youthId)).toEqual([]);
  });
});
