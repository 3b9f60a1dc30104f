import { createHash } from 'node:crypto';
import type { Hand } from './hand';

/** A row of the log's content, as the database has it. The columns of other bases than own service are the registry's alone. */
export interface CommittedEntry {
  readonly id: string;
  readonly at: Date;
  readonly request_id: string;
  readonly youth_id: string;
  readonly person_id: string;
  readonly role: string;
  readonly organisation_id: string | null;
  readonly purpose: string;
  readonly basis: string;
  readonly consent_id?: string | null;
  readonly consent_version?: number | null;
  readonly statute?: string | null;
  readonly categories: readonly string[];
  readonly fields: readonly string[];
  /** `null` in what was entered before there were acts. */
  readonly act: string | null;
  readonly cause: string | null;
  readonly salt: Buffer;
}

/** The commitment to an entry by what ADRs 0022 and 0026 say of it, and by none of the database's functions: in hexadecimal. */
export function commitmentOf(entry: CommittedEntry): string {
  const content = {
    form: entry.act === null ? 'disclosure-entry/1' : 'disclosure-entry/2',
    ...(entry.act === null ? {} : { act: entry.act, cause: entry.cause }),
    id: entry.id,
    // Moments are kept to the microsecond; ours come from a clock of milliseconds.
    at: entry.at.toISOString().replace('Z', '000Z'),
    youthId: entry.youth_id,
    personId: entry.person_id,
    role: entry.role,
    organisationId: entry.organisation_id,
    purpose: entry.purpose,
    basis: entry.basis,
    consentId: entry.consent_id ?? null,
    consentVersion: entry.consent_version ?? null,
    statute: entry.statute ?? null,
    categories: entry.categories,
    fields: entry.fields,
    requestId: entry.request_id,
  };
  const canonical = JSON.stringify(content, Object.keys(content).sort());
  return createHash('sha256').update(entry.salt).update(canonical, 'utf8').digest('hex');
}

type Committed = CommittedEntry & {
  readonly seq: string;
  readonly commitment: Buffer | null;
  readonly place: string | null;
};

/** What of a log does not agree with its commitment, or has none at its place. A log without content says nothing, and is refused. */
export async function unfaithful(log: Pick<Hand, 'on'>): Promise<readonly unknown[]> {
  const rows = (await log.on(`select e.*, c.commitment, c.seq as place from disclosure_entry e
    left join disclosure_commitment c using (id)`)) as readonly unknown[] as readonly Committed[];
  if (rows.length === 0) throw new Error('the log has no content');
  return rows.filter((row) => row.place !== row.seq || row.commitment?.toString('hex') !== commitmentOf(row));
}
