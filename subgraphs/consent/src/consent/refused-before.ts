import { ruleViolated, type DataCategory, type Purpose } from '@brobygger/domain';
import { queryIn } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ProposedConsent } from './give-consent.rules';
import { isOfYouth } from '../of-youth.sql';

/** Where the youth's last word, under whichever registration, on one of the categories, to the recipient for the purpose, is a no. */
const REFUSED = `
select from (
  select distinct on (a.category) a.category, a.answer, a.at from consent_request_answer a join consent_request r on r.id = a.request_id
  where ${isOfYouth('r', '$1::uuid')} and r.organisation_id = $2 and r.purpose = $3 and a.category = any($4::text[])
  order by a.category, a.seq desc
) last where answer = 'DECLINED' and not exists (
  select from consent c where ${isOfYouth('c', '$1::uuid')} and c.recipient_id = $2 and c.purpose = $3
    and last.category = any(c.categories) and c.entered_as in ('YOUTH', 'GUARDIAN') and c.given_at >= last.at) limit 1`;

/**
 * A newer yes that somebody enters for the youth does not erase the youth's no unseen.
 * @throws RULE_VIOLATED (CONSENT_AFTER_REFUSAL)
 */
export async function assertNotRefused(
  transaction: EntityManager,
  {
    youthId,
    recipient,
    purpose,
    categories,
  }: Pick<ProposedConsent, 'recipient' | 'categories'> & {
    readonly youthId: string;
    readonly purpose: Purpose;
    readonly categories: readonly DataCategory[];
  },
): Promise<void> {
  const refused = await queryIn(transaction, 'refused-before', REFUSED, [
    youthId,
    recipient.id,
    purpose,
    [...categories],
  ]);
  if (refused.length === 0) return;
  throw ruleViolated(
    'CONSENT_AFTER_REFUSAL',
    'the youth has said no to this: say with `despiteRefusal` that they have changed their mind',
    'input.despiteRefusal',
  );
}
