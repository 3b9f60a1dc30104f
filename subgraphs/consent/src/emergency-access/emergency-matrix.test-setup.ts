import type { Subject } from '../state-matrix.test-setup';
import type { startPeople } from '../state-people.test-setup';

/** Brings access in an emergency into a state. */
export const reachEmergencies =
  ({ people, idOf, run, first, wait, now }: Awaited<ReturnType<typeof startPeople>>) =>
  async (state: string): Promise<Subject> => {
    const { youthId, actors, strangers } = await people('OUTREACH');
    const open = 'mutation ($input: OpenEmergencyAccessInput!) { openEmergencyAccess(input: $input) { id } }';
    const reason = 'Ungdommen har sagt at livet er i fare.';
    const input = { youthId, categories: ['HOUSING_RESIDENCY'], reason, minutes: 30 };
    const id = await idOf(actors.WORKER, 'openEmergencyAccess', open, { input });
    const review = [
      'mutation ($input: ReviewEmergencyAccessInput!) { reviewEmergencyAccess(input: $input) { id } }',
      { input: { emergencyId: id, outcome: 'JUSTIFIED', note: 'Det var fare for livet den kvelden.' } },
    ] as const;
    if (state === 'AWAITING_REVIEW') wait(31 * 60_000);
    if (state === 'REVIEWED') await run(actors.LEADER, ...review);
    const read = async (): Promise<string> => {
      const text = `select e.closes_at as "closesAt", r.outcome from emergency_access e
        left join emergency_review r on r.emergency_id = e.id where e.id = $1`;
      const { closesAt, outcome } = await first<{ closesAt: Date; outcome: string | null }>(text, id);
      if (outcome !== null) return 'REVIEWED';
      return now() < closesAt ? 'OPEN' : 'AWAITING_REVIEW';
    };
    return { actors, strangers, state: read, operation: () => review };
  };
