import { newId, type LocalDate } from '@brobygger/domain';
import type { EntityManager } from 'typeorm';

/** Keeps the earliest day on which the organisation met the youth, in whichever order the days are recorded. */
export async function keepContact(
  transaction: EntityManager,
  {
    youthId,
    organisationId,
    since,
  }: { readonly youthId: string; readonly organisationId: string; readonly since: LocalDate },
): Promise<void> {
  await transaction.query(
    `insert into contact (id, youth_id, organisation_id, since) values ($1, $2, $3, $4)
     on conflict (youth_id, organisation_id) where outreach_person_id is null do update set since = least(contact.since, excluded.since)`,
    [newId(), youthId, organisationId, since],
  );
}
