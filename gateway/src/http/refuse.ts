import { ERRORS, type ErrorCode } from '@brobygger/domain';
import type { FastifyReply } from 'fastify';

/** Answers a request that does not reach GraphQL, in GraphQL's own form. */
export function refuse(
  reply: FastifyReply,
  code: ErrorCode,
  message: string,
  {
    extensions = {},
    status = (ERRORS[code] as { readonly httpStatus?: number }).httpStatus ?? 500,
  }: { readonly extensions?: Readonly<Record<string, unknown>>; readonly status?: number } = {},
): FastifyReply {
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send(JSON.stringify({ errors: [{ message, extensions: { ...extensions, code } }] }));
}
