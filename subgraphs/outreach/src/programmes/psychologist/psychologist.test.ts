import { newId } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import { OWN_WISH, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type OutreachServices } from '../../index';
import { PsychologistContact } from './psychologist-contact.entity';

let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(subgraph);
});
afterAll(() => outreach.stop());

const author: Author = { personId: 'Z1', organisationId: newId(), at: new Date('2026-03-02T12:00:00Z') };

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

const contactsOf = (youthId: string): Promise<PsychologistContact[]> =>
  outreach.dataSource.getRepository(PsychologistContact).findBy({ youthId });

test('a contact with nothing said of it is an offer at Uteseksjonen today', async () => {
  const youthId = await served();
  await outreach.services.psychologist.record(author, { youthId });
  expect(await contactsOf(youthId)).toMatchObject([
    {
      arena: 'USIT',
      offeredOn: '2026-03-02',
      isNoShow: false,
      consultations: 0,
      referredOn: false,
      countedGender: 'UNKNOWN',
      countedDistrict: 'UNKNOWN',
    },
  ]);
});

test('a youth who did not come to the youth health station has an offer and no consultations', async () => {
  const youthId = await served();
  const noShow = { youthId, arena: 'HFU', isNoShow: true, offeredOn: '2026-02-10' } as const;
  await expect(outreach.services.psychologist.record(author, { ...noShow, consultations: 1 })).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', argument: 'input.consultations' },
  });
  expect(await contactsOf(youthId)).toEqual([]);
  await outreach.services.psychologist.record(author, { ...noShow, countedAs: { gender: 'BOY' } });
  expect(await contactsOf(youthId)).toMatchObject([
    {
      arena: 'HFU',
      offeredOn: '2026-02-10',
      isNoShow: true,
      consultations: 0,
      countedGender: 'BOY',
      countedDistrict: 'UNKNOWN',
    },
  ]);
});

test('an offer in the future is refused', async () => {
  const youthId = await served();
  await expect(
    outreach.services.psychologist.record(author, { youthId, offeredOn: '2026-03-03' }),
  ).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'input.offeredOn' } });
  expect(await contactsOf(youthId)).toEqual([]);
});
