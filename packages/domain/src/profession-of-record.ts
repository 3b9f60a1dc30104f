import type { GraphQLError } from 'graphql';
import { createError } from './brobygger-error';
import type { Caller } from './caller';
import { CATEGORIES, type DataCategory } from './data-category';

/** Whether the caller is of the profession whose record the category is, where it is one's. It depends on no youth. */
export function isOfItsProfession(category: DataCategory, { profession }: Pick<Caller, 'profession'>): boolean {
  const { profession: needed } = CATEGORIES[category];
  return needed === undefined || needed === profession;
}

/**
 * Refuses who writes in the record of a profession without being of it. It follows from the token alone, before anything is looked up.
 * @throws PROFESSION_REQUIRED
 */
export function requireProfession(category: DataCategory, caller: Pick<Caller, 'profession'>): void {
  if (!isOfItsProfession(category, caller)) throw professionRequired(category);
}

const professionRequired = (category: DataCategory): GraphQLError =>
  createError('PROFESSION_REQUIRED', `the record is for a \`${CATEGORIES[category].profession}\` to write`);
