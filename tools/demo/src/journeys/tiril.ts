import { momentOf } from '../calendar';
import { youthAs } from '../callers';
import { ORGANISATIONS } from '../organisations';
import { demoGuardianOfApplicant, demoSister } from '../people';
import type { Story } from '../story';

/** A girl of 13: she wants child welfare to read which help she wants, and has sent it to her guardian, who has not answered yet. */
export async function tellTiril({
  services,
  loadedOn,
  on,
}: Pick<Story, 'services' | 'loadedOn' | 'on'>): Promise<void> {
  const { id: youthId, nationalId } = demoSister(loadedOn);
  const { youths, signings } = services.consent;
  await youths.findOrRegister(nationalId, momentOf(loadedOn));
  const signedAt = momentOf(on({ days: 3 }));
  const form = {
    recipientId: ORGANISATIONS.childWelfareTrondheim.id,
    purpose: 'B105',
    categories: ['SELF_PRESENTATION_HELP_WANTED'],
  } as const;
  const id = await signings.sign(youthAs(youthId), form, signedAt);
  await signings.send(youthAs(youthId), id, [demoGuardianOfApplicant(loadedOn).id], signedAt);
}
