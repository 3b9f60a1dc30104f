import { momentOf } from '../calendar';
import { youthAs } from '../callers';
import { ORGANISATIONS } from '../organisations';
import { demoGuardians } from '../people';
import type { Story } from '../story';
import { tellGroup } from './tell-group';

const { childWelfareTrondheim, uteseksjonen } = ORGANISATIONS;

/** J8: a girl of Forumet whom child welfare comes to know through a concern report of Uteseksjonen. She says yes, and then no. */
export async function tellIda(story: Story): Promise<void> {
  const { services, youths, on, by, consents } = story;
  const { id: youthId } = youths.ida;
  await tellGroup(story, {
    kind: 'GIRLS_GROUP',
    leaders: [
      { name: 'Mari Prøve', employer: 'USIT' },
      { name: 'Silje Test', employer: 'KONTAKTSENTER_22B' },
    ],
    startedOn: { months: 9 },
    member: {
      ...youths.ida,
      countedAs: { gender: 'GIRL', district: 'HEIMDAL' },
      broughtByPeer: true,
      joinedOn: { months: 8 },
    },
    firstMeetingDaysAgo: 140,
    meetings: [
      { activity: 'taco', themes: ['vennskap'] },
      { activity: 'kino', themes: ['grenser'] },
      { activity: 'klatring', themes: ['skole', 'familie'] },
    ],
  });
  const { cases, concernReports, linkedReports, triage } = services['child-welfare'];
  const { id: reportId } = await concernReports.file(
    { ...by(uteseksjonen, on({ months: 3, days: 4 })), agency: 'OUTREACH' },
    {
      clientKey: 'forumet-bekymring-1',
      receiverId: childWelfareTrondheim.id,
      youthId,
      concerns: ['NEGLECT'],
      isUrgent: false,
      text: 'Ida forteller at det ikke er noen voksne hjemme om kvelden, og at hun har ansvar for to mindre søsken.',
    },
  );
  const triaged = by(childWelfareTrondheim, on({ months: 3 }));
  await linkedReports.link(triaged, { reportId, youthId });
  await cases.open(triaged, {
    ground: { kind: 'CONCERN', reference: reportId },
    youthId,
    caseWorker: 'Berit Test',
    district: 'Heimdal',
  });
  await triage.triage(triaged, { reportId, outcome: 'TO_CASE' });
  // What the group tells is health data, so that a guardian signs too at 15.
  const { id } = await consents(youthId, {
    to: childWelfareTrondheim,
    purpose: 'B104',
    categories: ['OUTREACH_CONTACT'],
    givenOn: on({ months: 2 }),
    signedBy: ['YOUTH', 'GUARDIAN'],
    guardianId: demoGuardians(story.loadedOn).ida.id,
  });
  await services.consent.consents.withdraw(youthAs(youthId), id, momentOf(on({ months: 1 })));
}
