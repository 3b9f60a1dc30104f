import { AddressProtection } from '@brobygger/domain';
import type { Query } from '@brobygger/subgraph-kit';
import type { FoundConsent } from './search-consents';

/** The recipient of a consent, as far as it may be told of the youth. */
export interface Recipient {
  readonly name: string | null;
  readonly agency: string;
}

/** The name of an organisation places a youth with a protected address (ADR 0039); its agency places nobody. */
const RECIPIENTS = `
select c.id, o.agency, case when y.protection = '${AddressProtection.UNGRADED}' then o.name end as name
from consent c join organisation o on o.id = c.recipient_id join youth r on r.id = c.youth_id
  join youth y on y.id = coalesce(r.merged_into, r.id)
where c.id = any($1::uuid[])`;

/** The recipients, by the ids of the consents. */
export async function readRecipients(
  query: Query,
  found: readonly FoundConsent[],
): Promise<ReadonlyMap<string, Recipient>> {
  const ids = found.map(({ consentId }) => consentId);
  const rows = await query<Recipient & { readonly id: string }>('recipients-of-consents', RECIPIENTS, [ids]);
  return new Map(rows.map(({ id, ...recipient }) => [id, recipient]));
}
