/**
 * A language as BCP 47 (RFC 5646) tags it: the language, and a script and a region where these tell it apart, such as `so`, `ti`, `fa-AF`
 * or `nsl` (Norwegian Sign Language). Variants, extensions and private use are no part of it: they could say anything.
 */
export const LANGUAGE_TAG = /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?$/i;

/** The tag in its canonical form: `FA-af` is `fa-AF`, `iw` is `he`. */
export const canonicalTag = (tag: string): string => Intl.getCanonicalLocales(tag)[0] ?? tag;
