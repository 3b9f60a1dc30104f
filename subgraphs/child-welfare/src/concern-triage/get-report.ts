import { createError, isId } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { ConcernReport } from '../concern-report/concern-report.entity';

/** The refusal of a report that the organisation did not receive, alike for every one that is not its own to see. */
export const noReport = (): Error =>
  createError('NOT_FOUND', 'your organisation has received no such concern report', { argument: 'input.reportId' });

/**
 * A report that the author's organisation received and has not triaged, held.
 * @throws NOT_FOUND where it received none by the id; CONFLICT where it was triaged before
 */
export async function getReceived(
  transaction: EntityManager,
  { organisationId }: Author,
  reportId: string,
): Promise<ConcernReport> {
  const where = { id: reportId, organisationId };
  const lock = { mode: 'pessimistic_write' } as const;
  const report = isId(reportId) ? await transaction.findOne(ConcernReport, { where, lock }) : null;
  if (report === null) throw noReport();
  if (report.state === 'RECEIVED') return report;
  throw createError('CONFLICT', 'the report was triaged before', { argument: 'input.reportId' });
}
