import { countedColumns, type CountedAs } from '../../counted-record/counted-as';
import type { EncounterTopic } from './encounter-topic';

/** What a worker writes of a meeting in the street. Nothing of it has to be known (INV19). */
export interface ReportedEncounter extends CountedAs {
  readonly metAt?: Date | null | undefined;
  readonly youthId?: string | null | undefined;
  readonly age?: number | null | undefined;
  readonly isFirstContact?: boolean | undefined;
  readonly topics?: readonly EncounterTopic[] | undefined;
}

/** A meeting with every value in its place: what is stored, and what tells one meeting from another. */
export type MetYouth = ReturnType<typeof metYouth>;

/** Fills in what a worker left out: the meeting was at the start of the session, with somebody unknown. */
export const metYouth = (
  { metAt, youthId, age, isFirstContact, topics, ...counted }: ReportedEncounter,
  sessionStartedAt: Date,
) => ({
  metAt: metAt ?? sessionStartedAt,
  youthId: youthId?.toLowerCase() ?? null,
  age: age ?? null,
  ...countedColumns(counted),
  isFirstContact: isFirstContact ?? false,
  topics: [...(topics ?? [])].sort(),
});
