import type { Query } from '@brobygger/subgraph-kit';
import type { CaseRow, DecisionRow, Folder, InvestigationRow, ItemRow, PlanRow, ReportRow } from './folder';

/** The youths of whom the organisation has anything, by their ids: $1 the organisation, $2 after whom, $3 how many at most. */
const YOUTHS = ['child_welfare_case', 'investigation', 'concern_report']
  .map((table) => {
    const organisation = table === 'concern_report' ? 'receiver_id' : 'organisation_id';
    return `(select distinct youth_id from ${table}
      where ${organisation} = $1::uuid and youth_id > coalesce($2::uuid, '00000000-0000-0000-0000-000000000000')
      order by youth_id limit $3)`;
  })
  .join('\nunion\n');
const NEXT = `select youth_id as id from (${YOUTHS}) of_it order by youth_id limit $3`;

const day = (column: string): string => `to_char(${column}, 'YYYY-MM-DD')`;
const dayOf = (column: string): string => `to_char(${column} at time zone 'Europe/Oslo', 'YYYY-MM-DD')`;
const OF_THEM = 'organisation_id = $1::uuid and youth_id = any($2::uuid[])';

const CASES = `select youth_id as "youthId", id, ${day('opened_on')} as "openedOn", ${day('closed_on')} as "closedOn"
from child_welfare_case where ${OF_THEM} order by id`;

const REPORTS = `select youth_id as "youthId", id, ${dayOf('received_at')} as "receivedOn", sender_agency as "senderAgency",
  concerns, state, investigation_id as "investigationId", ${dayOf('triaged_at')} as "triagedOn",
  coalesce(shown_from <= $3::timestamptz, false) as "isShown"
from concern_report where receiver_id = $1::uuid and youth_id = any($2::uuid[]) order by received_at, id`;

const INVESTIGATIONS = `select youth_id as "youthId", id, ${day('opened_on')} as "openedOn", ${day('extended_on')} as "extendedOn",
  ${day('closed_on')} as "closedOn", outcome, concern_report_id as "concernReportId", shown_from <= $3::timestamptz as "isShown"
from investigation where ${OF_THEM} order by id`;

const DECISIONS = `select youth_id as "youthId", id, statute, ${day('decided_on')} as "decidedOn", ${day('valid_to')} as "validTo"
from child_welfare_decision where ${OF_THEM} and not is_in_error order by id`;

const PLANS = `select youth_id as "youthId", id, case_id as "caseId", version,
  array(select ${day('e.evaluated_on')} from measures_plan_evaluation e where e.plan_id = p.id order by e.evaluated_on) as "evaluatedOn"
from measures_plan p where ${OF_THEM} order by case_id, version`;

const ITEMS = `select i.plan_id as "planId", i.id, i.name, i.register_category as category, i.decision_id as "decisionId",
  ${day('i.valid_from')} as "validFrom", ${day('i.valid_to')} as "validTo"
from measure_item i where ${OF_THEM} order by i.id`;

/** Of which organisation, and as of when. */
interface Whose {
  readonly organisationId: string;
  readonly at: Date;
}

type OfYouth<Row> = Row & { readonly youthId: string };

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): (key: string) => readonly Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row)) ?? [];
    group.push(row);
    groups.set(keyOf(row), group);
  }
  return (key) => groups.get(key) ?? [];
}

const byYouth = <Row>(rows: readonly OfYouth<Row>[]) => grouped(rows, ({ youthId }) => youthId);

async function readFolders(
  query: Query,
  { organisationId, at }: Whose,
  youthIds: readonly string[],
): Promise<readonly Folder[]> {
  const of = [organisationId, youthIds];
  const told = [...of, at];
  const cases = byYouth(await query<OfYouth<CaseRow>>('register-cases', CASES, of));
  const reports = byYouth(await query<OfYouth<ReportRow>>('register-reports', REPORTS, told));
  const investigations = byYouth(
    await query<OfYouth<InvestigationRow>>('register-investigations', INVESTIGATIONS, told),
  );
  const decisions = byYouth(await query<OfYouth<DecisionRow>>('register-decisions', DECISIONS, of));
  const plans = byYouth(await query<OfYouth<Omit<PlanRow, 'items'>>>('register-plans', PLANS, of));
  const items = grouped(
    await query<ItemRow & { readonly planId: string }>('register-measures', ITEMS, of),
    ({ planId }) => planId,
  );
  return youthIds.map((youthId) => ({
    youthId,
    cases: cases(youthId),
    reports: reports(youthId),
    investigations: investigations(youthId),
    decisions: decisions(youthId),
    plans: plans(youthId).map((plan) => ({ ...plan, items: items(plan.id) })),
  }));
}

/** What an organisation of child welfare has, youth by youth in the order of their ids, so many at a time; no more is held than that. */
export async function* foldersOf(
  query: Query,
  whose: Whose,
  batch: number,
): AsyncGenerator<readonly Folder[], void, void> {
  for (let after: string | null = null; ;) {
    const next: readonly { readonly id: string }[] = await query<{ readonly id: string }>('register-youths', NEXT, [
      whose.organisationId,
      after,
      batch,
    ]);
    if (next.length === 0) return;
    const ids = next.map(({ id }) => id);
    yield await readFolders(query, whose, ids);
    after = ids.at(-1) ?? null;
  }
}

const COUNTS = `select (select count(*)::int from (
    select youth_id from child_welfare_case where organisation_id = $1::uuid union
    select youth_id from investigation where organisation_id = $1::uuid union
    select youth_id from concern_report where receiver_id = $1::uuid and youth_id is not null) of_it) as youths,
  (select count(*)::int from concern_report where receiver_id = $1::uuid and youth_id is null
    and extract(year from received_at at time zone 'Europe/Oslo') = $2) as "reportsOnNobody"`;

/** How many youths there are, and reports of the year of which nobody has found whom they are about. */
export async function countFolders(
  query: Query,
  organisationId: string,
  year: number,
): Promise<{ readonly youths: number; readonly reportsOnNobody: number }> {
  const [counts] = await query<{ readonly youths: number; readonly reportsOnNobody: number }>(
    'register-counts',
    COUNTS,
    [organisationId, year],
  );
  return counts ?? { youths: 0, reportsOnNobody: 0 };
}
