import { newId } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import { createFakeRegistry, OWN_WISH, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type OutreachServices } from '../../index';
import { NurseTalk } from './nurse-talk.entity';

const registry = createFakeRegistry();
let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(subgraph, { registry });
});
afterAll(() => outreach.stop());

const author: Author = { personId: 'Z1', organisationId: newId(), at: new Date('2026-03-02T12:00:00Z') };
beforeAll(() => outreach.services.ages.set(author, { from: 15, to: 23 }));

async function served(by = author, youthId = newId()): Promise<string> {
  await outreach.services.followUps.start(by, {
    ground: OWN_WISH,
    youthId,
    kind: 'LOW_THRESHOLD',
    legalBasis: 'CONSENT_ONLY',
    continuityStaff: ['Kari'],
  });
  return youthId;
}

const talksOf = (youthId: string): Promise<NurseTalk[]> =>
  outreach.dataSource.getRepository(NurseTalk).findBy({ youthId });

describe('INV22', () => {
  test.each([
    ['2011-03-03', 14],
    ['2002-03-02', 24],
  ])('a talk with the nurse of 22B is refused for a youth born %s, who is %i', async (birthDate, _age) => {
    const youthId = await served();
    registry.bornOn(youthId, birthDate);
    await expect(
      outreach.services.nurseTalks.record(author, { ground: OWN_WISH, youthId, themes: ['PHYSICAL'] }),
    ).rejects.toMatchObject({
      extensions: { code: 'RULE_VIOLATED', rule: 'INV22' },
    });
    expect(await talksOf(youthId)).toEqual([]);
  });

  test.each([
    ['2011-03-02', 15],
    ['2002-03-03', 23],
  ])('a talk with the nurse of 22B is recorded for a youth born %s, who is %i', async (birthDate, _age) => {
    const youthId = await served();
    registry.bornOn(youthId, birthDate);
    await outreach.services.nurseTalks.record(author, {
      ground: OWN_WISH,
      youthId,
      themes: ['PHYSICAL', 'SEXUAL'],
      referredTo: 'helsestasjon for ungdom',
    });
    expect(await talksOf(youthId)).toMatchObject([
      { date: '2026-03-02', themes: ['PHYSICAL', 'SEXUAL'], referredTo: 'helsestasjon for ungdom' },
    ]);
  });
});
