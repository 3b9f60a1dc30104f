import { ORGANISATIONS } from '../organisations';
import type { Story } from '../story';

const { uteseksjonen } = ORGANISATIONS;

/** J5: cannabis cessation that the mediation service (Konfliktrådet) asked for. Emil has let nobody else know. */
export async function tellEmil({ services, youths, on, by }: Story): Promise<void> {
  const { id: youthId } = youths.emil;
  const { followUps, hap } = services.outreach;
  const enquiry = by(uteseksjonen, on({ months: 4 }));
  await followUps.start(enquiry, {
    ground: { kind: 'OWN_WISH' },
    youthId,
    kind: 'HAP',
    legalBasis: 'CONSENT_ONLY',
    continuityStaff: ['Mari Prøve'],
  });
  await hap.enquire(enquiry, { youthId, source: 'KONFLIKTRAAD', countedAs: { gender: 'BOY', district: 'UNKNOWN' } });
  await hap.map(by(uteseksjonen, on({ days: 100 })), {
    youthId,
    motivation: 'LOW',
    lowMotivationReason: 'OTHER_AREAS_WORSE',
    outcome: 'OFFERED',
  });
  for (let week = 1; week <= 8; week += 1) await hap.weekDone(by(uteseksjonen, on({ days: 100 - 7 * week })), youthId);
  await hap.extend(by(uteseksjonen, on({ days: 40 })), youthId);
}
