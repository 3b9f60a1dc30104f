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
  await outreach.services.psychologist.record(author, { ground: OWN_WISH, youthId });
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
  await expect(
    outreach.services.psychologist.record(author, { ground: OWN_WISH, ...noShow, consultations: 1 }),
  ).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', argument: 'input.consultations' },
  });
  expect(await contactsOf(youthId)).toEqual([]);
  await outreach.services.psychologist.record(author, { ground: OWN_WISH, ...noShow, countedAs: { gender: 'BOY' } });
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
    outreach.services.psychologist.record(author, { ground: OWN_WISH, youthId, offeredOn: '2026-03-03' }),
  ).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'input.offeredOn' } });
  expect(await contactsOf(youthId)).toEqual([]);
});

test('talks are added one by one by their days, until the contact is closed', async () => {
  const youthId = newId();
  const { psychologist } = outreach.services;
  const { id: contactId } = await psychologist.record(author, {
    ground: OWN_WISH,
    youthId,
    arena: 'HFU',
    offeredOn: '2026-02-10',
  });
  await expect(psychologist.addConsultation(author, { youthId, contactId, date: '2026-02-09' })).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', argument: 'input.date' },
  });
  await psychologist.addConsultation(author, { youthId, contactId, date: '2026-02-17' });
  await psychologist.addConsultation(author, { youthId, contactId });
  await expect(
    psychologist.close(author, { youthId, contactId, referredOn: false, isNoShow: true }),
  ).rejects.toMatchObject({ extensions: { argument: 'input.isNoShow' } });
  await psychologist.close(author, { youthId, contactId, referredOn: true, isNoShow: false });
  expect(await contactsOf(youthId)).toMatchObject([{ consultations: 2, referredOn: true, closedOn: '2026-03-02' }]);
  expect(
    await outreach.dataSource.query('select date from psychologist_consultation where contact_id = $1 order by date', [
      contactId,
    ]),
  ).toEqual([{ date: '2026-02-17' }, { date: '2026-03-02' }]);
  const later = { ...author, at: new Date('2026-03-03T12:00:00Z') };
  await served(later, youthId);
  await expect(psychologist.addConsultation(later, { youthId, contactId })).rejects.toMatchObject({
    extensions: { code: 'NOT_FOUND' },
  });
});

test('advice to a colleague is counted, and there is no place for a youth', async () => {
  await outreach.services.psychologist.adviseStaff(author, '2026-02-17');
  const [row] = (await outreach.dataSource.query('select * from staff_advice')) as readonly object[];
  expect(Object.keys(row ?? {}).sort()).toEqual(['date', 'id', 'organisation_id']);
});
