import { ruleViolated, type RuleCode } from '@brobygger/domain';

/** A rule of the domain: its code, what it says, and a predicate that objects. */
export interface Rule<Case> {
  readonly rule: RuleCode;
  readonly says: string;
  readonly objects: (of: Case) => boolean;
}

/** @throws RULE_VIOLATED naming the first rule that objects; the list order is the order of evaluation */
export function checkRules<Case>(rules: readonly Rule<Case>[], of: Case): void {
  const broken = rules.find(({ objects }) => objects(of));
  if (broken !== undefined) throw ruleViolated(broken.rule, broken.says);
}
