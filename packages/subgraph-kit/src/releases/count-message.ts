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

/** So many youths by category; one of which there are none is not named. */
export type YouthsByCategory = Readonly<Partial<Record<DataCategory, number>>>;

/**
 * Of how many youths data left in answers to a request. `trace_id` and `operation_id` are the two numbers of its `traceparent`: the trace,
 * and the operation of whoever asked, by which the Dutch standard for logging data processing joins the lines of two parties.
 */
export interface RequestCounts {
  readonly request_id: string;
  readonly trace_id: string | null;
  readonly operation_id: string | null;
  readonly at: string;
  readonly released: YouthsByCategory;
}

/** A youth of whom the owner's own decision opened something: for the own log to be asked, and not told. */
export interface OpenedYouth {
  readonly youthId: string;
  readonly categories: readonly DataCategory[];
}

/** What a process tells at once. Process and number are its name: told again, it is the same. */
export interface CountMessage {
  readonly id: string;
  readonly process_id: string;
  readonly number: number;
  readonly requests: readonly (RequestCounts & { readonly opened: readonly OpenedYouth[] })[];
}

/** So many requests go in a message, and counts: two hundred messages are carried in one body, of 4 MB at most. */
const MOST_REQUESTS = 25;
const MOST_COUNTS = 60;

/** So far apart the requests of a message are at most: they are looked for in one time of the log. */
const WIDEST_MS = 5 * 60_000;

/** The messages of what was released, numbered from there on. */
export const messagesOf = (
  releases: readonly RequestReleases[],
  { processId, from }: { readonly processId: string; readonly from: number },
): readonly CountMessage[] =>
  together(releases).map((requests, n) => ({
    id: newId(),
    process_id: processId,
    number: from + n,
    requests: requests.map(countsOf),
  }));

function together(releases: readonly RequestReleases[]): readonly (readonly RequestReleases[])[] {
  const all: RequestReleases[][] = [];
  let counts = 0;
  for (const one of [...releases].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    const last = all.at(-1);
    const [first] = last ?? [];
    const isNear = first !== undefined && one.at.getTime() - first.at.getTime() <= WIDEST_MS;
    counts += one.categories.size;
    if (isNear && last !== undefined && last.length < MOST_REQUESTS && counts <= MOST_COUNTS) last.push(one);
    else {
      all.push([one]);
      counts = one.categories.size;
    }
  }
  return all;
}

function countsOf({ hop, at, categories }: RequestReleases): CountMessage['requests'][number] {
  const [, trace, operation] = hop.traceparent?.split('-') ?? [];
  const opened = new Map<string, DataCategory[]>();
  for (const [category, youths] of categories) {
    for (const [youthId, isOwn] of youths) if (isOwn) opened.set(youthId, [...(opened.get(youthId) ?? []), category]);
  }
  return {
    request_id: hop.requestId,
    trace_id: trace ?? null,
    operation_id: operation ?? null,
    at: at.toISOString(),
    released: Object.fromEntries([...categories].map(([category, youths]) => [category, youths.size])),
    opened: [...opened].map(([youthId, of]) => ({ youthId, categories: of })),
  };
}
