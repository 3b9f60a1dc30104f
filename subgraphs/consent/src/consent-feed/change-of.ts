import { ConsentChangeKind, DataCategory, Purpose, type ConsentChange } from '@brobygger/domain';
import { isOf, knownOf } from '../recorded/read-in-full';
import type { FeedRow } from './feed.sql';

/**
 * What a line of the feed tells the recipient. That something is over names nobody. `null` of what tells nothing: a yes to what no
 * catalogue has any more.
 */
export function changeOf(row: FeedRow): ConsentChange | null {
  const { id, consentId, version, replaces } = row;
  const at = row.at.toISOString();
  if (row.kind !== 'GIVEN') return { id, at, kind: ConsentChangeKind.ENDED, consent: { consentId, version } };
  const categories = knownOf(DataCategory, row.categories);
  if (!isOf(Purpose)(row.purpose) || categories.length === 0) return null;
  const { youthId, purpose } = row;
  const [validFrom, validTo] = [row.validFrom.toISOString(), row.validTo.toISOString()];
  const consent = { consentId, version, youthId, purpose, categories, validFrom, validTo };
  return replaces.length === 0
    ? { id, at, kind: ConsentChangeKind.GIVEN, consent }
    : { id, at, kind: ConsentChangeKind.CHANGED, consent: { ...consent, replaces } };
}
