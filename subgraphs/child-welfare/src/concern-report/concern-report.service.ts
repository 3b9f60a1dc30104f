import { createHash } from 'node:crypto';
import { createError, isId, newId, osloDate, plus, type Agency, type LocalDate } from '@brobygger/domain';
import { agencyOfOrganisation, type Author, type OwnerParts } from '@brobygger/subgraph-kit';
import type { ConcernReportReceipt } from './concern-report-receipt';
import type { FileConcernReportInput } from './concern-report.input';

/** Who reports a concern: a worker, with the agency that the report names as the sender. */
export interface ConcernReporter extends Author {
  readonly agency: Agency;
}

/** Takes concern reports in. */
export interface ConcernReportService {
  /**
   * Asks no consent and no relation: the duty to report (bvl. § 13-2) goes before confidentiality (INV33). The registry is asked of the
   * receiver alone, which is about nobody; the same report under the same client key is received once, and asks no more.
   * @throws BAD_USER_INPUT for an id that is none (whether the youth's is somebody's is not looked up), and for a receiver
   * (`input.receiverId`) that is no organisation of child welfare
   * @throws REGISTRY_UNAVAILABLE where nobody can know: nothing was received, and the sender sends it again under the same client key
   * @throws CONFLICT where the client key was used for another report
   */
  file(reporter: ConcernReporter, report: FileConcernReportInput): Promise<ConcernReportReceipt>;
}

// The receiver's report and the sender's own copy are written together, or neither is.
const FILE = `
with filed as (
  insert into concern_report (id, client_key, sender_organisation_id, sender_person_id, sender_agency, receiver_id, named_youth_id,
    concerns, text, is_urgent, received_at, digest, state, due_on, version)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'RECEIVED', $13, 0)
  on conflict (sender_organisation_id, client_key) do nothing
  returning *
), kept as (
  insert into sent_concern_report (id, organisation_id, agency, sent_by, receiver_id, named_youth_id, concerns, text, is_urgent, sent_at)
  select id, sender_organisation_id, sender_agency, sender_person_id, receiver_id, named_youth_id, concerns, text, is_urgent, received_at
  from filed
)
select id, received_at as "receivedAt", digest from filed`;

// A statement of its own: the one that met the conflict began before the other was committed, and does not see it.
const FILED_BEFORE = `
select id, received_at as "receivedAt", digest from concern_report where sender_organisation_id = $1 and client_key = $2`;

type Filed = ConcernReportReceipt & { readonly digest: string };

/** The day by which a report is to be triaged: a week after it was received (bvl. § 2-1). */
const triageDueOn = (receivedAt: Date): LocalDate => plus(osloDate(receivedAt), { days: 7 });

export const createConcernReportService = ({
  query,
  ask,
}: Pick<OwnerParts, 'query' | 'ask'>): ConcernReportService => ({
  async file({ personId, organisationId, agency, at }, report) {
    const { clientKey, receiverId, youthId = null, text, isUrgent = false } = report;
    requireId(receiverId, 'receiverId');
    if (youthId !== null) requireId(youthId, 'youthId');
    const concerns = [...new Set(report.concerns)].sort();
    const named = [receiverId.toLowerCase(), youthId?.toLowerCase() ?? null];
    const digest = digestOf([organisationId, clientKey, ...named, concerns, text, isUrgent]);
    const filedBefore = async () =>
      (await query<Filed>('filed-concern-report', FILED_BEFORE, [organisationId, clientKey]))[0];
    async function fileNow(): Promise<Filed | undefined> {
      await requireReceiver(ask, receiverId);
      const sent = [
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
      ];
      const values = [...sent, at, digest, triageDueOn(at)];
      return (await query<Filed>('file-concern-report', FILE, values))[0];
    }
    const filed = (await filedBefore()) ?? (await fileNow()) ?? (await filedBefore());
    if (filed?.digest !== digest) {
      throw createError('CONFLICT', '`input.clientKey` was used for another report', { argument: 'input.clientKey' });
    }
    return { id: filed.id, receivedAt: filed.receivedAt };
  },
});

async function requireReceiver(ask: OwnerParts['ask'], receiverId: string): Promise<void> {
  const agency = await agencyOfOrganisation(ask, receiverId, 'who receives this');
  if (agency === 'CHILD_WELFARE') return;
  throw createError('BAD_USER_INPUT', '`input.receiverId` is no organisation of child welfare', {
    argument: 'input.receiverId',
  });
}

function requireId(id: string, name: string): void {
  if (!isId(id)) throw createError('BAD_USER_INPUT', `\`input.${name}\` must be an id`, { argument: `input.${name}` });
}

/** Over the sender and the client key too, so that two reports of the same words cannot be told to be the same. */
const digestOf = (content: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('base64url');
