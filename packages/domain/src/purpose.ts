import type { Agency } from './agency';
import { CATEGORIES, DataCategory } from './data-category';
import { PURPOSE_ENTRIES, type PurposeEntry } from './purpose-entries';
import { Purpose } from './purpose-number';
import type { Role } from './role';

/** What a purpose allows to be asked for, and on which laws. It permits nothing by itself. */
export interface PurposeDefinition extends Required<PurposeEntry> {
  /** The categories that may cross an agency border for the purpose, each to those that may be given it (`recipients`). */
  readonly covers: readonly DataCategory[];
}

const covers = (purpose: Purpose): readonly DataCategory[] =>
  Object.values(DataCategory).filter((category) =>
    PURPOSE_ENTRIES[purpose].coversAll === true ? isReadAtOnce(category) : purposesOf(category).includes(purpose),
  );

/** Whether the youth reads it as it stands. What an owner must release first is read in the category that it is released as. */
const isReadAtOnce = (category: DataCategory): boolean => CATEGORIES[category].releasedAs === undefined;

const purposesOf = (category: DataCategory): readonly Purpose[] => CATEGORIES[category].purposes;

const define = (purpose: Purpose): PurposeDefinition => ({
  longestMonths: 0,
  ownOnly: false,
  impliedFor: [],
  coversAll: false,
  ...PURPOSE_ENTRIES[purpose],
  covers: covers(purpose),
});

/** The catalogue of purposes. What a purpose does not cover, no consent can open for it. */
export const PURPOSES = Object.fromEntries(
  Object.values(Purpose).map((purpose) => [purpose, define(purpose)]),
) as Readonly<Record<Purpose, PurposeDefinition>>;

/** The purpose under which an agency works with its own records, and needs no other's. */
export const OWN_CASE_HANDLING = theOnly(({ ownOnly }) => ownOnly);

/** The purpose that the role's token implies, or `null` where the caller must say one. */
export const impliedPurposeOf = (role: Role): Purpose | null =>
  Object.values(Purpose).find((purpose) => PURPOSES[purpose].impliedFor.includes(role)) ?? null;

/** Whether the text is the number of a purpose in the catalogue. */
export const isPurpose = (text: unknown): text is Purpose => typeof text === 'string' && Object.hasOwn(PURPOSES, text);

/** Who a purpose may be open to: a role in an agency, or in none. */
export interface Asker {
  readonly role: Role;
  readonly agency: Agency | null;
}

/** Whether somebody of the role and the agency may ask for the purpose at all. It depends on no youth. */
export function isPurposeOpenTo(purpose: Purpose, { role, agency }: Asker): boolean {
  const { roles, agencies } = PURPOSES[purpose];
  return roles.includes(role) && (agency === null ? agencies.length === 0 : agencies.includes(agency));
}

/** Whether the category may ever cross to the agency for the purpose. `null` is who is of no agency. */
export function isCovered(purpose: Purpose, category: DataCategory, agency: Agency | null): boolean {
  const { covers: covered } = PURPOSES[purpose];
  return covered.includes(category) && (agency === null || CATEGORIES[category].recipients.includes(agency));
}

function theOnly(is: (definition: PurposeDefinition) => boolean): Purpose {
  const [found, ...others] = Object.values(Purpose).filter((purpose) => is(PURPOSES[purpose]));
  if (found === undefined || others.length > 0) throw new TypeError('the catalogue has not exactly one such purpose');
  return found;
}
