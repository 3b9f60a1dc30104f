import type { GraphQLError } from 'graphql';
import { createError } from '../brobygger-error';
import type { RuleArgument, RuleCode } from './rules';

/**
 * The error of a change that breaks a rule of the catalogue: what the rule says to it, and the argument where that alone
 * is at fault. It is the only way to `RULE_VIOLATED`.
 */
export const ruleViolated = <Code extends RuleCode>(
  rule: Code,
  says: string,
  argument?: RuleArgument<Code>,
): GraphQLError => createError('RULE_VIOLATED', says, argument === undefined ? { rule } : { rule, argument });
