/**
 * How a consent was said (ISO/IEC TS 27560, "consent method"): signed in with one's own login, said before a witness with a minute of it,
 * or signed on paper that was scanned.
 */
export const ConsentMethod = { LOGIN: 'LOGIN', ORAL: 'ORAL', PAPER: 'PAPER' } as const;
export type ConsentMethod = (typeof ConsentMethod)[keyof typeof ConsentMethod];
