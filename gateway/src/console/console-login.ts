import { isEncryptedOrLocal } from '@brobygger/domain';
import { z } from 'zod';

/** Whom a way to log in is for. */
export const LoginKind = { EMPLOYEES: 'EMPLOYEES', CITIZENS: 'CITIZENS' } as const;
export type LoginKind = (typeof LoginKind)[keyof typeof LoginKind];

/** One way to log in to the console: an issuer, and as whom the gateway is known there. */
export const ConsoleLogin = z.strictObject({
  /** How addresses name it: `idporten`. */
  name: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, 'is no short name in small letters'),
  for: z.enum(LoginKind),
  /** As the issuer names itself; its metadata are looked up there. */
  issuer: z.string().refine(isEncryptedOrLocal, 'is neither https nor of this machine'),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1).exactOptional(),
  /** What is asked for beside `openid`, with spaces between. */
  scope: z.string().default('openid'),
  /** The level that a signature asks for, as the issuer names it (`acr_values`); without it there is none to step up to. */
  highestLevel: z.string().exactOptional(),
  /** What the access token is to be for, where the issuer asks (`resource`, RFC 8707). */
  resource: z.string().exactOptional(),
});
export type ConsoleLogin = z.infer<typeof ConsoleLogin>;

/** The ways to log in, each with a name of its own. */
export const ConsoleLogins = z
  .array(ConsoleLogin)
  .min(1)
  .refine((logins) => new Set(logins.map(({ name }) => name)).size === logins.length, 'a name stands there twice');
export type ConsoleLogins = z.infer<typeof ConsoleLogins>;
