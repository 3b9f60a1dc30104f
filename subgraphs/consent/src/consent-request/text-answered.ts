import {
  createError,
  isConsentPurpose,
  offeredFor,
  type DataCategory,
  type Language,
  type ShownText,
} from '@brobygger/domain';
import { queryIn } from '@brobygger/subgraph-kit';
import { GraphQLError } from 'graphql';
import type { EntityManager } from 'typeorm';
import { textShown } from '../consent/give-consent';
import { timesOf } from '../preview/preview-consent';
import type { ReceivedRow } from './read-received';

/** What was read before a category was answered. */
export interface ReadBefore {
  readonly category: DataCategory;
  readonly textVersion: number | null | undefined;
  readonly language: Language | null | undefined;
  readonly validTo: Date | null | undefined;
}

/** The text by which a category was answered, or nothing where there is none to it any more: a no is said to that too. */
export type TextAnswered = (read: ReadBefore, argument: string, at: Date) => Pick<ShownText, 'version' | 'hash'> | null;

const NAME = 'select name from organisation where id = $1';

/**
 * Makes what tells the texts of the request.
 * @throws TEXT_VERSION_UNKNOWN with the argument's path, where the text never had the version
 */
export async function textsOf(
  transaction: EntityManager,
  { organisationId, purpose }: Pick<ReceivedRow, 'organisationId' | 'purpose'>,
): Promise<TextAnswered> {
  const [recipient] = await queryIn<{ readonly name: string }>(transaction, 'name-of-asker', NAME, [organisationId]);
  if (recipient === undefined) throw new Error('an organisation that asks is gone');
  return ({ category, textVersion, language, validTo }, argument, at) => {
    if (!isConsentPurpose(purpose) || !offeredFor(purpose).includes(category)) {
      if (textVersion === null || textVersion === undefined) return null;
      throw createError('TEXT_VERSION_UNKNOWN', 'there is no text to this any more', { argument });
    }
    const { validTo: until } = timesOf({ validTo: validTo ?? null, purpose }, at);
    try {
      return textShown({ language, textVersion }, { purpose, categories: [category], validTo: until }, recipient.name);
    } catch (cause) {
      if (!(cause instanceof GraphQLError)) throw cause;
      throw new GraphQLError(cause.message, { extensions: { ...cause.extensions, argument } });
    }
  };
}
