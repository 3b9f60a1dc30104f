import type { Opening } from '@brobygger/private-count';
import type { Query } from '@brobygger/subgraph-kit';

/** Which count: one for each service that asks, and year. */
export interface CountKey {
  readonly asker: string;
  readonly year: number;
}

/** What is kept of a count: how it was opened, or what was answered, and for which organisation of the asker's. */
export type KeptCount =
  | { readonly state: 'OPEN'; readonly opening: Opening }
  | { readonly state: 'ANSWERED'; readonly subjectId: string; readonly counted: number | null };

/** Keeps counts, so that the first opening and the first answer are the only ones, whoever is first and how often it is asked. */
export interface CountStore {
  find(key: CountKey): Promise<KeptCount | null>;
  /** Keeps an opening, unless there is one; what is kept then. */
  open(key: CountKey, opening: Opening, at: Date): Promise<KeptCount>;
  /** Keeps an answer and forgets the secret, unless there is an answer; what is kept then. */
  answer(
    key: CountKey,
    answer: { readonly subjectId: string; readonly counted: number | null },
    at: Date,
  ): Promise<KeptCount>;
  /** Takes one from the asker's budget of the day, in one statement; false where it is spent. */
  spend(asker: string, day: string, most: number): Promise<boolean>;
}

interface Row {
  readonly secret: string | null;
  readonly points: readonly string[] | null;
  readonly subjectId: string | null;
  readonly counted: number | null;
}

const FIND = `
select null as secret, null::text[] as points, subject_id as "subjectId", counted from private_count_answer where asker = $1 and year = $2
union all
select secret, points, null, null from private_count_opening opening where asker = $1 and year = $2
  and not exists (select from private_count_answer answer where answer.asker = opening.asker and answer.year = opening.year)`;

const OPEN = `
insert into private_count_opening (asker, year, secret, points, opened_at)
select $1, $2, $3, $4, $5
where not exists (select from private_count_answer where asker = $1 and year = $2)
on conflict do nothing`;

// The secret goes with the answer, in one statement.
const ANSWER = `
with answered as (
  insert into private_count_answer (asker, year, subject_id, counted, answered_at) values ($1, $2, $3, $4, $5) on conflict do nothing)
delete from private_count_opening where asker = $1 and year = $2`;

const SPEND = `
insert into private_count_budget as budget (asker, day, spent) values ($1, $2, 1)
on conflict (asker, day) do update set spent = budget.spent + 1 where budget.spent < $3
returning spent`;

/** Makes the store over the service's own database. */
export function createCountStore(query: Query): CountStore {
  async function find({ asker, year }: CountKey): Promise<KeptCount | null> {
    const [row] = await query<Row>('private-count', FIND, [asker, year]);
    return row === undefined ? null : keptOf(row);
  }
  async function kept(key: CountKey): Promise<KeptCount> {
    const count = await find(key);
    if (count === null) throw new Error('a count that was just kept is not there');
    return count;
  }
  return {
    find,
    async open(key, { secret, points }, at) {
      await query('private-count-open', OPEN, [key.asker, key.year, secret, points, at]);
      return kept(key);
    },
    async answer(key, { subjectId, counted }, at) {
      await query('private-count-answer', ANSWER, [key.asker, key.year, subjectId, counted, at]);
      return kept(key);
    },
    async spend(asker, day, most) {
      return (await query('private-count-spend', SPEND, [asker, day, most])).length === 1;
    },
  };
}

function keptOf({ secret, points, subjectId, counted }: Row): KeptCount {
  if (secret !== null && points !== null) return { state: 'OPEN', opening: { secret, points } };
  if (subjectId === null) throw new Error('a count that is neither open nor answered');
  return { state: 'ANSWERED', subjectId, counted };
}
