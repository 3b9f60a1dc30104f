import type { LocalDate } from '@brobygger/domain';
import type { Query } from '../persistence/query';
import { isListedFor } from '../served-youth/listed-sql';
import type { SubgraphContext } from '../subgraph-context';

/** A record with a day by which a worker is to do something about it. */
export interface Due {
  readonly youthId: string;
  readonly recordId: string;
  readonly dueOn: LocalDate;
  readonly isOverdue: boolean;
}

/** What a list is asked for: the last day that it looks at, and the day it is. */
export interface AskedWork {
  readonly by: LocalDate;
  readonly today: LocalDate;
}

/** The most that one list of a work list holds; what is due first comes first. */
export const MOST_DUE = 100;

/** A list of what is due: the name of its statement, and its text. */
export interface DueStatement {
  readonly name: string;
  readonly text: string;
}

/**
 * The statement of what is due by a day.
 * @param rows SQL that selects `youth_id`, `id` and `due_on` of the records of the organisation `$1`, due by the day `$2`; `$5` is today
 */
export const dueStatement = (name: string, rows: string): DueStatement => ({
  name,
  text: `
select due.youth_id as "youthId", due.id as "recordId", due.due_on::text as "dueOn", due.due_on < $5::date as "isOverdue" from (${rows}) due
where ${isListedFor({ youth: 'due.youth_id', organisation: '$1', person: '$3', hasReason: '$4', at: null })}
order by due.due_on, due.id limit ${MOST_DUE}`,
});

/**
 * What of the asker's organisation is due by the day, or was. What concerns a youth from whose data the person is kept, or who is assigned
 * to others where no reason is stated, is not there, and takes no place of another.
 */
export const readDue = (
  query: Query,
  { name, text }: DueStatement,
  { caller: { organisationId, personId }, statedReason }: Pick<SubgraphContext['hop'], 'caller' | 'statedReason'>,
  { by, today }: AskedWork,
): Promise<readonly Due[]> => query<Due>(name, text, [organisationId, by, personId, statedReason !== undefined, today]);
