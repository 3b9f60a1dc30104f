import { AddressProtection, type Agency } from '@brobygger/domain';
import { stands } from '@brobygger/subgraph-kit';
import { mayOversee } from '../oversight/overseen-youth';

/** SQL: whether the organisation has anything to do with the youth, or has had: without that no basis holds. */
const isBound = (youth: string, organisation: string): string => {
  const of = `b.youth_id = ${youth} and b.organisation_id = ${organisation}`;
  return `exists (select from service_relation b where ${of} and ${stands('b')})
    or exists (select from information_order b where ${of}) or exists (select from emergency_access b where ${of})
    or exists (select from consent b where b.youth_id = ${youth} and b.recipient_id = ${organisation})`;
};

/** An organisation that may have something of the youth in sight. */
export interface OrganisationOfYouth {
  readonly id: string;
  readonly agency: Agency;
}

/** Organisations of the youth $1. */
export const ORGANISATIONS = `
select o.id, o.agency from organisation o where ${isBound('$1::uuid', 'o.id')} order by o.agency, o.name, o.id`;

/**
 * Youths of the organisation $4 whom the person $2 of the unit $1 oversees at $3, after the youth $5, so many $6. None with a protected
 * address, whom it would place.
 */
export const YOUTHS = `
select y.id from youth y
where ($5::uuid is null or y.id > $5) and y.protection = '${AddressProtection.UNGRADED}' and (${isBound('y.id', '$4::uuid')})
  and ${mayOversee({ youth: 'y', organisation: '$1::uuid', person: '$2::text', at: '$3::timestamptz' })}
order by y.id limit $6`;
