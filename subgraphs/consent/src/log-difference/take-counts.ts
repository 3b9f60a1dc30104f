import { CATEGORIES, isDataCategory, ownerOf, REGISTRY, type ServiceName } from '@brobygger/domain';
import { MessageKind, RefusalCode, type CountMessage, type Intake } from '@brobygger/subgraph-kit';
import type { DataSource, EntityManager } from 'typeorm';
import { z } from 'zod';

const TEXT = z
  .string()
  .max(200)
  .refine((text) => !text.includes('\u0000'));
const WHOLE = z.number().int().max(2_147_483_647);
const hexadecimal = (digits: number) => z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`));

/** As categories are written, also those that are no longer known. */
const CATEGORY = /^[A-Z][A-Z0-9_]{0,99}$/;
const MOST_CATEGORIES = 64;
const MOST_REQUESTS = 100;
const MOST_YOUTHS = 2_147_483_647;

/** So many youths by category. Every key is looked at, also `__proto__`, which a record of zod passes over. */
const Numbers = z.custom<Readonly<Record<string, number>>>((value) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const all = Object.entries(value);
  const isCount = ([category, youths]: [string, unknown]): boolean =>
    CATEGORY.test(category) && Number.isInteger(youths) && Number(youths) > 0 && Number(youths) <= MOST_YOUTHS;
  return all.length <= MOST_CATEGORIES && all.every(isCount);
});

/** Strict: what else a sender says, of whom perhaps, is not kept. */
const RequestCounts = z
  .strictObject({
    request_id: TEXT,
    trace_id: hexadecimal(32).nullable(),
    operation_id: hexadecimal(16).nullable(),
    at: z.iso.datetime({ offset: true }).max(40),
    released: Numbers.refine((released) => Object.keys(released).length > 0),
    missing: Numbers,
  })
  .refine(({ released, missing }) =>
    Object.entries(missing).every(([category, count]) => count <= (released[category] ?? 0)),
  );

/** The requests of a message are looked for in one time of the log, which must not be long. */
const WIDEST_MS = 10 * 60_000;

const Counts = z
  .strictObject({
    process_id: z.guid(),
    number: WHOLE.nonnegative(),
    requests: z.array(RequestCounts).min(1).max(MOST_REQUESTS),
  })
  .refine((counts) => {
    const { first, last } = endsOf(counts);
    return last - first <= WIDEST_MS;
  });

interface Counted {
  readonly requests: readonly { readonly at: string; readonly released: Readonly<Record<string, number>> }[];
}

/** When the first and the last of the requests were, in milliseconds. */
function endsOf({ requests }: Counted): { readonly first: number; readonly last: number } {
  let [first, last] = [Infinity, -Infinity];
  for (const { at } of requests) {
    const moment = Date.parse(at);
    if (moment < first) first = moment;
    if (moment > last) last = moment;
  }
  return { first, last };
}

/** $1 the messages in JSON, $2 whose they are. What was told before changes nothing. */
const KEEP = `
insert into release_report (process_id, number, owner, first_at, last_at, requests)
select process_id, number, $2, first_at, last_at, requests
from jsonb_to_recordset($1::jsonb) as m(process_id uuid, number int, first_at timestamptz, last_at timestamptz, requests jsonb)
on conflict do nothing`;

function keep(
  connection: Pick<EntityManager, 'query'>,
  counted: readonly Counted[],
  by: ServiceName,
): Promise<unknown> {
  const reports = counted.map((counts) => {
    const { first, last } = endsOf(counts);
    // What is kept is read once more at each comparison: a moment has the one form that PostgreSQL reads for sure.
    const requests = counts.requests.map((request) => ({ ...request, at: new Date(request.at) }));
    return { ...counts, requests, first_at: new Date(first), last_at: new Date(last) };
  });
  return connection.query(KEEP, [JSON.stringify(reports), ownerOf(by)]);
}

/** An owner counts what it released of its own; a category that is no longer known may be anybody's. */
const areOf = (sender: ServiceName, { released }: Counted['requests'][number]): boolean =>
  Object.keys(released).every(
    (category) => !isDataCategory(category) || CATEGORIES[category].owner === ownerOf(sender),
  );

/** Takes in what owners counted. */
export const COUNTS: Intake = {
  kind: MessageKind.RELEASES_COUNTED,
  row: Counts,
  screen: (_transaction, sender, messages) =>
    Promise.resolve(
      messages
        .filter(({ payload }) => !(payload as unknown as Counted).requests.every((request) => areOf(sender, request)))
        .map(({ id }) => ({ id, code: RefusalCode.OF_ANOTHER_AGENCY })),
    ),
  async keep(transaction, payloads, sender) {
    await keep(transaction, payloads as readonly Counted[], sender);
  },
};

/** Keeps what the registry counted itself: its own log is the log, and has nothing of its own decision. */
export const keepOwnCounts =
  (dataSource: Pick<DataSource, 'query'>) =>
  async (messages: readonly CountMessage[]): Promise<void> => {
    const counted = messages.map(({ id: _id, requests, ...name }) => ({
      ...name,
      requests: requests.map(({ opened: _opened, ...request }) => ({ ...request, missing: {} })),
    }));
    await keep(dataSource, counted, REGISTRY);
  };
