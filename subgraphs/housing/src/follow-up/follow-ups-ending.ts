import type { LocalDate } from '@brobygger/domain';
import { isListedFor, type Query, type SubgraphContext } from '@brobygger/subgraph-kit';
import { OVER } from './follow-up.entity';

/** A follow-up that is to end. */
export interface FollowUpEnding {
  readonly youthId: string;
  readonly followUpId: string;
  readonly endsOn: LocalDate;
}

/** The most that are listed; those that end first come first. */
export const MOST_ENDINGS = 100;

const ENDING = `
select f.youth_id as "youthId", f.id as "followUpId", f.ends_on as "endsOn" from housing_follow_up f
where f.organisation_id = $1 and f.ends_on <= $2 and f.state not in (${OVER.map((state) => `'${state}'`).join(', ')})
  and ${isListedFor({ youth: 'f.youth_id', organisation: '$1', person: '$3', hasReason: '$4', at: null })}
order by f.ends_on, f.id limit ${MOST_ENDINGS}`;

/**
 * The organisation's follow-ups that go on and are to end by the date, or were to. One of a youth from whose data the person is kept, or
 * who is assigned to others where no reason is stated, is not there, and takes no place of another.
 */
export const readFollowUpsEnding = (
  query: Query,
  { caller: { organisationId, personId }, statedReason }: Pick<SubgraphContext['hop'], 'caller' | 'statedReason'>,
  by: LocalDate,
): Promise<readonly FollowUpEnding[]> =>
  query<FollowUpEnding>('follow-ups-ending', ENDING, [organisationId, by, personId, statedReason !== undefined]);
