import { newId } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import { createFakeRegistry, OWN_WISH, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type OutreachServices } from '../../index';
import { OutreachFollowUp } from '../follow-up/follow-up.entity';
import type { RecordSanctionInput } from './sanction.input';
import { YouthSanction, type YouthSanctionState } from './youth-sanction.entity';

const registry = createFakeRegistry();
let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(subgraph, { registry });
});
afterAll(() => outreach.stop());

const author: Author = { personId: 'Z1', organisationId: newId(), at: new Date('2026-03-02T12:00:00Z') };

async function served(): Promise<string> {
  const youthId = newId();
  await outreach.services.followUps.start(author, {
    ground: OWN_WISH,
    youthId,
    kind: 'LOW_THRESHOLD',
    legalBasis: 'CONSENT_ONLY',
    continuityStaff: ['Kari'],
  });
  return youthId;
}

const impose = (
  youthId: string,
  input: Partial<RecordSanctionInput> = {},
): ReturnType<OutreachServices['sanctions']['record']> =>
  outreach.services.sanctions.record(author, {
    ground: OWN_WISH,
    youthId,
    kind: input.source === 'OP_GEORGE' ? 'UNGDOMSOPPFOLGING' : 'UNGDOMSSTRAFF',
    source: 'COURT',
    months: 12,
    conditions: [],
    ...input,
  });

const stateOf = async (id: string): Promise<string> =>
  (await outreach.dataSource.getRepository(YouthSanction).findOneByOrFail({ id })).state;

describe('INV22', () => {
  test.each([
    ['COURT', '2011-03-03', 14],
    ['COURT', '2007-03-02', 19],
    ['OP_GEORGE', '2011-03-03', 14],
    ['OP_GEORGE', '2002-03-02', 24],
  ] as const)('a sanction from %s is refused for a youth born %s, who is %i', async (source, birthDate, _age) => {
    const youthId = await served();
    registry.bornOn(youthId, birthDate);
    await expect(impose(youthId, { source, consentsToMeasure: true })).rejects.toMatchObject({
      extensions: { code: 'RULE_VIOLATED', rule: 'INV22' },
    });
    expect(await outreach.dataSource.getRepository(YouthSanction).countBy({ youthId })).toBe(0);
  });

  test.each([
    ['COURT', '2011-03-02', 15],
    ['COURT', '2007-03-03', 18],
    ['OP_GEORGE', '2002-03-03', 23],
  ] as const)('a sanction from %s is recorded for a youth born %s, who is %i', async (source, birthDate, _age) => {
    const youthId = await served();
    registry.bornOn(youthId, birthDate);
    if (source === 'OP_GEORGE') await outreach.services.measureConsents.record(author, youthId, 'OP_GEORGE');
    expect(await stateOf((await impose(youthId, { source })).id)).toBe('IMPOSED');
  });
});

describe('INV26', () => {
  test('a sanction returns to court only from a breach, and the follow-up goes on', async () => {
    const youthId = await served();
    const { id: sanctionId } = await impose(youthId);
    await expect(outreach.services.sanctions.returnToCourt(author, youthId, sanctionId)).rejects.toMatchObject({
      extensions: { code: 'RULE_VIOLATED', rule: 'INV26' },
    });
    expect(await stateOf(sanctionId)).toBe('IMPOSED');

    await outreach.services.sanctions.recordBreach(author, { youthId, sanctionId, kind: 'DRUG_TEST' });
    await outreach.services.sanctions.recordBreach(author, { youthId, sanctionId, kind: 'SCHOOL', date: '2026-03-02' });
    expect(await stateOf(sanctionId)).toBe('BREACHED');
    await outreach.services.sanctions.returnToCourt(author, youthId, sanctionId);
    expect(await stateOf(sanctionId)).toBe('RETURNED_TO_COURT');
    expect(await outreach.dataSource.getRepository(OutreachFollowUp).findBy({ youthId })).toMatchObject([
      { kind: 'LOW_THRESHOLD', endedOn: null },
    ]);
  });

  test('a sanction that returned to court returns no second time and takes no more breaches', async () => {
    const youthId = await served();
    const { id: sanctionId } = await impose(youthId);
    await outreach.services.sanctions.recordBreach(author, { youthId, sanctionId, kind: 'OTHER' });
    await outreach.services.sanctions.returnToCourt(author, youthId, sanctionId);
    await expect(outreach.services.sanctions.returnToCourt(author, youthId, sanctionId)).rejects.toMatchObject({
      extensions: { rule: 'INV26' },
    });
    await expect(
      outreach.services.sanctions.recordBreach(author, { youthId, sanctionId, kind: 'OTHER' }),
    ).rejects.toMatchObject({ extensions: { code: 'RULE_VIOLATED', rule: 'INV26' } });
  });
});

type Step = 'impose' | 'activatePlan' | 'addCondition' | 'breach' | 'resume' | 'complete' | 'returnToCourt' | 'stop';

const take = (step: Step, youthId: string, sanctionId: string): Promise<unknown> => {
  const { sanctions } = outreach.services;
  switch (step) {
    case 'impose':
      return sanctions.impose(author, { youthId, sanctionId, months: 12, conditions: [] });
    case 'addCondition':
      return sanctions.addCondition(author, youthId, sanctionId, {
        kind: 'SCHOOL',
        absolute: false,
        proposedByYouth: true,
      });
    case 'breach':
      return sanctions.recordBreach(author, { youthId, sanctionId, kind: 'SCHOOL' });
    default:
      return sanctions[step](author, youthId, sanctionId);
  }
};

/** Of every state, the steps that lead to it and those that are possible in it. */
const STATES = {
  ASSESSED: { by: [], open: ['impose', 'stop'] },
  IMPOSED: { by: ['impose'], open: ['activatePlan', 'addCondition', 'breach', 'complete', 'stop'] },
  PLAN_ACTIVE: { by: ['impose', 'activatePlan'], open: ['addCondition', 'breach', 'complete', 'stop'] },
  BREACHED: { by: ['impose', 'breach'], open: ['addCondition', 'breach', 'resume', 'returnToCourt', 'stop'] },
  STOPPED: { by: ['impose', 'stop'], open: [] },
  COMPLETED: { by: ['impose', 'activatePlan', 'breach', 'resume', 'complete'], open: [] },
  RETURNED_TO_COURT: { by: ['impose', 'breach', 'returnToCourt'], open: [] },
} as const satisfies Record<YouthSanctionState, { readonly by: readonly Step[]; readonly open: readonly Step[] }>;

async function sanctionIn(
  state: YouthSanctionState,
): Promise<{ readonly youthId: string; readonly sanctionId: string }> {
  const youthId = await served();
  const { id: sanctionId } = await outreach.services.sanctions.assess(author, {
    ground: OWN_WISH,
    youthId,
    kind: 'UNGDOMSOPPFOLGING',
    source: 'OTHER',
  });
  for (const step of STATES[state].by) await take(step, youthId, sanctionId);
  return { youthId, sanctionId };
}

describe('INV26', () => {
  const states = Object.keys(STATES) as YouthSanctionState[];
  const steps: readonly Step[] = [
    'impose',
    'activatePlan',
    'addCondition',
    'breach',
    'resume',
    'complete',
    'returnToCourt',
    'stop',
  ];

  test.each(states)('a sanction that is %s takes the steps of that state and no other', async (state) => {
    for (const step of steps) {
      const { youthId, sanctionId } = await sanctionIn(state);
      if ((STATES[state].open as readonly Step[]).includes(step)) {
        await take(step, youthId, sanctionId);
      } else {
        await expect(take(step, youthId, sanctionId)).rejects.toMatchObject({
          message: expect.stringContaining(`it is \`${state}\``),
          extensions: { code: 'RULE_VIOLATED', rule: 'INV26' },
        });
        expect(await stateOf(sanctionId)).toBe(state);
      }
    }
  });

  test.each(['COMPLETED', 'RETURNED_TO_COURT', 'STOPPED'] as const)(
    'a sanction that ends as %s closes no follow-up, and the youth stays served',
    async (state) => {
      const { youthId, sanctionId } = await sanctionIn(state);
      expect(await outreach.dataSource.getRepository(YouthSanction).findOneByOrFail({ id: sanctionId })).toMatchObject({
        endedOn: '2026-03-02',
      });
      expect(await outreach.dataSource.getRepository(OutreachFollowUp).findBy({ youthId })).toMatchObject([
        { endedOn: null },
      ]);
      await expect(
        outreach.services.hap.enquire(author, { ground: OWN_WISH, youthId, source: 'YOUTH' }),
      ).resolves.toMatchObject({
        youthId,
      });
    },
  );
});

test('a sanction that is only assessed has no day, no term and no end', async () => {
  const { sanctionId, youthId } = await sanctionIn('ASSESSED');
  const find = (): Promise<YouthSanction> =>
    outreach.dataSource.getRepository(YouthSanction).findOneByOrFail({ id: sanctionId });
  expect(await find()).toMatchObject({ assessedOn: '2026-03-02', imposedOn: null, months: null, endedOn: null });
  const later = { ...author, at: new Date('2026-03-20T12:00:00Z') };
  const terms = {
    youthId,
    sanctionId,
    months: 9,
    conditions: [{ kind: 'USIT_TALKS', absolute: false, proposedByYouth: true }],
  } as const;
  for (const imposedOn of ['2026-03-01', '2026-03-21']) {
    await expect(outreach.services.sanctions.impose(later, { ...terms, imposedOn })).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument: 'input.imposedOn' },
    });
  }
  await outreach.services.sanctions.impose(later, { ...terms, imposedOn: '2026-03-16' });
  expect(await find()).toMatchObject({
    state: 'IMPOSED',
    assessedOn: '2026-03-02',
    imposedOn: '2026-03-16',
    months: 9,
    endedOn: null,
  });
  expect(
    await outreach.dataSource.query('select kind, proposed_by_youth from sanction_condition where sanction_id = $1', [
      sanctionId,
    ]),
  ).toEqual([{ kind: 'USIT_TALKS', proposed_by_youth: true }]);
});

test('a step of a worker of the other organisation finds no sanction', async () => {
  const { youthId, sanctionId } = await sanctionIn('BREACHED');
  const other = { ...author, organisationId: newId() };
  await outreach.services.followUps.start(other, {
    ground: OWN_WISH,
    youthId,
    kind: 'LOW_THRESHOLD',
    legalBasis: 'CONSENT_ONLY',
    continuityStaff: ['Per'],
  });
  for (const step of ['activatePlan', 'resume', 'complete', 'returnToCourt'] as const) {
    await expect(outreach.services.sanctions[step](other, youthId, sanctionId)).rejects.toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    });
  }
});

test('a breach lies between the sanction and today', async () => {
  const youthId = await served();
  const { id: sanctionId } = await impose(youthId, { imposedOn: '2026-02-01' });
  for (const date of ['2026-01-31', '2026-03-03']) {
    await expect(
      outreach.services.sanctions.recordBreach(author, { youthId, sanctionId, kind: 'OTHER', date }),
    ).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  }
});
