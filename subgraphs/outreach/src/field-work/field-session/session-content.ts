import { createHash } from 'node:crypto';
import { emergency, type Emergency } from '../emergency-event/emergency';
import { metYouth, type MetYouth } from '../encounter/met-youth';
import type { CancelFieldSessionInput, RecordFieldSessionInput } from './field-session.input';

/** A session with every value in its place. */
export interface SessionContent extends CancelFieldSessionInput {
  readonly isCancelled: boolean;
  readonly encounters: readonly MetYouth[];
  readonly emergencies: readonly Emergency[];
}

/** What a session holds, with what the team left out filled in. */
export const contentOf = (
  { encounters = [], emergencies = [], plannedSessionId, ...planned }: RecordFieldSessionInput,
  { isCancelled }: { readonly isCancelled: boolean },
): SessionContent => ({
  ...planned,
  // Only where it is said, as all that came to be said later.
  ...(plannedSessionId ? { plannedSessionId: plannedSessionId.toLowerCase() } : {}),
  // Each person once, in one order: hours are counted by person, and a team is the same in any order.
  staffIds: [...new Set(planned.staffIds)].sort(),
  isCancelled,
  encounters: encounters.map((each) => metYouth(each, planned.startedAt)),
  emergencies: emergencies.map((each) => emergency(each, planned.startedAt)),
});

/** The SHA-256 of what a session holds: the same in whichever order its parts are written. */
export function digestOf({ clientKey: _key, ...content }: SessionContent): string {
  const { startedAt, endedAt, area, staffIds, isCancelled, encounters, emergencies, ...said } = content;
  const canonical = [isCancelled, startedAt, endedAt, area, staffIds, sorted(encounters), sorted(emergencies)];
  // What came to be said of sessions later tells two apart where it is said; without it the digest is what it always was.
  const more = JSON.stringify(said);
  if (more !== '{}') canonical.push(more);
  return createHash('sha256').update(JSON.stringify(canonical)).digest('hex');
}

const sorted = (parts: readonly object[]): readonly string[] => parts.map((part) => JSON.stringify(part)).sort();
