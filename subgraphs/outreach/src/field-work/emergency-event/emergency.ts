import type { EmergencyKind } from './emergency-kind';

/** What a worker writes of an emergency. */
export interface ReportedEmergency {
  readonly kind: EmergencyKind;
  readonly happenedAt?: Date | null | undefined;
  readonly naloxoneGiven: boolean;
  readonly ambulanceCalled: boolean;
  readonly wasAdmitted: boolean;
}

/** An emergency with every value in its place. */
export type Emergency = ReturnType<typeof emergency>;

/** Fills in what a worker left out: it happened at the start of the session. */
export const emergency = (
  { kind, happenedAt, naloxoneGiven, ambulanceCalled, wasAdmitted }: ReportedEmergency,
  sessionStartedAt: Date,
) => ({
  kind,
  happenedAt: happenedAt ?? sessionStartedAt,
  naloxoneGiven,
  ambulanceCalled,
  wasAdmitted,
});
