/** The kinds of token between services. A verifier takes one kind only. */
export const TokenType = { HOP: 'hop+jwt', HOPS: 'hops+jwt', SERVICE: 'service+jwt' } as const;
export type TokenType = (typeof TokenType)[keyof typeof TokenType];

/** No token lives longer, whoever signed it. */
export const MAX_LIFETIME_SECONDS = 30;

/** How far the clock of the signer may run ahead of ours, in seconds. */
export const MAX_CLOCK_LEAD_SECONDS = 5;

/** A longer token is refused before it is parsed, in characters. */
export const MAX_TOKEN_LENGTH = 12 * 1024;

/** So many hops stand in one token at most: an owner forwards it within a token of its own, which is as long at most. */
export const MOST_HOPS = 10;
