import { createError, Language } from '@brobygger/domain';

const isLanguage = (text: string): text is Language => Object.hasOwn(Language, text);

/** @throws BAD_USER_INPUT for one that is not written in */
export function languageOf(text: string): Language {
  if (isLanguage(text)) return text;
  throw createError('BAD_USER_INPUT', '`language` is none that is written in', { argument: 'language' });
}
