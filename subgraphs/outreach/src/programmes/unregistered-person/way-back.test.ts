import { newId } from '@brobygger/domain';
import { OWN_WISH } from '@brobygger/testkit';
import type { QueryRunner } from 'typeorm';
import { ContactsOfPersons1796000000001 } from '../../contact/contacts-of-persons.migration';
import { FollowUpsOfPersons1796000000002 } from '../follow-up/follow-ups-of-persons.migration';
import { anAuthor, AT, runUnregisteredPersons } from './unregistered-person.test-setup';

const { outreach, begin, rows } = runUnregisteredPersons();

test('the way back leaves what is of a youth, each contact once from its earliest day, and nobody without one', async () => {
  const [author, youthId] = [anAuthor(), newId()];
  const before = { ...author, at: new Date('2026-01-15T12:00:00Z') };
  const { followUpId: linked, outreachPersonId } = await begin(before);
  await outreach().services.personLinks.link(author, { outreachPersonId, youthId });
  const own = await outreach().services.followUps.start(author, {
    ground: OWN_WISH,
    youthId,
    kind: 'LOW_THRESHOLD',
    legalBasis: 'CONSENT_ONLY',
    continuityStaff: ['Kari'],
  });
  await begin(author);
  const runner = { query: (statement: string) => outreach().asOwner(statement) } as unknown as QueryRunner;
  for (const migration of [new FollowUpsOfPersons1796000000002(), new ContactsOfPersons1796000000001()]) {
    await migration.down(runner);
  }
  const { organisationId } = author;
  expect(
    await rows('select id, youth_id from follow_up where organisation_id = $1 order by started_on', organisationId),
  ).toEqual([
    { id: linked, youth_id: youthId },
    { id: own.id, youth_id: youthId },
  ]);
  expect(await rows('select youth_id, since from contact where organisation_id = $1', organisationId)).toEqual([
    { youth_id: youthId, since: '2026-01-15' },
  ]);
  for (const migration of [new ContactsOfPersons1796000000001(), new FollowUpsOfPersons1796000000002()]) {
    await migration.up(runner);
  }
  await outreach().services.followUps.end({ ...author, at: AT }, youthId, own.id, 'OTHER');
});
