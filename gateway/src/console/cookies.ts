import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Bound to this host, and sent over TLS alone, or to this machine. */
const OF_THIS_HOST: CookieSerializeOptions = { path: '/', secure: true, httpOnly: true };

/** Holds the id of a session. It never comes with a request that another site began. */
export const SESSION_COOKIE = '__Host-brobygger-session';

/**
 * Holds what a login that has begun must end with. The way back begins at the issuer, which is another site: a strict cookie would not
 * be there.
 */
const LOGIN_COOKIE = '__Host-brobygger-login';

/** So long a login may take, in seconds. */
export const LOGIN_SECONDS = 600;

/** An id as the store makes them. */
const ID = /^[\w-]{43}$/;

/** The id of the session that the request came with, or `null`. */
export function sessionIdOf({ cookies }: FastifyRequest): string | null {
  const id = cookies[SESSION_COOKIE];
  return id !== undefined && ID.test(id) ? id : null;
}

export const setSessionCookie = (reply: FastifyReply, id: string): FastifyReply =>
  reply.setCookie(SESSION_COOKIE, id, { ...OF_THIS_HOST, sameSite: 'strict' });

export const clearSessionCookie = (reply: FastifyReply): FastifyReply =>
  reply.clearCookie(SESSION_COOKIE, { ...OF_THIS_HOST, sameSite: 'strict' });

/** What the login that has begun must end with, sealed, or `null`. */
export const loginCookieOf = ({ cookies }: FastifyRequest): string | null => cookies[LOGIN_COOKIE] ?? null;

export const setLoginCookie = (reply: FastifyReply, sealed: string): FastifyReply =>
  reply.setCookie(LOGIN_COOKIE, sealed, { ...OF_THIS_HOST, sameSite: 'lax', maxAge: LOGIN_SECONDS });

export const clearLoginCookie = (reply: FastifyReply): FastifyReply =>
  reply.clearCookie(LOGIN_COOKIE, { ...OF_THIS_HOST, sameSite: 'lax' });
