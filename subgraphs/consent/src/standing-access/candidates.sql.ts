import { AddressProtection, type Agency } from '@brobygger/domain';
import { stands } from '@brobygger/subgraph-kit';
import { isTold } from '../emergency-delay/delayed.sql';
import { mayOversee } from '../oversight/overseen-youth';

/**
 * SQL: whether the organisation has anything to do with the youth, or has had: without that no basis holds. What is told later than
 * `shownAt` does not count, where that is not null.
 */
const isBound = (youth: string, organisation: string, shownAt: string): string => {
  const of = `b.youth_id = ${youth} and b.organisation_id = ${organisation}`;
  return `exists (select from service_relation b where ${of} and ${stands('b')})
    or exists (select from information_order b where ${of})
    or exists (select from emergency_access b where ${of} and ${isTold({ emergency: 'b.id', at: shownAt })})
    or exists (select from consent b where b.youth_id = ${youth} and b.recipient_id = ${organisation})`;
};

/** An organisation that may have something of the youth in sight. */
export interface OrganisationOfYouth {
  readonly id: string;
  readonly agency: Agency;
}

/** Organisations of the youth $1; to the youth, who asks at $2, those alone that are told of. */
export const ORGANISATIONS = `
select o.id, o.agency from organisation o where ${isBound('$1::uuid', 'o.id', '$2')} order by o.agency, o.name, o.id`;

/** A youth whom an organisation may have something of in sight, and the emergency by which alone, where the youth is told of it later. */
export interface YouthOfOrganisation {
  readonly id: string;
  readonly delayedBy: string | null;
}

/**
 * Youths of the organisation $4 whom the person $2 of the unit $1 oversees at $3, after the youth $5, so many $6. None with a protected
 * address, whom it would place.
 */
export const YOUTHS = `
select y.id, case when not (${isBound('y.id', '$4::uuid', '$3')}) then (select b.id from emergency_access b
    where b.youth_id = y.id and b.organisation_id = $4::uuid order by b.opened_at desc limit 1) end as "delayedBy"
from youth y
where ($5::uuid is null or y.id > $5) and y.protection = '${AddressProtection.UNGRADED}' and (${isBound('y.id', '$4::uuid', 'null')})
  and ${mayOversee({ youth: 'y', organisation: '$1::uuid', person: '$2::text', at: '$3::timestamptz' })}
order by y.id limit $6`;
