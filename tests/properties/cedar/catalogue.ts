import type { CedarValueJson } from '@cedar-policy/cedar-wasm/nodejs';
import { PURPOSES, SERVICES, STATUTES, type CategoryDefinition, type Statute } from '@brobygger/domain';

/** A record of Cedar, in JSON. */
export type Attributes = Record<string, CedarValueJson>;

/** A date as the policies compare it: `2026-03-02` is 20260302. */
export const dayOf = (date: string): number => Number(date.replaceAll('-', ''));

/** Each category by name, as its owner's file has it: what follows from it is for the policies to say. */
export const CATEGORY_RECORDS: Readonly<Record<string, Attributes>> = Object.fromEntries(
  Object.values(SERVICES).flatMap((service) => {
    const owner = 'agency' in service ? service.agency : service.owner;
    const written: Readonly<Record<string, CategoryDefinition>> = service.categories;
    return Object.entries(written).map(([name, category]) => [name, categoryOf(name, owner, category)]);
  }),
);

const definitions = new Map(
  Object.entries(PURPOSES).map(([number, { roles, agencies, coversAll }]) => {
    const statute = theOnly(STATUTES.filter(({ purpose }) => purpose === number));
    const definition = { roles: [...roles], agencies: [...agencies], coversAll };
    return [number, statute === undefined ? definition : { ...definition, statute: statuteOf(statute) }];
  }),
);

/** A purpose by what was sent, with its entry in the catalogue if there is one; not what it covers: that stands with the categories. */
export function purposeOf(number: string): Attributes {
  const definition = definitions.get(number);
  return definition === undefined ? { number } : { number, definition };
}

function categoryOf(name: string, owner: string, category: CategoryDefinition): Attributes {
  const { purposes, recipients = [], profession, releasedAs, tellsWhere } = category;
  return {
    name,
    owner,
    purposes: [...purposes],
    recipients: [recipients].flat(),
    ...(profession === undefined ? {} : { profession }),
    ...(releasedAs === undefined ? {} : { releasedAs }),
    tellsWhere,
  };
}

function statuteOf(statute: Statute): Attributes {
  const { recipient, categories, requiresOwnService, beforeAge, validFrom, validTo } = statute;
  return {
    recipient,
    categories: [...categories],
    requiresOwnService,
    ...(beforeAge === null ? {} : { beforeAge }),
    validFrom: dayOf(validFrom),
    ...(validTo === null ? {} : { validTo: dayOf(validTo) }),
  };
}

/** The policies ask for the statute of a purpose. Where there are two, a purpose needs another shape. */
function theOnly(statutes: readonly Statute[]): Statute | undefined {
  if (statutes.length > 1) throw new TypeError('two statutes open one purpose');
  return statutes[0];
}
