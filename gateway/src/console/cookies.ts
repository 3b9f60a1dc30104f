import { createHash } from 'node:crypto';
import { parse, serialize, type SerializeOptions } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Bound to this host, and sent over TLS alone, or to this machine. */
const OF_THIS_HOST: SerializeOptions = { path: '/', secure: true, httpOnly: true };

/** Holds the id of a session. It never comes with a request that another site began. */
export const SESSION_COOKIE = '__Host-brobygger-session';

/**
 * Holds what a login that has begun must end with. The way back begins at the issuer, which is another site: a strict cookie would not
 * be there.
 */
const LOGIN_COOKIE = '__Host-brobygger-login';

/** Each login has a cookie of its own: two tabs may log in at once. */
const nameFor = (state: string): string =>
  `${LOGIN_COOKIE}-${createHash('sha256').update(state).digest('hex').slice(0, 16)}`;

/** So long a login may take, in seconds. */
export const LOGIN_SECONDS = 600;

/** An id as the store makes them. */
const ID = /^[\w-]{43}$/;

/** The id of the session that the request came with, or `null`. */
export function sessionIdOf(request: FastifyRequest): string | null {
  const id = cookieIn(request, SESSION_COOKIE);
  return id !== null && ID.test(id) ? id : null;
}

export const setSessionCookie = (reply: FastifyReply, id: string): FastifyReply =>
  setCookie(reply, SESSION_COOKIE, id, { ...OF_THIS_HOST, sameSite: 'strict' });

export const clearSessionCookie = (reply: FastifyReply): FastifyReply =>
  setCookie(reply, SESSION_COOKIE, '', { ...OF_THIS_HOST, sameSite: 'strict', maxAge: 0 });

/** What the login that has begun must end with, sealed, or `null`. */
export const loginCookieOf = (request: FastifyRequest, state: string): string | null =>
  cookieIn(request, nameFor(state));

export const setLoginCookie = (reply: FastifyReply, state: string, sealed: string): FastifyReply =>
  setCookie(reply, nameFor(state), sealed, { ...OF_THIS_HOST, sameSite: 'lax', maxAge: LOGIN_SECONDS });

export const clearLoginCookie = (reply: FastifyReply, state: string): FastifyReply =>
  setCookie(reply, nameFor(state), '', { ...OF_THIS_HOST, sameSite: 'lax', maxAge: 0 });

const cookieIn = ({ headers }: FastifyRequest, name: string): string | null =>
  parse(headers.cookie ?? '')[name] ?? null;

/** Fastify adds a second header of this name to the first. */
const setCookie = (reply: FastifyReply, name: string, value: string, options: SerializeOptions): FastifyReply =>
  reply.header('set-cookie', serialize(name, value, options));
