/** The languages in which the youth, the guardian and the worker can read what they agree to. */
export const Language = { nb: 'nb', nn: 'nn', en: 'en' } as const;
export type Language = (typeof Language)[keyof typeof Language];

/** A text that is said in every language. */
export type Text = Readonly<Record<Language, string>>;
