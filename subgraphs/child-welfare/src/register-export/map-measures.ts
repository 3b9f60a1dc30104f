import { DECISION_STATUTES, plus, type DecisionStatute, type LocalDate } from '@brobygger/domain';
import { actOf, planKindOf } from './codes-of';
import { MEASURE_CATEGORIES } from './code-lists/measure-categories';
import type { CaseRow, DecisionRow, Folder, ItemRow, PlanRow } from './folder';
import type { LeftOut, LeftOutPart } from './left-out';
import type { LegalGround, RegisterDecision, RegisterMeasure, RegisterPlan, RegisterRelation } from './register-case';
import { registerId } from './register-id';

/** Tells what is left out. */
export type Leave = (reason: LeftOut, part: string) => void;

/** Collects what is left out. */
export function leaving(): { readonly leave: Leave; readonly parts: readonly LeftOutPart[] } {
  const parts: LeftOutPart[] = [];
  return { leave: (reason, part) => void parts.push({ reason, part }), parts };
}

/** The last day before the one on which it ended, where it has ended by today; an end to come is no end yet. */
export function lastDay(validTo: LocalDate | null, today: LocalDate): LocalDate | null {
  return validTo === null || validTo > today ? null : plus(validTo, { days: -1 });
}

const groundOf = (statute: DecisionStatute): LegalGround => ({
  act: actOf(statute),
  chapter: statute.chapter,
  section: statute.paragraph,
  subsections: statute.subsection === null ? [] : [String(statute.subsection)],
  letters: statute.letter === null ? [] : [statute.letter],
  sentences: [],
});

const [APPROVED, ENDED] = ['1', '4'];

/** The decisions, with their statutes: approved on the day that they were made, and ended when they were. */
export function mapDecisions(
  decisions: readonly DecisionRow[],
  today: LocalDate,
  leave: Leave,
): readonly RegisterDecision[] {
  return decisions.flatMap(({ id, statute, decidedOn, validTo }) => {
    if (statute === null) {
      leave('DECISION_WITHOUT_STATUTE', id);
      return [];
    }
    const endedOn = lastDay(validTo, today);
    const status = (code: string, changedOn: LocalDate) => ({ id: registerId('Status', id, code), changedOn, code });
    return {
      id: registerId('Vedtak', id),
      startedOn: decidedOn,
      ground: groundOf(DECISION_STATUTES[statute]),
      statuses: [status(APPROVED, decidedOn), ...(endedOn === null ? [] : [status(ENDED, endedOn)])],
      endedOn,
    };
  });
}

/** A measure as the newest version that has it says it, with the case whose plan it is in. */
interface PlannedMeasure extends ItemRow {
  readonly caseId: string;
  readonly isInNewest: boolean;
}

/**
 * The measures of all versions of the plans. A version has its measures anew, so that one is the same as in the version before where it is
 * of the same case, name and first day.
 */
function measuresOf(plans: readonly PlanRow[], leave: Leave): readonly PlannedMeasure[] {
  const newest = new Map<string, number>();
  for (const { caseId, version } of plans) newest.set(caseId, Math.max(version, newest.get(caseId) ?? 0));
  const measures = new Map<string, PlannedMeasure>();
  for (const { caseId, version, items } of [...plans].sort((one, other) => one.version - other.version)) {
    const said = new Set<string>();
    for (const item of items) {
      const key = JSON.stringify([caseId, item.name, item.validFrom]);
      if (said.has(key)) leave('MEASURE_TWICE', item.id);
      else measures.set(key, { ...item, caseId, isInNewest: version === newest.get(caseId) });
      said.add(key);
    }
  }
  return [...measures.values()];
}

/** The measures that the register takes: of a category, and on a decision that is in the document. */
export function mapMeasures({ plans, decisions }: Folder, today: LocalDate, leave: Leave) {
  const statutes = new Map(decisions.map(({ id, statute }) => [id, statute]));
  const relations: RegisterRelation[] = [];
  const measures = measuresOf(plans, leave).flatMap((item): RegisterMeasure[] => {
    const { id, caseId, name, category, decisionId, validFrom, validTo } = item;
    const statute = decisionId === null ? null : (statutes.get(decisionId) ?? null);
    const reason = whyNot(item, { today, isWithoutDecision: statute === null });
    if (reason !== null || category === null || decisionId === null || statute === null) {
      if (reason !== null) leave(reason, id);
      return [];
    }
    const measure = registerId('Tiltak', caseId, name, validFrom);
    relations.push({
      id: registerId('Relasjon', decisionId, measure),
      from: { kind: 'Vedtak', id: registerId('Vedtak', decisionId) },
      to: { kind: 'Tiltak', id: measure },
    });
    return [
      {
        id: measure,
        startedOn: validFrom,
        ground: groundOf(DECISION_STATUTES[statute]),
        // Where the register demands words, they are what the measure is called.
        category: {
          code: category,
          clarification: MEASURE_CATEGORIES.get(category)?.isClarified === true ? name : null,
        },
        repeal: null,
        endedOn: lastDay(validTo, today),
      },
    ];
  });
  return { measures, relations };
}

function whyNot(
  { isInNewest, validFrom, validTo, category }: PlannedMeasure,
  { today, isWithoutDecision }: { readonly today: LocalDate; readonly isWithoutDecision: boolean },
): LeftOut | null {
  if (validFrom > today) return 'MEASURE_NOT_BEGUN';
  if (!isInNewest && validTo === null) return 'MEASURE_TAKEN_OUT';
  if (category === null) return 'MEASURE_WITHOUT_CATEGORY';
  return isWithoutDecision ? 'MEASURE_WITHOUT_DECISION' : null;
}

/** The plans: one a case, from its first measure on, as its versions are one plan; of the kind that follows from its decisions. */
export function mapPlans({ plans, cases, decisions }: Folder, today: LocalDate, leave: Leave): readonly RegisterPlan[] {
  const statutes = new Map(decisions.map(({ id, statute }) => [id, statute]));
  return cases.flatMap(({ id: caseId, closedOn }: CaseRow): RegisterPlan[] => {
    const versions = plans.filter((plan) => plan.caseId === caseId);
    const items = versions.flatMap((plan) => plan.items);
    const startedOn = items.map(({ validFrom }) => validFrom).sort()[0];
    if (startedOn === undefined || startedOn > today) return [];
    const kind = planKindOf(
      items.flatMap(({ decisionId }) => {
        const statute = decisionId === null ? null : (statutes.get(decisionId) ?? null);
        return statute === null ? [] : [DECISION_STATUTES[statute]];
      }),
    );
    if (kind === null) {
      leave('PLAN_OF_NO_KIND', caseId);
      return [];
    }
    return [
      {
        id: registerId('Plan', caseId),
        startedOn,
        kind,
        evaluatedOn: versions.flatMap((plan) => plan.evaluatedOn).sort(),
        endedOn: closedOn,
      },
    ];
  });
}
