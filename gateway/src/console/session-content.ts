import { z } from 'zod';

/** What the gateway keeps of who is logged in. None of it ever reaches the browser. */
export const SessionContent = z.object({
  /** The way they logged in, by its name. */
  login: z.string(),
  /** Issuer and subject: who a draft is of. */
  person: z.string(),
  accessToken: z.string(),
  /** When the token is over, in milliseconds since 1970. */
  expiresAt: z.number(),
  refreshToken: z.string().exactOptional(),
  /** Which of several memberships they ask in, once they have said so. */
  membership: z.string().exactOptional(),
});
export type SessionContent = z.infer<typeof SessionContent>;

/** Whose page it is, and whose draft: the person, in the part that is chosen. What is half written in one is not shown in another. */
export const partOf = ({ person, membership }: Pick<SessionContent, 'person' | 'membership'>): string =>
  membership === undefined ? person : `${person} ${membership}`;
