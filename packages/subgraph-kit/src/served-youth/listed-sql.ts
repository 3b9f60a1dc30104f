import { isKeptOut } from '../disclosure/facts';
import { isAssignedToOthers } from '../service-relation/assignment-sql';

type Asked = Parameters<typeof isAssignedToOthers>[0] & {
  /** Whether the person states a reason for looking. */
  readonly hasReason: string;
};

/**
 * SQL: whether the youth stands in a list of the organisation's that the person reads: nothing keeps the person from the youth's data (ADR
 * 0025), and without a stated reason the youth is not assigned to others. Asked before the rows are counted off, so that one who does not
 * stand there takes no place of another. Each part is an expression.
 */
export const isListedFor = ({ hasReason, ...asked }: Asked): string =>
  `(not ${isKeptOut(asked)} and (${hasReason} or not ${isAssignedToOthers(asked)}))`;
