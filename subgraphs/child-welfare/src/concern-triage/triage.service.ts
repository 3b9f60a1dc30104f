import { createError, DataCategory } from '@brobygger/domain';
import type { Author, OwnerParts } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { findOpenCase } from '../case/open-case';
import { ConcernReport } from '../concern-report/concern-report.entity';
import { STATE_AFTER } from '../concern-report/concern-state';
import { beginInvestigation, findOpenInvestigation } from '../investigation/begin-investigation';
import { tellHeld } from '../investigation/tell-held';
import { tellDecided } from '../sent-concern/tell-sender';
import type { TriageConcernReportInput } from './concern-triage.input';
import type { ConcernStanding } from './concern-report.type';
import { getReceived, linkedYouth, noReport } from './get-report';

/** Decides on concern reports, within a week of each (bvl. § 2-1). */
export interface TriageService {
  /**
   * Drops a report with a reason, investigates it, or takes it into the case that the youth has already; the sender is told whether an
   * investigation opens. What is investigated already is joined.
   * @throws NOT_FOUND where the organisation has received no such report, or one of a youth from whom the author is kept, or who is
   * assigned to others where no reason is stated; CONFLICT where it was triaged before; BAD_USER_INPUT for a reason too few or too many
   * (`input.dropReason`), and for one that nobody is linked to or that has no case to go into (`input.outcome`)
   */
  triage(author: Author, input: TriageConcernReportInput): Promise<ConcernStanding>;
}

export const createTriageService = ({
  dataSource,
  recorder,
  endServiceIfDone,
}: Pick<OwnerParts, 'dataSource' | 'recorder' | 'endServiceIfDone'>): TriageService => ({
  async triage(author, input) {
    assertReason(input);
    const youthId = await linkedYouth(dataSource.manager, author, input.reportId);
    if (youthId === null) {
      return dataSource.transaction(async (transaction) => {
        const report = await getReceived(transaction, author, input.reportId);
        if (input.outcome !== 'DROP' || report.youthId !== null) throw notLinked();
        return triageIn(transaction, author, { report, input });
      });
    }
    const written = DataCategory.CHILD_WELFARE_INVESTIGATION;
    return recorder.onAssignedYouth(author, youthId, written, async (transaction) => {
      const report = await getReceived(transaction, author, input.reportId);
      // It was moved to another registration meanwhile, which nobody has looked at.
      if (report.youthId !== youthId) throw noReport();
      const standing = await triageIn(transaction, author, { report, input });
      if (input.outcome !== 'DROP') return standing;
      if (report.delayedUntil !== null) await tellHeld(transaction, [report.id]);
      await endServiceIfDone(transaction, author, youthId);
      return standing;
    });
  },
});

interface Triaged {
  readonly report: ConcernReport;
  readonly input: TriageConcernReportInput;
}

async function triageIn(
  transaction: EntityManager,
  author: Author,
  { report, input: { outcome, dropReason = null } }: Triaged,
): Promise<ConcernStanding> {
  const { id } = report;
  const state = STATE_AFTER[outcome];
  const goesTo = {
    DROP: () => ({}),
    TO_CASE: () => toCase(transaction, author, report),
    INVESTIGATE: () => investigate(transaction, author, report),
  };
  const led: { readonly dueOn?: string; readonly investigationId?: string } = await goesTo[outcome]();
  const triaged = { state, dropReason, triagedAt: author.at, triagedBy: author.personId, ...led };
  await transaction.update(ConcernReport, { id }, triaged);
  await tellDecided(transaction, author, { id, opensInvestigation: outcome === 'INVESTIGATE' });
  return { id, state, dueOn: led.dueOn ?? report.dueOn, investigationId: led.investigationId ?? null };
}

async function toCase(transaction: EntityManager, author: Author, { youthId }: ConcernReport) {
  const open = youthId === null ? null : await findOpenCase(transaction, author, youthId);
  if (open !== null) return { caseId: open.id };
  throw createError('BAD_USER_INPUT', 'your organisation has no open case on this youth', {
    argument: 'input.outcome',
  });
}

async function investigate(transaction: EntityManager, author: Author, { id, youthId, shownFrom }: ConcernReport) {
  if (youthId === null) throw notLinked();
  const open = await findOpenInvestigation(transaction, author, youthId);
  const begun = { youthId, concernReportId: id, shownFrom: later(shownFrom, author.at) };
  const { id: investigationId, dueOn } = open ?? (await beginInvestigation(transaction, author, begun));
  return { investigationId, dueOn };
}

const later = (one: Date | null, other: Date): Date => (one !== null && one > other ? one : other);

/** @throws BAD_USER_INPUT where what is dropped has no reason, or what is not has one */
function assertReason({ outcome, dropReason = null }: TriageConcernReportInput): void {
  if ((outcome === 'DROP') === (dropReason !== null)) return;
  throw createError('BAD_USER_INPUT', '`input.dropReason` says why a report is dropped, and belongs to nothing else', {
    argument: 'input.dropReason',
  });
}

const notLinked = (): Error =>
  createError('BAD_USER_INPUT', 'it must be said first whom the report is about: `linkConcernReport`', {
    argument: 'input.outcome',
  });
