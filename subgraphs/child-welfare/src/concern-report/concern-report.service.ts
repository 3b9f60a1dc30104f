import { createHash } from 'node:crypto';
import { createError, isId, newId, type Agency } from '@brobygger/domain';
import type { Author, Query } from '@brobygger/subgraph-kit';
import type { ConcernReportReceipt } from './concern-report-receipt';
import type { FileConcernReportInput } from './concern-report.input';

/** Who reports a concern: a worker, with the agency that the report names as the sender. */
export interface ConcernReporter extends Author {
  readonly agency: Agency;
}

/** Takes concern reports in. What is taken in cannot be had back from here. */
export interface ConcernReportService {
  /**
   * Asks no consent, no relation and no registry: the duty to report (bvl. § 13-2) goes before confidentiality (INV33).
   * The same report under the same client key is received once.
   * @throws BAD_USER_INPUT for an id that is none; whether it is somebody's is not looked up
   * @throws CONFLICT where the client key was used for another report
   */
  file(reporter: ConcernReporter, report: FileConcernReportInput): Promise<ConcernReportReceipt>;
}

const FILE = `
insert into concern_report (id, client_key, sender_organisation_id, sender_person_id, sender_agency, receiver_id, youth_id,
  concerns, text, is_urgent, received_at, digest)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
on conflict (sender_organisation_id, client_key) do nothing
returning id, received_at as "receivedAt", digest`;

// A statement of its own: the one that met the conflict began before the other was committed, and does not see it.
const FILED_BEFORE = `
select id, received_at as "receivedAt", digest from concern_report where sender_organisation_id = $1 and client_key = $2`;

type Filed = ConcernReportReceipt & { readonly digest: string };

export const createConcernReportService = ({ query }: { readonly query: Query }): ConcernReportService => ({
  async file({ personId, organisationId, agency, at }, report) {
    const { clientKey, receiverId, youthId = null, text, isUrgent = false } = report;
    requireId(receiverId, 'receiverId');
    if (youthId !== null) requireId(youthId, 'youthId');
    const concerns = [...new Set(report.concerns)].sort();
    const digest = digestOf([
      organisationId,
      clientKey,
      receiverId.toLowerCase(),
      youthId?.toLowerCase() ?? null,
      concerns,
      text,
      isUrgent,
    ]);
    const values = [
      newId(),
      clientKey,
      organisationId,
      personId,
      agency,
      receiverId,
      youthId,
      concerns,
      text,
      isUrgent,
      at,
      digest,
    ];
    const [made] = await query<Filed>('file-concern-report', FILE, values);
    const [filed] =
      made === undefined
        ? await query<Filed>('filed-concern-report', FILED_BEFORE, [organisationId, clientKey])
        : [made];
    if (filed?.digest !== digest) {
      throw createError('CONFLICT', '`input.clientKey` was used for another report', { argument: 'input.clientKey' });
    }
    return { id: filed.id, receivedAt: filed.receivedAt };
  },
});

function requireId(id: string, name: string): void {
  if (!isId(id)) throw createError('BAD_USER_INPUT', `\`input.${name}\` must be an id`, { argument: `input.${name}` });
}

/** Over the sender and the client key too, so that two reports of the same words cannot be told to be the same. */
const digestOf = (content: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('base64url');
