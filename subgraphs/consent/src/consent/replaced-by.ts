import type { EntityManager } from 'typeorm';
import type { Consent } from './consent.entity';
import { likewise } from './end-consents';
import type { ProposedConsent } from './give-consent.rules';
import { placeTaken } from './place-taken';

/**
 * The consents whose place a new one takes, held so that nobody else ends them meanwhile.
 * @throws RULE_VIOLATED where it would overlap in another way
 */
export async function replacedBy(
  transaction: EntityManager,
  proposed: ProposedConsent & { readonly youthId: string },
  at: Date,
): Promise<readonly Consent[]> {
  const { youthId, recipient, purpose, categories } = proposed;
  const alike = await likewise(transaction, {
    youthId,
    recipientId: recipient.id,
    purpose,
    categories: [...categories],
  });
  return placeTaken(alike, proposed, at);
}
