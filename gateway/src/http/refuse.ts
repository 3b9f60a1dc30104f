import { ERRORS, type ErrorCode } from '@brobygger/domain';
import type { FastifyReply } from 'fastify';
import type { Refusal } from './receive';

/** The status and the body of an answer to a request that does not reach GraphQL, in GraphQL's own form. */
export const answerOf = ({
  code,
  message,
  extensions = {},
  status = (ERRORS[code] as { readonly httpStatus?: number }).httpStatus ?? 500,
}: Refusal): { readonly status: number; readonly body: string } => ({
  status,
  body: JSON.stringify({ errors: [{ message, extensions: { ...extensions, code } }] }),
});

/** Answers a request that does not reach GraphQL. */
export function refuse(
  reply: FastifyReply,
  code: ErrorCode,
  message: string,
  more: Pick<Refusal, 'extensions' | 'status'> = {},
): FastifyReply {
  const { status, body } = answerOf({ code, message, ...more });
  return reply.code(status).type('application/json; charset=utf-8').send(body);
}
