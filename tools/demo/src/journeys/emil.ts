import { ORGANISATIONS } from '../organisations';
import type { Story } from '../story';

const { uteseksjonen } = ORGANISATIONS;

/** J5: cannabis cessation that the mediation service (Konfliktrådet) asked for. Emil has let nobody else know. */
export async function tellEmil({ services, youths, on, by }: Story): Promise<void> {
  const { id: youthId } = youths.emil;
  const { attendance, hap } = services.outreach;
  const enquiry = by(uteseksjonen, on({ months: 4 }));
  await hap.enquire(enquiry, {
    ground: { kind: 'OWN_WISH' },
    youthId,
    source: 'KONFLIKTRAAD',
    countedAs: { gender: 'BOY', district: 'UNKNOWN' },
  });
  await hap.map(by(uteseksjonen, on({ days: 100 })), {
    youthId,
    motivation: 'LOW',
    lowMotivationReason: 'OTHER_AREAS_WORSE',
    outcome: 'OFFERED',
  });
  for (let week = 1; week <= 8; week += 1) {
    const date = on({ days: 100 - 7 * week });
    await attendance.record(by(uteseksjonen, date), { youthId, programme: 'HAP', date, isPresent: true });
  }
  await hap.extend(by(uteseksjonen, on({ days: 40 })), youthId);
}
