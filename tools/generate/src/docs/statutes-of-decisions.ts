import {
  citeAll,
  citeDecisionStatute,
  DECISION_STATUTES,
  PARTY_RIGHTS,
  PLAN_EVALUATION,
  STATUTE_SOURCES,
  UNVERIFIED,
  type DecisionStatuteCode,
} from '@brobygger/domain';
import { SAID, saidOf } from './said';
import { code, tableOf } from './table';

/** By what child welfare decides, and what the law says of its cases. */
export const statutesOfDecisions = (): string => `## Statutes of decisions

By which place in the acts child welfare decides, and what a decision by it may be called. A decision names one by its code
([ADR 0122](adr/0122-a-decision-names-its-statute.md)). *Valid to* is the first day on which nothing is decided by it any more. *Source*:
what bears the line out beside the act. The texts that describe the services name kinds of decisions (voluntary assistance, aftercare,
placement) and cite no section: which sections, letters and days are in force, and what a decision by each is called, is taken from the acts
alone where the line says that it is unverified by a jurist.

${tableOf(
  ['code', 'provision', 'called', ...SAID, 'valid to', 'source'],
  (Object.keys(DECISION_STATUTES) as readonly DecisionStatuteCode[]).map((each) => [
    code(each),
    citeDecisionStatute(each),
    DECISION_STATUTES[each].kinds.map(code).join(', '),
    ...saidOf(DECISION_STATUTES[each]),
    DECISION_STATUTES[each].validTo ?? '–',
    STATUTE_SOURCES[each] ?? UNVERIFIED,
  ]),
)}

## Rules of a case

Who is a party to a case of child welfare: the youth from the age of ${PARTY_RIGHTS.fromAge}, or younger where it is said why they
understand it. A measures plan is evaluated at least every ${PLAN_EVALUATION.everyMonths} months.

${tableOf(
  ['rule', 'provision', ...SAID],
  Object.entries({ PARTY_RIGHTS, PLAN_EVALUATION }).map(([name, rule]) => [
    code(name),
    citeAll(rule.provisions),
    ...saidOf(rule),
  ]),
)}`;
