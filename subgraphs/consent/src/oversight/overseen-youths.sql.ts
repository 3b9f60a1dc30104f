import { AddressProtection } from '@brobygger/domain';
import { mayOversee } from './overseen-youth';

/**
 * SQL: the parts of a `with` whose `overseen` is the youths whom the person $2 of the unit $1 oversees at $3, with their birth date and
 * protection. One with a protected address is among them where they live alone: that an organisation elsewhere has to do with them would
 * place them.
 */
export const OVERSEEN_YOUTHS = `unit as (
  select municipality_number from municipal_unit where id = $1::uuid
), bound as (
  select l.id from unit join youth l using (municipality_number)
  union select s.youth_id from unit join organisation o using (municipality_number) join service_relation s on s.organisation_id = o.id
  union select g.youth_id from unit join organisation o using (municipality_number) join consent g on g.recipient_id = o.id
), overseen as materialized (
  select y.id, y.birth_date, y.protection, y.protection_version from bound join youth y on y.id = bound.id cross join unit
  where (y.protection = '${AddressProtection.UNGRADED}' or y.municipality_number = unit.municipality_number)
    and ${mayOversee({ youth: 'y', organisation: '$1::uuid', person: '$2::text', at: '$3::timestamptz' })}
)`;
