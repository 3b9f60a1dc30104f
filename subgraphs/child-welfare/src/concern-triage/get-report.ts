import { createError, isId } from '@brobygger/domain';
import { isAssignedToOthers, isKeptOut, type Author } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { ConcernReport } from '../concern-report/concern-report.entity';

const BY = { organisation: '$1', person: '$2', at: null };

/**
 * SQL: whether the report `r` of the organisation $1 is there for the person $2: nothing keeps the person from whom it is about or names
 * (ADR 0025), and once it is linked the organisation serves the youth, who is assigned to the person or to nobody, or $3 says that the
 * person states a reason.
 */
export const IS_THERE = `(not ${isKeptOut({ youth: 'coalesce(r.youth_id, r.named_youth_id)', person: BY.person })}
  and (r.youth_id is null or (
    exists (select from service_relation s where s.youth_id = r.youth_id and s.organisation_id = $1 and s.valid_to is null)
    and ($3::boolean or not ${isAssignedToOthers({ youth: 'r.youth_id', ...BY })}))))`;

const FIND = `select r.id, r.youth_id as "youthId" from concern_report r where r.receiver_id = $1 and ${IS_THERE} and r.id = $4`;

/** The refusal of a report that is not the author's to see, alike for every one. */
export const noReport = (): Error =>
  createError('NOT_FOUND', 'your organisation has received no such concern report', { argument: 'input.reportId' });

/**
 * Whom a report is about that the author's organisation received; null while nobody is linked to it.
 * @throws NOT_FOUND where it received none by the id, and where something keeps the author from the youth
 */
export async function linkedYouth(
  manager: EntityManager,
  { organisationId, personId, request }: Author,
  reportId: string,
): Promise<string | null> {
  const values = [organisationId, personId, request?.statedReason !== undefined, reportId];
  const [report] = isId(reportId)
    ? ((await manager.query(FIND, values)) as readonly { readonly youthId: string | null }[])
    : [];
  if (report === undefined) throw noReport();
  return report.youthId;
}

/**
 * A report that the author's organisation received and has not triaged, held.
 * @throws NOT_FOUND as above; CONFLICT where it was triaged before
 */
export async function getReceived(
  transaction: EntityManager,
  author: Author,
  reportId: string,
): Promise<ConcernReport> {
  await linkedYouth(transaction, author, reportId);
  const lock = { mode: 'pessimistic_write' } as const;
  const report = await transaction.findOneOrFail(ConcernReport, { where: { id: reportId }, lock });
  if (report.state === 'RECEIVED') return report;
  throw createError('CONFLICT', 'the report was triaged before', { argument: 'input.reportId' });
}
