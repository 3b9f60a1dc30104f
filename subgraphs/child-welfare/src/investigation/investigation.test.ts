import { newId } from '@brobygger/domain';
import { OWN_WISH, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type ChildWelfareServices } from '../index';
import { HELD } from './tell-held';

let running: RunningSubgraph<ChildWelfareServices>;
beforeAll(async () => {
  running = await runSubgraph(subgraph);
});
afterAll(() => running.stop());

const MONDAY = new Date('2026-03-02T10:00:00Z');
const FRIDAY = new Date('2026-03-06T10:00:00Z');

/** A youth with a case and an open investigation, and the worker who has both. */
async function anInvestigation() {
  const author = { personId: 'Z1', organisationId: newId(), at: MONDAY };
  const youthId = newId();
  const { cases, investigations, informationOrders } = running.services;
  await cases.open(author, { ground: OWN_WISH, youthId, caseWorker: 'Kari Vik', district: 'Bjerke' });
  const { id: investigationId } = await investigations.open(author, { youthId, reason: 'own observation' });
  const give = (changes: Partial<Parameters<typeof informationOrders.give>[1]> = {}, by = author) =>
    informationOrders.give(by, {
      youthId,
      investigationId,
      kind: 'INVESTIGATION',
      categories: ['OUTREACH_CONTACT', 'NAV_CASE'],
      necessity: 'nobody at home answers',
      ...changes,
    });
  const told = async (): Promise<readonly Record<string, unknown>[]> =>
    (await running.told()).flatMap(({ kind, payload }) =>
      kind === 'INFORMATION_ORDER' && payload['youth_id'] === youthId ? [payload] : [],
    );
  return { author, youthId, investigationId, give, told };
}

const code = (of: string) => ({ extensions: { code: of } });
const after = (days: number): string => new Date(MONDAY.getTime() + days * 86_400_000).toISOString().slice(0, 10);

describe('an investigation', () => {
  test('is of a youth whom the service serves, and is open once', async () => {
    const { author, youthId } = await anInvestigation();
    const { investigations } = running.services;
    await expect(investigations.open(author, { youthId, reason: 'own observation' })).rejects.toMatchObject(
      code('CONFLICT'),
    );
    await expect(investigations.open(author, { youthId: newId(), reason: 'own observation' })).rejects.toMatchObject(
      code('YOUTH_NOT_FOUND'),
    );
  });

  test('that two workers open at once is one', async () => {
    const { author, youthId, investigationId } = await anInvestigation();
    const { investigations } = running.services;
    await investigations.close(author, { youthId, investigationId, outcome: 'DROPPED' });
    const opened = await Promise.allSettled(
      [1, 2, 3].map(() => investigations.open(author, { youthId, reason: 'own observation' })),
    );
    expect(opened.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
  });

  test('keeps the service relation when the case is closed, until it is closed itself', async () => {
    const { author, youthId, investigationId } = await anInvestigation();
    await running.services.cases.close(author, { youthId, followUpOffered: true });
    const openRelations = () =>
      running.dataSource.query('select valid_to from service_relation where youth_id = $1', [youthId]);
    expect(await openRelations()).toEqual([{ valid_to: null }]);
    await running.services.investigations.close(
      { ...author, at: FRIDAY },
      { youthId, investigationId, outcome: 'DROPPED' },
    );
    expect(await openRelations()).toEqual([{ valid_to: FRIDAY }]);
  });
});

/** What the registry is told of the guardians of a registration. */
const toldOfGuardians = async (youthId: string): Promise<readonly Record<string, unknown>[]> =>
  (await running.told()).flatMap(({ kind, payload }) =>
    kind === 'GUARDIANS_HELD' && payload['youth_id'] === youthId ? [payload] : [],
  );

describe('while an investigation is open', () => {
  test('the registry is told that guardians are held, and that they are no more once it is closed, and nothing of why', async () => {
    const { author, youthId, investigationId } = await anInvestigation();
    const { investigations } = running.services;
    await investigations.close(author, { youthId, investigationId, outcome: 'DROPPED' });
    await investigations.open(author, { youthId, reason: 'own observation' });
    const told = await toldOfGuardians(youthId);
    expect(told).toEqual(
      [true, false, true].map((holds) => ({
        youth_id: youthId,
        organisation_id: author.organisationId,
        holds,
        version: expect.any(Number) as unknown,
      })),
    );
    const versions = told.map(({ version }) => Number(version));
    expect(versions).toEqual([...new Set(versions)].sort((one, other) => one - other));
    const known = (await running.dataSource.query(
      `select holds, version::float8 as version from ${HELD} h
      where youth_id = $1`,
      [youthId],
    )) as unknown;
    expect(known).toEqual([{ holds: true, version: versions.at(-1) }]);
  });

  test('it is of the registration under which it was opened, wherever it stands once that is merged', async () => {
    const { author, youthId, investigationId } = await anInvestigation();
    const kept = await anInvestigation();
    await running.dataSource.query(
      'insert into merged_youth (youth_id, kept_id, holds, version) values ($1, $2, true, 1)',
      [youthId, kept.youthId],
    );
    await running.dataSource.query('select rekey_youth($1)', [youthId]);
    await running.dataSource.query(
      `insert into service_relation (id, youth_id, organisation_id, valid_from, version)
       select gen_random_uuid(), $2, organisation_id, valid_from, version from service_relation where youth_id = $1`,
      [youthId, kept.youthId],
    );
    await running.services.investigations.close(author, { youthId: kept.youthId, investigationId, outcome: 'DROPPED' });
    expect((await toldOfGuardians(youthId)).at(-1)).toMatchObject({ holds: false });
    expect((await toldOfGuardians(kept.youthId)).at(-1)).toMatchObject({ holds: true });
  });
});

describe('an order for information', () => {
  test('is told to the registry with all but why it is necessary, and stands in the log', async () => {
    const { youthId, give, told, author } = await anInvestigation();
    const { id } = await give();
    expect(await told()).toEqual([
      {
        order_id: id,
        youth_id: youthId,
        organisation_id: author.organisationId,
        kind: 'INVESTIGATION',
        categories: ['OUTREACH_CONTACT', 'NAV_CASE'],
        given_by: 'Z1',
        given_at: expect.stringContaining('2026-03-02') as unknown,
        shown_from: expect.stringContaining('2026-03-02') as unknown,
        ended_at: null,
        version: expect.any(Number) as unknown,
      },
    ]);
    const entered = await running.dataSource.query(
      `select act, cause, categories from disclosure_entry where youth_id = $1 and act in ('ORDERED', 'WROTE') order by seq`,
      [youthId],
    );
    // What is written of the order is told when the order is, and looks like what is written of the investigation or the case.
    expect(entered.slice(-3)).toEqual([
      { act: 'WROTE', cause: null, categories: ['CHILD_WELFARE_CASE'] },
      { act: 'ORDERED', cause: id, categories: [] },
      { act: 'WROTE', cause: id, categories: ['CHILD_WELFARE_CASE'] },
    ]);
  });

  test.each([
    ['an investigation that there is none of', { investigationId: newId() }, 'NOT_FOUND'],
    ['an investigation by no id', { investigationId: 'x' }, 'NOT_FOUND'],
    ['a youth whom the service does not serve', { youthId: newId() }, 'YOUTH_NOT_FOUND'],
    ['a delay that ends today', { delay: { ground: 'DUTY_OF_SECRECY', until: after(0) } as const }, 'BAD_USER_INPUT'],
    ['a delay of 91 days', { delay: { ground: 'DUTY_OF_SECRECY', until: after(91) } as const }, 'BAD_USER_INPUT'],
  ])('of %s is refused, and nothing is written', async (_what, changes, refusal) => {
    const { give, told } = await anInvestigation();
    await expect(give(changes as never)).rejects.toMatchObject(code(refusal));
    expect(await told()).toEqual([]);
  });

  test('in an investigation of another service, or one that is closed, is refused', async () => {
    const [own, other] = [await anInvestigation(), await anInvestigation()];
    await expect(own.give({ investigationId: other.investigationId })).rejects.toMatchObject(code('NOT_FOUND'));
    const { author, youthId, investigationId } = own;
    await running.services.investigations.close(author, { youthId, investigationId, outcome: 'DROPPED' });
    await expect(own.give()).rejects.toMatchObject(code('NOT_FOUND'));
  });

  test('ends with its investigation, or alone, and the registry is told', async () => {
    const { author, youthId, investigationId, give, told } = await anInvestigation();
    const [first, second] = [await give(), await give()];
    const later = { ...author, at: FRIDAY };
    await running.services.informationOrders.end(later, { youthId, orderId: first.id });
    await running.services.investigations.close(later, { youthId, investigationId, outcome: 'DROPPED' });
    const ended = (await told()).filter(({ ended_at: at }) => at !== null).map(({ order_id: id }) => id);
    expect(ended).toEqual([first.id, second.id]);
    await expect(running.services.informationOrders.end(later, { youthId, orderId: first.id })).rejects.toMatchObject(
      code('NOT_FOUND'),
    );
  });

  test('is shown to the youth at once; delayed, after a week, and after all of the delay where another worker agrees', async () => {
    const { author, youthId, give, told } = await anInvestigation();
    const { id } = await give({ delay: { ground: 'HEALTH_OR_CLOSE_RELATIONS', until: after(30) } });
    const shownFrom = async () => new Date(String((await told()).at(-1)?.['shown_from'])).toISOString();
    expect(await shownFrom()).toBe('2026-03-08T23:00:00.000Z');
    const { informationOrders } = running.services;
    await expect(informationOrders.reviewDelay(author, { youthId, orderId: id })).rejects.toMatchObject(
      code('NOT_FOUND'),
    );
    await informationOrders.reviewDelay({ ...author, personId: 'Z2' }, { youthId, orderId: id });
    expect(await shownFrom()).toBe('2026-03-31T22:00:00.000Z');
  });
});
