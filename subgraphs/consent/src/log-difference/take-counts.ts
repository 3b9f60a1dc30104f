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

const Counts = z.object({
  process_id: z.guid(),
  number: WHOLE.nonnegative(),
  counts: z
    .array(
      z
        .object({
          request_id: TEXT,
          trace_id: hexadecimal(32).nullable(),
          operation_id: hexadecimal(16).nullable(),
          at: z.iso.datetime({ offset: true }),
          category: TEXT,
          youths: WHOLE.positive(),
          missing: WHOLE.nonnegative(),
        })
        .refine(({ youths, missing }) => missing <= youths),
    )
    .min(1)
    .max(1000),
});
type Counts = z.infer<typeof Counts>;

/** $1 the messages in JSON, $2 whose they are. What was told before changes nothing. */
const KEEP = `
insert into release_count (process_id, number, line, owner, request_id, trace_id, operation_id, at, category, youths, missing)
select m.process_id, m.number, c.line, $2, c.value->>'request_id', c.value->>'trace_id', c.value->>'operation_id',
  (c.value->>'at')::timestamptz, c.value->>'category', (c.value->>'youths')::int, (c.value->>'missing')::int
from jsonb_to_recordset($1::jsonb) as m(process_id uuid, number int, counts jsonb)
  cross join lateral jsonb_array_elements(m.counts) with ordinality as c(value, line)
on conflict do nothing`;

const keep = (
  connection: Pick<EntityManager, 'query'>,
  counts: readonly unknown[],
  by: ServiceName,
): Promise<unknown> => connection.query(KEEP, [JSON.stringify(counts), ownerOf(by)]);

/** An owner counts what it released of its own; a category that is no longer known may be anybody's. */
const isOf = (sender: ServiceName, category: string): boolean =>
  !isDataCategory(category) || CATEGORIES[category].owner === ownerOf(sender);

/** Takes in what owners counted. */
export const COUNTS: Intake = {
  kind: MessageKind.RELEASES_COUNTED,
  row: Counts,
  screen: (_transaction, sender, messages) =>
    Promise.resolve(
      messages
        .filter(({ payload }) => (payload as unknown as Counts).counts.some(({ category }) => !isOf(sender, category)))
        .map(({ id }) => ({ id, code: RefusalCode.OF_ANOTHER_AGENCY })),
    ),
  async keep(transaction, payloads, sender) {
    await keep(transaction, payloads, sender);
  },
};

/** Keeps what the registry counted itself: its own log is the log, and has nothing of its own decision. */
export const keepOwnCounts =
  (dataSource: Pick<DataSource, 'query'>) =>
  async (messages: readonly CountMessage[]): Promise<void> => {
    const counted = messages.map(({ counts, ...message }) => ({
      ...message,
      counts: counts.map((count) => ({ ...count, missing: 0 })),
    }));
    await keep(dataSource, counted, REGISTRY);
  };
