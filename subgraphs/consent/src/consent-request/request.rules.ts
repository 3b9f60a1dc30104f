import type { DataCategory, Purpose, RuleArgument } from '@brobygger/domain';
import type { Organisation } from '../organisation/organisation.entity';
import { coverageRules } from '../consent/give-consent.rules';

/** A request as it is about to be sent. */
export interface ProposedRequest {
  readonly recipient: Pick<Organisation, 'id' | 'agency'>;
  readonly purpose: Purpose;
  readonly categories: readonly DataCategory[];
  readonly reason: string;
}

interface RequestRule {
  readonly argument: RuleArgument<'CONSENT_REQUESTED'>;
  readonly message: string;
  readonly objects: (request: ProposedRequest) => boolean;
}

const SHORTEST_REASON = 20;
const LONGEST_REASON = 500;

/** What keeps a request from being sent, before anybody is looked up. */
export const requestRules: readonly RequestRule[] = [
  ...coverageRules.flatMap(({ argument, message, objects }) =>
    argument === 'input.categories' || argument === 'input.purpose' ? [{ argument, message, objects }] : [],
  ),
  {
    argument: 'input.categories',
    message: 'a category is named once',
    objects: ({ categories }) => new Set(categories).size < categories.length,
  },
  {
    argument: 'input.reason',
    message: 'the reason says in plain words what it is for, in 20 to 500 characters',
    objects: ({ reason }) => reason.trim().length < SHORTEST_REASON || reason.length > LONGEST_REASON,
  },
];
