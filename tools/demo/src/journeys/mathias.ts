import { momentOf } from '../calendar';
import { youthAs } from '../callers';
import { ORGANISATIONS } from '../organisations';
import { demoApplicant, demoGuardianOfApplicant } from '../people';
import type { Story } from '../story';

const { bolig22b } = ORGANISATIONS;

/** A youth of 17 who has applied for a place, and has asked his guardian, who has not answered yet: the application waits. */
export async function tellMathias({ services, houses, loadedOn, on, by }: Story): Promise<void> {
  const { id: youthId, nationalId } = demoApplicant(loadedOn);
  const { youths, permissions } = services.consent;
  await youths.findOrRegister(nationalId, momentOf(loadedOn));
  await services.housing.residencies.apply(by(bolig22b, on({ days: 6 })), {
    ground: { kind: 'APPLICATION', reference: 'BOLIG-1111' },
    youthId,
    houseId: houses.shared,
    gender: 'BOY',
  });
  const asked = momentOf(on({ days: 4 }));
  const permissionId = await permissions.ask(youthAs(youthId), bolig22b.id, asked);
  await permissions.send(youthAs(youthId), permissionId, [demoGuardianOfApplicant(loadedOn).id], asked);
}
