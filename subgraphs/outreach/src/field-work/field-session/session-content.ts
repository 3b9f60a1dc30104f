import { createHash } from 'node:crypto';
import { emergency, type Emergency, type ReportedEmergency } from '../emergency-event/emergency';
import { metYouth, type MetYouth, type ReportedEncounter } from '../encounter/met-youth';

/** A session that was planned: when, where, and by whom. */
export interface PlannedSession {
  /** Made by the client, so that a session that is sent twice is written once. */
  readonly clientKey: string;
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly area: string;
  readonly staffIds: readonly string[];
}

/** What a team writes of a session. */
export interface ReportedSession extends PlannedSession {
  readonly encounters?: readonly ReportedEncounter[] | undefined;
  readonly emergencies?: readonly ReportedEmergency[] | undefined;
}

/** A session with every value in its place. */
export interface SessionContent extends PlannedSession {
  readonly isCancelled: boolean;
  readonly encounters: readonly MetYouth[];
  readonly emergencies: readonly Emergency[];
}

/** What a session holds, with what the team left out filled in. */
export const contentOf = (
  { encounters = [], emergencies = [], ...planned }: ReportedSession,
  { isCancelled }: { readonly isCancelled: boolean },
): SessionContent => ({
  ...planned,
  // Each person once, in one order: hours are counted by person, and a team is the same in any order.
  staffIds: [...new Set(planned.staffIds)].sort(),
  isCancelled,
  encounters: encounters.map((each) => metYouth(each, planned.startedAt)),
  emergencies: emergencies.map((each) => emergency(each, planned.startedAt)),
});

/** The SHA-256 of what a session holds: the same in whichever order its parts are written. */
export function digestOf({
  startedAt,
  endedAt,
  area,
  staffIds,
  isCancelled,
  encounters,
  emergencies,
}: SessionContent): string {
  const canonical = [isCancelled, startedAt, endedAt, area, staffIds, sorted(encounters), sorted(emergencies)];
  return createHash('sha256').update(JSON.stringify(canonical)).digest('hex');
}

const sorted = (parts: readonly object[]): readonly string[] => parts.map((part) => JSON.stringify(part)).sort();
