import { Role, type Caller } from '@brobygger/domain';
import { queryIn, NEW_ID } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { deliverEach } from '../timers/job-name';

/** The kind of the notice of it. */
export const CONSENT_ENTERED = 'CONSENT_ENTERED';

/** $1 youth, $2 consent or request, $3 at. Each word is told of, also where it is the second about the same. */
const TELL = `
with told as (
  insert into notice (id, youth_id, kind, subject_id, step, made_at)
  select ${NEW_ID}, y.id, '${CONSENT_ENTERED}', $2::uuid,
    (select count(*) from notice n where n.youth_id = y.id and n.kind = '${CONSENT_ENTERED}' and n.subject_id = $2::uuid), $3
  from youth y where y.id = $1::uuid and y.status = 'LIVING' returning id
)
select count(${deliverEach('told')}) from told`;

/**
 * Tells the youth of a yes or a no that an officer has entered in their name, in the same transaction: who has no login learns of it, and
 * can say that it was never said. The youth's consents are held, so that each is counted once.
 */
export async function tellEntered(
  transaction: EntityManager,
  caller: Caller,
  { youthId, subjectId }: { readonly youthId: string; readonly subjectId: string },
  at: Date,
): Promise<void> {
  if (caller.role !== Role.CONSENT_OFFICER) return;
  await queryIn(transaction, 'tell-entered', TELL, [youthId, subjectId, at]);
}
