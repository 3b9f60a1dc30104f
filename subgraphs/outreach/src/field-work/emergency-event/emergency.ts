import type { FieldSessionEmergencyInput } from './emergency-event.input';

/** An emergency with every value in its place. */
export type Emergency = ReturnType<typeof emergency>;

/**
 * Fills in what a worker left out: it happened at the start of the session. The order of the values stays: the digest of
 * a session that was written before is made of them.
 */
export const emergency = (
  {
    kind,
    happenedAt,
    naloxoneGiven = false,
    ambulanceCalled = false,
    wasAdmitted = false,
    ...said
  }: FieldSessionEmergencyInput,
  sessionStartedAt: Date,
) => ({
  kind,
  happenedAt: happenedAt ?? sessionStartedAt,
  naloxoneGiven,
  ambulanceCalled,
  wasAdmitted,
  ...said,
});
