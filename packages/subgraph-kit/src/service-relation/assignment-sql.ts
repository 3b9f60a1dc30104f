import { holdsAt } from './relation-sql';

interface Asked {
  readonly youth: string;
  readonly organisation: string;
  readonly person: string;
  /** The moment, or `null`: what has not been ended, whatever the clocks say. */
  readonly at: string | null;
}

/**
 * SQL: whether the youth is assigned to others of the organisation and not to the person, who then states a reason. Where nobody is
 * assigned the youth is the whole organisation's. Each part is an expression.
 */
export const isAssignedToOthers = ({ youth, organisation, person, at }: Asked): string =>
  `coalesce((select bool_and(n.person_id <> ${person}) from assignment n where n.youth_id = ${youth}
      and n.organisation_id = ${organisation} and ${at === null ? 'n.valid_to is null' : holdsAt('n', at)}), false)`;
