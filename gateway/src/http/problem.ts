import { ERRORS, type ErrorCode } from '@brobygger/domain';
import type { FastifyReply } from 'fastify';
import { STATUS_CODES } from 'node:http';

/** A request that is answered with problem details (RFC 9457). Nothing of what was sent stands in it. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly code: ErrorCode,
    detail: string,
    readonly more: {
      readonly status?: number;
      /** Where in the body, as a JSON pointer. */
      readonly path?: string;
      readonly extensions?: Readonly<Record<string, unknown>>;
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(detail);
  }
}

/** Answers with the problem. */
export function answerProblem(reply: FastifyReply, { code, message, more }: Problem): FastifyReply {
  const { httpStatus = 500 } = ERRORS[code] as { readonly httpStatus?: number };
  const { status = httpStatus, path, extensions = {}, headers = {} } = more;
  return reply
    .code(status)
    .headers(headers)
    .type('application/problem+json; charset=utf-8')
    .send(
      JSON.stringify({
        type: 'about:blank',
        title: STATUS_CODES[status] ?? 'Error',
        status,
        detail: message,
        ...extensions,
        code,
        ...(path === undefined ? {} : { path }),
      }),
    );
}
