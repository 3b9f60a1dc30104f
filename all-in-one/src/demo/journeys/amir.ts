import { ORGANISATIONS } from '../organisations';
import type { Story } from '../story';

const { childWelfareTrondheim, navOstbyen, uteseksjonen } = ORGANISATIONS;

/** J9: a boy of the boys' group who looks for work. His address is strictly protected: nobody is told what places him. */
export async function tellAmir({ services, youths, on, by, consents }: Story): Promise<void> {
  const { id: youthId, birthDate } = youths.amir;
  await services['child-welfare'].cases.open(by(childWelfareTrondheim, on({ months: 9 })), { youthId, caseWorker: 'Berit Test', district: 'Heimdal' });
  await services.outreach.groups.join(by(uteseksjonen, on({ months: 6 })), { youthId, kind: 'BOYS_GROUP', birthDate });
  await consents(youthId, { to: navOstbyen, purpose: 'B103', categories: ['OUTREACH_GROUPS'], givenOn: on({ days: 30 }) });
}
