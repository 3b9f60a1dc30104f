import { newId } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import { runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { OutreachFollowUp } from '../follow-up/follow-up.entity';
import { createOutreach, outreachPersistence, type OutreachServices } from '../outreach.subgraph';
import type { ImposedSanction } from './sanction.service';
import { YouthSanction } from './youth-sanction.entity';

let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(createOutreach, outreachPersistence);
});
afterAll(() => outreach.stop());

const author: Author = { personId: 'Z1', organisationId: newId(), at: new Date('2026-03-02T12:00:00Z') };

async function served(): Promise<string> {
  const youthId = newId();
  await outreach.services.followUps.start(author, { youthId, kind: 'LOW_THRESHOLD', legalBasis: 'CONSENT_ONLY', continuityStaff: ['Kari'] });
  return youthId;
}

const impose = (youthId: string, input: Partial<ImposedSanction> = {}): ReturnType<OutreachServices['sanctions']['record']> =>
  outreach.services.sanctions.record(author, { youthId, birthDate: '2008-06-01', kind: 'UNGDOMSSTRAFF', source: 'COURT', months: 12, conditions: [], ...input });

const stateOf = async (id: string): Promise<string> => (await outreach.dataSource.getRepository(YouthSanction).findOneByOrFail({ id })).state;

describe('INV22', () => {
  test.each([
    ['COURT', '2011-03-03', 14],
    ['COURT', '2007-03-02', 19],
    ['OP_GEORGE', '2011-03-03', 14],
    ['OP_GEORGE', '2002-03-02', 24],
  ] as const)('a sanction from %s is refused for a youth born %s, who is %i', async (source, birthDate, _age) => {
    const youthId = await served();
    await expect(impose(youthId, { source, birthDate })).rejects.toMatchObject({ extensions: { code: 'RULE_VIOLATED', rule: 'INV22' } });
    expect(await outreach.dataSource.getRepository(YouthSanction).countBy({ youthId })).toBe(0);
  });

  test.each([
    ['COURT', '2011-03-02', 15],
    ['COURT', '2007-03-03', 18],
    ['OP_GEORGE', '2002-03-03', 23],
  ] as const)('a sanction from %s is recorded for a youth born %s, who is %i', async (source, birthDate, _age) => {
    expect(await stateOf((await impose(await served(), { source, birthDate })).id)).toBe('IMPOSED');
  });
});

describe('INV26', () => {
  test('a sanction returns to court only from a breach, and the follow-up goes on', async () => {
    const youthId = await served();
    const { id: sanctionId } = await impose(youthId);
    await expect(outreach.services.sanctions.returnToCourt(author, youthId, sanctionId)).rejects.toMatchObject({ extensions: { code: 'RULE_VIOLATED', rule: 'INV26' } });
    expect(await stateOf(sanctionId)).toBe('IMPOSED');

    await outreach.services.sanctions.recordBreach(author, { youthId, sanctionId, kind: 'DRUG_TEST' });
    await outreach.services.sanctions.recordBreach(author, { youthId, sanctionId, kind: 'SCHOOL', date: '2026-03-02' });
    expect(await stateOf(sanctionId)).toBe('BREACHED');
    await outreach.services.sanctions.returnToCourt(author, youthId, sanctionId);
    expect(await stateOf(sanctionId)).toBe('RETURNED_TO_COURT');
    expect(await outreach.dataSource.getRepository(OutreachFollowUp).findBy({ youthId })).toMatchObject([{ kind: 'LOW_THRESHOLD', endedOn: null }]);
  });

  test('a sanction that returned to court returns no second time and takes no more breaches', async () => {
    const youthId = await served();
    const { id: sanctionId } = await impose(youthId);
    await outreach.services.sanctions.recordBreach(author, { youthId, sanctionId, kind: 'OTHER' });
    await outreach.services.sanctions.returnToCourt(author, youthId, sanctionId);
    await expect(outreach.services.sanctions.returnToCourt(author, youthId, sanctionId)).rejects.toMatchObject({ extensions: { rule: 'INV26' } });
    await expect(outreach.services.sanctions.recordBreach(author, { youthId, sanctionId, kind: 'OTHER' })).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  });
});

test('a breach lies between the sanction and today', async () => {
  const youthId = await served();
  const { id: sanctionId } = await impose(youthId, { imposedOn: '2026-02-01' });
  for (const date of ['2026-01-31', '2026-03-03']) {
    await expect(outreach.services.sanctions.recordBreach(author, { youthId, sanctionId, kind: 'OTHER', date })).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  }
});
