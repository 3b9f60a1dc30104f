import { newId } from '@brobygger/domain';
import type { TestRegistry } from '../registry.test-setup';

/** What an entry of a test says; what is not said is of no matter. */
export interface EntryOfTest {
  readonly youthId: string;
  readonly organisationId: string | null;
  readonly at: string;
  readonly id?: string;
  readonly act?: string;
  readonly requestId?: string;
  readonly personId?: string;
  readonly role?: string;
  readonly purpose?: string;
  readonly basis?: string;
  readonly cause?: string | null;
  readonly categories?: readonly string[];
}

/** Enters lines in logs as owners and the registry do, and returns the id of the last. */
export async function enterIn(registry: TestRegistry, ...entries: readonly EntryOfTest[]): Promise<string> {
  let id = '';
  for (const entry of entries) {
    id = entry.id ?? newId();
    const { act = 'READ', requestId = newId(), personId = 'Z990001', role = 'CASEWORKER', purpose = 'B102' } = entry;
    const { basis = 'CONSENT', cause = null, categories = ['NAV_CASE'] } = entry;
    await registry.asOwner(
      `insert into disclosure_entry (id, youth_id, organisation_id, at, act, request_id, person_id, role, purpose, basis, cause, categories,
         fields) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, array['Case.status'])`,
      [
        id,
        entry.youthId,
        entry.organisationId,
        entry.at,
        act,
        requestId,
        personId,
        role,
        purpose,
        basis,
        cause,
        categories,
      ],
    );
  }
  return id;
}

/** An emergency of the organisation of which the youth is told from a moment on; the entry that opened it names it. */
export async function delayedEmergency(
  registry: TestRegistry,
  {
    youthId,
    organisationId,
    at,
    shownFrom,
  }: Readonly<Record<'youthId' | 'organisationId' | 'at' | 'shownFrom', string>>,
): Promise<string> {
  const id = newId();
  await registry.asOwner(
    `insert into emergency_access (id, youth_id, target, organisation_id, opened_by, categories, reason, opened_at, closes_at)
     values ($1, $2, $2::uuid::text, $3, 'Z990001', array['NAV_CASE'], 'r', $4::timestamptz, $4::timestamptz + interval '30 minutes')`,
    [id, youthId, organisationId, at],
  );
  await registry.asOwner(
    `insert into emergency_delay_event (emergency_id, version, act, code, reason, shown_from, by, at)
     values ($1, 1, 'ASKED', 'HEALTH_OR_CLOSE_RELATIONS', 'r', $2, 'Z990001', $3)`,
    [id, shownFrom, at],
  );
  return id;
}
