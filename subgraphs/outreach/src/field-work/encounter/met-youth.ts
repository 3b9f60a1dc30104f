import type { FieldSessionEncounterInput } from './encounter.input';

/** A meeting with every value in its place: what is stored, and what tells one meeting from another. */
export type MetYouth = ReturnType<typeof metYouth>;

/**
 * Fills in what a worker left out: the meeting was at the start of the session, with somebody unknown (INV19). The order
 * of the values stays: the digest of a session that was written before is made of them.
 */
export const metYouth = (
  { metAt, youthId, age, gender, district, isFirstContact, topics = [], onwardTo, ...said }: FieldSessionEncounterInput,
  sessionStartedAt: Date,
) => ({
  metAt: metAt ?? sessionStartedAt,
  youthId: youthId?.toLowerCase() ?? null,
  age: age ?? null,
  gender: gender ?? 'UNKNOWN',
  district: district ?? 'UNKNOWN',
  isFirstContact: isFirstContact ?? false,
  topics: [...topics].sort(),
  // Only where it is said: without it the digest is what it always was.
  ...(onwardTo && onwardTo.length > 0 ? { onwardTo: [...onwardTo].sort() } : {}),
  ...said,
});
