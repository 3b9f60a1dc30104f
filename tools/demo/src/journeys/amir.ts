import { momentOf } from '../calendar';
import { ORGANISATIONS } from '../organisations';
import type { Story } from '../story';
import { tellGroup } from './tell-group';

const { childWelfareTrondheim, navOstbyen, uteseksjonen } = ORGANISATIONS;

/** J9: a boy of the boys' group who looks for work. His address is strictly protected: nobody is told what places him. */
export async function tellAmir(story: Story): Promise<void> {
  const { services, youths, on, by, consents } = story;
  const { id: youthId } = youths.amir;
  for (const { id: organisationId, worker } of [childWelfareTrondheim, uteseksjonen]) {
    const cleared = { personId: worker, organisationId };
    await services.consent.clearances.grant(cleared, 'Z990010', momentOf(on({ months: 10 })));
  }
  await services['child-welfare'].cases.open(by(childWelfareTrondheim, on({ months: 9 })), {
    ground: { kind: 'CONCERN', reference: 'BM-0909' },
    youthId,
    caseWorker: 'Berit Test',
    district: 'Heimdal',
  });
  await tellGroup(story, {
    kind: 'BOYS_GROUP',
    leaders: [
      { name: 'Ola Test', employer: 'USIT' },
      { name: 'Nils Prøve', employer: 'BFT' },
    ],
    startedOn: { months: 7 },
    member: { ...youths.amir, countedAs: { gender: 'BOY', district: 'HEIMDAL' }, joinedOn: { months: 6 } },
    firstMeetingDaysAgo: 49,
    meetings: [
      { activity: 'fotball', themes: ['jobb'] },
      { activity: 'matlaging', themes: ['framtida'] },
      { activity: 'besøk hos en arbeidsgiver', themes: ['jobb', 'søknad'] },
    ],
  });
  await consents(youthId, {
    to: navOstbyen,
    purpose: 'B103',
    categories: ['OUTREACH_CONTACT'],
    givenOn: on({ days: 30 }),
  });
}
