import { ORGANISATIONS } from '../organisations';
import type { Story } from '../story';

const { childWelfareTrondheim, navOstbyen, uteseksjonen } = ORGANISATIONS;

/** J9: a boy of the boys' group who looks for work. His address is strictly protected: nobody is told what places him. */
export async function tellAmir({ services, youths, on, by, consents }: Story): Promise<void> {
  const { id: youthId, birthDate } = youths.amir;
  await services['child-welfare'].cases.open(by(childWelfareTrondheim, on({ months: 9 })), { youthId, caseWorker: 'Berit Test', district: 'Heimdal' });
  const { groups, youthGroups } = services.outreach;
  const { id: groupId } = await youthGroups.start(by(uteseksjonen, on({ months: 7 })), {
    kind: 'BOYS_GROUP', leaders: [{ name: 'Ola Test', employer: 'USIT' }, { name: 'Nils Prøve', employer: 'BFT' }], weekday: 2, meetingHours: 3,
  });
  const { id: membershipId } = await groups.join(by(uteseksjonen, on({ months: 6 })), { youthId, kind: 'BOYS_GROUP', birthDate, gender: 'BOY', groupId });
  for (const [days, activity, themes] of [[49, 'fotball', ['jobb']], [42, 'matlaging', ['framtida']], [35, 'besøk hos en arbeidsgiver', ['jobb', 'søknad']]] as const) {
    await youthGroups.recordMeeting(by(uteseksjonen, on({ days })), { groupId, date: on({ days }), activity, themes, attendedMembershipIds: [membershipId] });
  }
  await consents(youthId, { to: navOstbyen, purpose: 'B103', categories: ['OUTREACH_GROUPS'], givenOn: on({ days: 30 }) });
}
