/** Why a text is no key of a signed note. The text is never repeated: it may be a private key. */
export const KeyRefusal = {
  MALFORMED_KEY: 'MALFORMED_KEY',
  UNKNOWN_KEY_TYPE: 'UNKNOWN_KEY_TYPE',
  WRONG_KEY_ID: 'WRONG_KEY_ID',
} as const;
export type KeyRefusal = (typeof KeyRefusal)[keyof typeof KeyRefusal];
