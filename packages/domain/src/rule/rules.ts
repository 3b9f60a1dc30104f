import { CHILD_WELFARE_RULES } from './child-welfare';
import { CONSENT_RULES } from './consent';
import { HOUSING_RULES } from './housing';
import { NAV_RULES } from './nav';
import { OUTREACH_RULES } from './outreach';
import type { RuleDefinition } from './rule-definition';

/** Every rule of the domain that can refuse a change. */
export const RULES = {
  ...CHILD_WELFARE_RULES,
  ...NAV_RULES,
  ...OUTREACH_RULES,
  ...HOUSING_RULES,
  ...CONSENT_RULES,
} as const satisfies Record<string, RuleDefinition>;

/** The code of a rule, as `extensions.rule` names it. */
export type RuleCode = keyof typeof RULES;

/** Every code of a rule, in the order of the catalogue. */
export const RULE_CODES = Object.keys(RULES) as readonly RuleCode[];

type AtAnyPlace<Path extends string> = Path extends `${infer List}[]${infer Item}` ? `${List}[${number}]${Item}` : Path;

/** The path of an argument that can break the rule. */
export type RuleArgument<Code extends RuleCode> = AtAnyPlace<(typeof RULES)[Code]['arguments'][number]>;
