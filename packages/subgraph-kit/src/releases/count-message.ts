import { newId, type DataCategory } from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';

/** Whose data of one category left in the answers to one request: `true` of those whom the owner's own decision opened it of. */
export type ReleasedYouths = ReadonlyMap<string, boolean>;

/** What left in the answers of one process to one request, by category. */
export interface RequestReleases {
  readonly hop: Pick<Hop, 'requestId' | 'traceparent'>;
  readonly at: Date;
  readonly categories: ReadonlyMap<DataCategory, ReleasedYouths>;
}

/**
 * How many youths' data of a category left in answers to a request. `trace_id` and `operation_id` are the two numbers of its `traceparent`:
 * the trace, and the operation of whoever asked, by which the Dutch standard for logging data processing joins the lines of two parties.
 */
export interface ReleaseCount {
  readonly request_id: string;
  readonly trace_id: string | null;
  readonly operation_id: string | null;
  readonly at: string;
  readonly category: DataCategory;
  readonly youths: number;
  /** Those whom the own decision opened it of, for the own log to be asked: they are not told. */
  readonly own: readonly string[];
}

/** What a process tells at once. Process and number are its name: told again, it is the same. */
export interface CountMessage {
  readonly id: string;
  readonly process_id: string;
  readonly number: number;
  readonly counts: readonly ReleaseCount[];
}

/** So many counts go in a message: two hundred messages are carried in one body, which has its bounds. */
const MOST_COUNTS = 40;

/** The messages of what was released, numbered from there on. */
export function messagesOf(
  releases: readonly RequestReleases[],
  { processId, from }: { readonly processId: string; readonly from: number },
): readonly CountMessage[] {
  const counts = releases.flatMap(countsOf);
  return Array.from({ length: Math.ceil(counts.length / MOST_COUNTS) }, (_, n) => ({
    id: newId(),
    process_id: processId,
    number: from + n,
    counts: counts.slice(n * MOST_COUNTS, (n + 1) * MOST_COUNTS),
  }));
}

function countsOf({ hop, at, categories }: RequestReleases): readonly ReleaseCount[] {
  const [, trace, operation] = hop.traceparent?.split('-') ?? [];
  return [...categories].map(([category, youths]) => ({
    request_id: hop.requestId,
    trace_id: trace ?? null,
    operation_id: operation ?? null,
    at: at.toISOString(),
    category,
    youths: youths.size,
    own: [...youths].flatMap(([youthId, isOwn]) => (isOwn ? [youthId] : [])),
  }));
}
