import type { nb } from './nb';

/** A key of what the console says. */
export type TextKey = keyof typeof nb;

/** A text for each of the keys. */
export type SameKeys<Keys> = Readonly<Record<keyof Keys, string>>;

/** All that the console says, in one language. */
export type Texts = Readonly<Record<TextKey, string>>;

/** The languages, as the registry names them too, with what each calls itself. */
export const LANGUAGES = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' } as const;
export type Language = keyof typeof LANGUAGES;

export const isLanguage = (value: unknown): value is Language => typeof value === 'string' && value in LANGUAGES;
