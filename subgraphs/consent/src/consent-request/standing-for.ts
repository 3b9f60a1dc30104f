import type { DataCategory } from '@brobygger/domain';
import type { EntityManager } from 'typeorm';
import { stateOf, type Consent } from '../consent/consent.entity';
import { likewise } from '../consent/end-consents';
import type { ReceivedRow } from './read-received';

/** The consents that open one of the categories to who asks, for what was asked, or that will. Nobody else ends them meanwhile. */
export async function standingFor(
  transaction: EntityManager,
  { youthId, organisationId: recipientId, purpose }: Pick<ReceivedRow, 'youthId' | 'organisationId' | 'purpose'>,
  categories: DataCategory[],
  at: Date,
): Promise<readonly Consent[]> {
  const alike = await likewise(transaction, { youthId, recipientId, purpose, categories });
  return alike.filter((consent) => ['ACTIVE', 'NOT_YET_VALID'].includes(stateOf(consent, at)));
}
