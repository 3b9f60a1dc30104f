import { newId } from '@brobygger/domain';
import type { TestRegistry } from '../registry.test-setup';

/** A record that guardians are not informed. */
export interface NotInformedRecord {
  readonly youthId: string;
  readonly organisationId: string;
  readonly categories: readonly string[];
  readonly reason?: string;
  readonly by?: string;
  readonly at: Date;
}

/** Makes a record of categories that can be consented to, as if it were a nurse's own, that is looked at again in 2027. */
export async function recordNotInformed(
  { asOwner }: Pick<TestRegistry, 'asOwner'>,
  { youthId, organisationId, categories, reason = 'r', by = 'Z', at }: NotInformedRecord,
): Promise<string> {
  const id = newId();
  await asOwner(
    `with made as (
      insert into guardians_not_informed (id, youth_id, organisation_id, profession, categories, ground, reason, recorded_by, recorded_at)
      values ($1, $2, $3, 'NURSE', $4::text[], 'OWN_WISH', $5, $6, $7) returning *
    )
    insert into guardians_not_informed_event (record_id, kind, review_on, author_id, at)
    select id, 'RECORDED', '2027-01-01', recorded_by, recorded_at from made`,
    [id, youthId, organisationId, categories, reason, by, at],
  );
  return id;
}
