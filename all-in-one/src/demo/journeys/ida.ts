import type { Caller } from '@brobygger/domain';
import { ORGANISATIONS } from '../organisations';
import { momentOf, type Story } from '../story';

const { childWelfareTrondheim, uteseksjonen } = ORGANISATIONS;

/** J8: a girl of Forumet whom child welfare comes to know through a report of concern. She says yes, and then no. */
export async function tellIda({ services, youths, on, by, consents }: Story): Promise<void> {
  const { id: youthId, birthDate } = youths.ida;
  await services.outreach.groups.join(by(uteseksjonen, on({ months: 8 })), { youthId, kind: 'GIRLS_GROUP', birthDate });
  await services['child-welfare'].cases.open(by(childWelfareTrondheim, on({ months: 3 })), { youthId, caseWorker: 'Berit Test', district: 'Heimdal' });
  // What the group tells is health data, so that a guardian signs too at 15.
  const { id } = await consents(youthId, { to: childWelfareTrondheim, purpose: 'B104', categories: ['OUTREACH_GROUPS'], givenOn: on({ months: 2 }), signedBy: ['YOUTH', 'GUARDIAN'] });
  const ida: Caller = { personId: youthId, role: 'YOUTH', agency: null, organisationId: null, assurance: 'HIGH' };
  await services.consent.consents.withdraw(ida, id, momentOf(on({ months: 1 })));
}
