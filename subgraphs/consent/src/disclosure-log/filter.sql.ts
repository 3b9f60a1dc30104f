import { Act, AddressProtection, isId, newId } from '@brobygger/domain';
import type { DisclosureFilter } from './disclosure-filter.input';

const of = (n: number, type: string): string => `$${n}::${type}`;
const orAny = (n: number, type: string, holds: (value: string) => string): string =>
  `(${of(n, type)} is null or ${holds(of(n, type))})`;
const midnight = (day: string): string => `(${day})::timestamp at time zone 'Europe/Oslo'`;

/**
 * SQL: of which categories the entry `disclosure_entry` says that it is, to the youth, whose moment $4 is, and to others, whose it is
 * null: what was written stands there, unlike what was read, and who oversees looks at no content (ADR 0068, 0097).
 */
export const CATEGORIES_TOLD = `case
  when act in ('${Act.WROTE}', '${Act.IMPORTED}', '${Act.EXPORTED}', '${Act.ERASED}') and $4::timestamptz is null then '{}'
  else categories end`;

/** SQL: whether the entry `disclosure_entry` of the youth $1 is one that is looked for, by the parameters from $5 on. */
export const IS_LOOKED_FOR = [
  orAny(5, 'text', (act) => `coalesce(act, 'READ') = ${act}`),
  orAny(
    6,
    'text',
    (agency) => `exists (select from organisation o where o.id = organisation_id and o.agency = ${agency})`,
  ),
  orAny(
    7,
    'uuid',
    (id) => `organisation_id = ${id} and exists (select from youth p where p.id = $1::uuid
      and p.protection = '${AddressProtection.UNGRADED}')`,
  ),
  orAny(8, 'text', (purpose) => `purpose = ${purpose}`),
  orAny(9, 'text', (person) => `lower(person_id) = lower(${person})`),
  orAny(10, 'text', (category) => `${category} = any(${CATEGORIES_TOLD})`),
  orAny(11, 'date', (day) => `at >= ${midnight(day)}`),
  orAny(12, 'date', (day) => `at < ${midnight(`${day} + 1`)}`),
].join('\n      and ');

/** SQL: whether nothing is looked for, so that all is read. */
export const IS_ALL = `num_nonnulls($5::text, $6::text, $7::uuid, $8::text, $9::text, $10::text, $11::date, $12::date) = 0`;

/** The parameters from $5 on. An organisation that nobody is has done nothing. */
export const lookedFor = (filter: DisclosureFilter): readonly unknown[] => {
  const { act, agency, organisationId, purpose, personId, category, from, to } = filter;
  const organisation = organisationId && !isId(organisationId) ? newId() : organisationId;
  return [act, agency, organisation, purpose, personId, category, from, to].map((value) => value ?? null);
};
