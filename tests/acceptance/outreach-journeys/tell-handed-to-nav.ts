import { plus, type LocalDate } from '@brobygger/domain';
import type { JourneyWorld, JourneyYouth } from './journey-world';

/** A transfer of child welfare's to NAV, which stands on the board until NAV has accepted it. */
export interface HandedToNav {
  /** Whether NAV finds it among what it has received: on the youth's yes alone. */
  hasArrived(): Promise<boolean>;
  /** NAV has no room. */
  refuse(): Promise<void>;
  /** NAV accepts, child welfare confirms, NAV opens a case and grants advice and guidance (sotjl. § 17), and has taken over. */
  accept(): Promise<void>;
}

/** Child welfare plans to hand the youth over to NAV on the day, looks once it is planned, and sends it. */
export async function tellHandedToNav(
  world: JourneyWorld,
  { id: youthId }: JourneyYouth,
  plannedOn: LocalDate = plus(world.today, { days: 30 }),
  lookPlanned: () => Promise<unknown> = () => Promise.resolve(),
): Promise<HandedToNav> {
  const { childWelfare, nav } = world;
  await childWelfare.write('startTransfer', { input: { youthId, plannedOn } });
  await lookPlanned();
  const { id: handoverId } = await childWelfare.write('sendTransfer', {
    input: { youthId, receiverId: world.idOf('nav') },
  });
  await world.settled();
  const answer = async (said: object): Promise<void> => {
    await nav.write('answerNavHandover', { input: { handoverId, ...said } });
    await world.settled();
  };

  return {
    async hasArrived() {
      const { json } = await nav.ask('{ handoversReceived { id kind state } }', {}, 'B107');
      expect(json.errors ?? []).toEqual([]);
      const received = json.data?.['handoversReceived'] as readonly { readonly id: string }[];
      const [it] = received.filter(({ id }) => id === handoverId);
      expect([undefined, { id: handoverId, kind: 'TRANSFER', state: 'REQUESTED' }]).toContainEqual(it);
      return it !== undefined;
    },
    refuse: () => answer({ state: 'REJECTED', reason: 'NO_CAPACITY' }),
    async accept() {
      await answer({ state: 'ACCEPTED' });
      await childWelfare.write('moveTransfer', { input: { youthId, state: 'IN_PROGRESS' } });
      await world.settled();
      const completing = { input: { handoverId, state: 'COMPLETED' } };
      expect(await nav.refusalOf('answerNavHandover', completing)).toBe('BAD_USER_INPUT');
      const ground = { kind: 'REFERRAL', reference: handoverId };
      await nav.write('openNavCase', { input: { ground, youthId, office: 'NAV Østbyen' } });
      await nav.write('grantSection17', { input: { youthId, validFrom: world.today } });
      await answer({ state: 'COMPLETED' });
    },
  };
}
