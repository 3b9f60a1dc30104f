import { Act, AddressProtection, isId, newId, type Caller } from '@brobygger/domain';
import { serves, stands, type Query } from '@brobygger/subgraph-kit';
import { ENDS_AT, stateAt } from '../consent/state.sql';
import { OVERSEEN_YOUTHS } from '../oversight/overseen-youths.sql';
import type { ConsentFilter } from './consent-search.input';
import type { ConsentFlag } from './consent-search.type';

/** A consent that was found. */
export interface FoundConsent {
  readonly consentId: string;
  readonly youthId: string;
  readonly endsAt: Date;
  readonly flags: readonly ConsentFlag[];
}

const STATE = stateAt('$3::timestamptz');
const IS_STANDING = `${STATE} in ('ACTIVE', 'NOT_YET_VALID')`;
const HAS_SERVED = `exists (select from service_relation past where past.youth_id = c.youth_id
  and past.organisation_id = c.recipient_id and ${stands('past')} and past.valid_to <= $3::timestamptz)`;
const SERVES = serves({ youth: 'c.youth_id', organisation: 'c.recipient_id', at: '$3::timestamptz' });

/** SQL: the consent `c` and those of which it is what was left when a part was taken back: together they are one yes (ADR 0112). */
const YES = `with recursive yes as (
    select c.id, c.valid_from
    union all select wider.id, wider.valid_from from yes join consent wider on wider.superseded_by = yes.id and wider.youth_id = c.youth_id
      where exists (select from consent_event said where said.consent_id = wider.id and said.withdrawn_categories is not null)
  )`;
const SHOWN = `select from disclosure_entry e where e.youth_id = c.youth_id and e.consent_id in (select id from yes)
  and coalesce(e.act, '${Act.READ}') = '${Act.READ}' and named.category = any(e.categories)`;

/** SQL: whether the consent `c` is to be looked at again, by why. */
const FLAGS = {
  EXPIRING: `${IS_STANDING} and ${ENDS_AT} <= $3::timestamptz + interval '30 days'`,
  OVER_BROAD: `${STATE} = 'ACTIVE' and exists (${YES}
    select from yes having min(yes.valid_from) <= $3::timestamptz - interval '90 days'
      and exists (select from unnest(c.categories) as named(category) where not exists (${SHOWN})))`,
  ORPHANED: `${IS_STANDING} and ${HAS_SERVED} and not (${SERVES})`,
} as const satisfies Record<ConsentFlag, string>;

const flagged = Object.entries(FLAGS);

/**
 * Consents of the youths whom the person $2 of the unit $1 oversees at $3, newest first: after the consent $4, so many $5; $6 to $11 are
 * the filter. To whom a youth with a protected address has given one is not looked for, and such a youth is listed where they live alone:
 * that a consent is to somebody in another municipality would place them. Those of a registration that was merged away hold for nobody.
 */
const SEARCH = `
with ${OVERSEEN_YOUTHS}, page as materialized (
  select c.* from overseen y join consent c on c.youth_id = y.id
  where ($4::uuid is null or (c.given_at, c.id) < (select o.given_at, o.id from consent o where o.id = $4))
    and ($6::uuid is null or c.recipient_id = $6 and y.protection = '${AddressProtection.UNGRADED}')
    and ($7::text is null or c.purpose = $7) and ($8::text[] is null or ${STATE} = any($8))
    and ($9::timestamptz is null or ${ENDS_AT} < $9) and ($10::text is null or c.entered_by = $10)
    and ($11::text is null or case $11 ${flagged.map(([flag, is]) => `when '${flag}' then ${is}`).join(' ')} end)
  order by c.given_at desc, c.id desc limit $5
)
select c.id as "consentId", c.youth_id as "youthId", ${ENDS_AT} as "endsAt",
  array_remove(array[${flagged.map(([flag, is]) => `case when ${is} then '${flag}' end`).join(', ')}], null) as flags
from page c order by c.given_at desc, c.id desc`;

/** Looks for consents. An organisation that nobody is has none. */
export const searchConsents = (
  query: Query,
  { organisationId, personId }: Caller,
  filter: ConsentFilter,
  { after, most, at }: { readonly after: string | null; readonly most: number; readonly at: Date },
): Promise<readonly FoundConsent[]> => {
  const { recipientId, purpose, states, endsBefore, enteredBy, flag } = filter;
  const recipient = recipientId === undefined || recipientId === null || isId(recipientId) ? recipientId : newId();
  const asked = [recipient, purpose, states, endsBefore, enteredBy, flag].map((value) => value ?? null);
  return query<FoundConsent>('search-consents', SEARCH, [organisationId, personId, at, after, most, ...asked]);
};
