import { newId } from '@brobygger/domain';
import { OWN_WISH, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
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
  await running.services.cases.open(author, { ground: OWN_WISH, youthId, caseWorker: 'Kari Vik', district: 'Bjerke' });
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

  test('counts its versions anew in a new case', async () => {
    const { author, youthId } = await servedYouth();
    const revise = () => running.services.plans.revise(author, { youthId, goals: [], items: [] });
    await revise();
    await revise();
    await running.services.cases.close(author, { youthId, followUpOffered: true });
    await expect(revise()).rejects.toMatchObject({ extensions: { code: 'YOUTH_NOT_FOUND' } });
    const later = { ...author, at: new Date('2026-06-01T10:00:00Z') };
    await running.services.cases.open(later, { ground: OWN_WISH, youthId, caseWorker: 'Kari Vik', district: 'Bjerke' });
    await revise();
    expect((await plansOf(youthId)).map(({ version }) => version)).toEqual([1, 1, 2]);
  });

  test('takes a measure as no follow-up by Fra ungdom til voksen where nothing is said of it', async () => {
    const { author, youthId } = await servedYouth();
    const unsaid = { name: measure.name, responsible: measure.responsible, validFrom: measure.validFrom };
    await running.services.plans.revise(author, { youthId, goals: [], items: [unsaid] });
    expect(await running.dataSource.getRepository(MeasureItem).findBy({ youthId })).toMatchObject([
      { isFutv: false, validTo: null },
    ]);
  });

  test.each<[string, object, string]>([
    ['21 goals', { goals: Array(21).fill('Jobb') }, 'input.goals'],
    ['an empty goal', { goals: [''] }, 'input.goals'],
    ['31 measures', { items: Array(31).fill(measure) }, 'input.items'],
    ['a measure that nobody sees to', { items: [{ ...measure, responsible: '' }] }, 'input.items[0].responsible'],
    ['a background of 5001 characters', { background: 'x'.repeat(5001) }, 'input.background'],
  ])('is refused with %s', async (_what, more, argument) => {
    const { author, youthId } = await servedYouth();
    const input = { youthId, goals: [], items: [], ...more };
    const { errors } = await running.subgraph.execute(hopOf(author.organisationId), {
      query: REVISE,
      variables: { input },
    });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
    expect(await plansOf(youthId)).toEqual([]);
  });

  test('is out of reach of a worker of another child welfare service', async () => {
    const { author, youthId } = await servedYouth();
    const colleague = { ...author, organisationId: newId() };
    const revising = running.services.plans.revise(colleague, { youthId, goals: [], items: [] });
    await expect(revising).rejects.toMatchObject({ extensions: { code: 'YOUTH_NOT_FOUND' } });
  });

  test.each(['update measures_plan set version = 9', 'delete from measure_item'])(
    'stands as it was written: the service itself is refused `%s`',
    async (statement) => {
      await expect(running.dataSource.query(statement)).rejects.toThrow('permission denied');
    },
  );
});
