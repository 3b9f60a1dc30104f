import { newId } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import { runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { createOutreach, outreachPersistence, type OutreachServices } from '../outreach.subgraph';
import { AngerManagement } from './anger-management.entity';

let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(createOutreach, outreachPersistence);
});
afterAll(() => outreach.stop());

const author: Author = { personId: 'Z1', organisationId: newId(), at: new Date('2026-03-02T12:00:00Z') };

async function served(): Promise<string> {
  const youthId = newId();
  await outreach.services.followUps.start(author, { youthId, kind: 'ANGER_MANAGEMENT', legalBasis: 'CONSENT_ONLY', continuityStaff: ['Kari'] });
  return youthId;
}

const decisions = (youthId: string): Promise<AngerManagement[]> => outreach.dataSource.getRepository(AngerManagement).findBy({ youthId });

test.each([[true, false], [false, true], [false, false]])(
  'INV24: no offer where the youth uses violence: %s, finds it problematic: %s',
  async (usesViolence, findsItProblematic) => {
    const youthId = await served();
    await expect(outreach.services.angerManagement.assess(author, { youthId, usesViolence, findsItProblematic, decision: 'OFFERED' })).rejects.toMatchObject({
      extensions: { code: 'RULE_VIOLATED', rule: 'INV24' },
    });
    expect(await decisions(youthId)).toEqual([]);
    await outreach.services.angerManagement.assess(author, { youthId, usesViolence, findsItProblematic, decision: 'NOT_SUITABLE' });
    expect(await decisions(youthId)).toMatchObject([{ decision: 'NOT_SUITABLE', referredOn: '2026-03-02' }]);
  },
);

test('INV24: who uses violence and finds it problematic is offered a place', async () => {
  const youthId = await served();
  await outreach.services.angerManagement.assess(author, { youthId, usesViolence: true, findsItProblematic: true, decision: 'OFFERED', referredOn: '2026-02-01' });
  expect(await decisions(youthId)).toMatchObject([{ decision: 'OFFERED', referredOn: '2026-02-01' }]);
});

test('a referral in the future is refused', async () => {
  const youthId = await served();
  const future = { youthId, usesViolence: true, findsItProblematic: true, decision: 'OFFERED', referredOn: '2026-03-03' } as const;
  await expect(outreach.services.angerManagement.assess(author, future)).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
});
