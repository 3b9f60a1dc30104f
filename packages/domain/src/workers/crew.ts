import type { MeasuredProcess } from '../serve-metrics';
import type { WorkerChannel } from './worker-channel';

/** What a process knows of those that answer beside it on the same port. */
export interface Crew {
  /** Which worker it is, by a number that no other has had; `null` where it is alone. */
  readonly worker: number | null;
  /** How many there are to be. */
  readonly size: number;
  /** Whether one has begun to answer before it. Who comes later answers nothing before it is ready, since nobody waits for it. */
  readonly joins: boolean;
  /** The line to the primary; `null` where there is none. */
  readonly primary: WorkerChannel | null;
}

/** The crew of a service that runs as one process. */
export const ALONE: Crew = { worker: null, size: 1, joins: false, primary: null };

/** What the lines of a process's log say of it beside its service. */
export const workerIn = ({ worker }: Crew): { readonly worker?: number } => (worker === null ? {} : { worker });

/** The topics of what every worker and its primary say to one another. */
export const CrewTopic = {
  /** A worker: I answer now. */
  UP: 'up',
  /** The primary: are you there? */
  ALIVE: 'alive',
  /** The primary: what have you measured? */
  MEASURED: 'measured',
  /** A worker: what have all of us measured? */
  SUM: 'sum',
} as const;

/** What is shown of a process's metrics: where it is one of several, the sum of them all, whichever is asked. */
export function measuredBy({ primary }: Crew, own: MeasuredProcess): MeasuredProcess {
  if (primary === null) return own;
  primary.hear(CrewTopic.MEASURED, () => own.getMetricsAsJSON());
  return {
    contentType: own.contentType,
    metrics: async () => String(await primary.ask(CrewTopic.SUM, null, SUM_WITHIN_MS)),
    getMetricsAsJSON: () => own.getMetricsAsJSON(),
  };
}

/** Longer than the primary waits for each. */
const SUM_WITHIN_MS = 5000;
