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

const Numbers = z.record(TEXT, WHOLE.positive());

const RequestCounts = z
  .object({
    request_id: TEXT,
    trace_id: hexadecimal(32).nullable(),
    operation_id: hexadecimal(16).nullable(),
    at: z.iso.datetime({ offset: true }),
    released: Numbers.refine((released) => Object.keys(released).length > 0),
    missing: Numbers,
  })
  .refine(({ released, missing }) =>
    Object.entries(missing).every(([category, count]) => count <= (released[category] ?? 0)),
  );

/** The requests of a message are looked for in one time of the log, which must not be long. */
const WIDEST_MS = 10 * 60_000;

const Counts = z
  .object({
    process_id: z.guid(),
    number: WHOLE.nonnegative(),
    requests: z.array(RequestCounts).min(1).max(1000),
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
    return { ...counts, first_at: new Date(first), last_at: new Date(last) };
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
