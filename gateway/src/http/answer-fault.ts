import type { FastifyReply, FastifyRequest } from 'fastify';
import { causeCode } from '../cause-code';
import { refuse } from './refuse';

/** What a request could fail by before it reaches GraphQL. */
interface Fault {
  readonly statusCode?: number;
  readonly code?: string;
}

/** Answers a request that failed on its way: what the sender did is said, and what nobody foresaw is told of by a code. */
export const answerFault =
  (onSurprise: (code: ReturnType<typeof causeCode>, requestId: string) => void) =>
  (error: Fault, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
      return refuse(reply, 'BODY_TOO_LARGE', 'the request body is too large');
    }
    if (error.statusCode !== undefined && error.statusCode < 500) {
      return reply
        .code(error.statusCode)
        .type('application/json')
        .send({ errors: [{ message: 'the request could not be read', extensions: { code: 'BAD_USER_INPUT' } }] });
    }
    onSurprise(causeCode(error), request.id);
    return refuse(reply, 'INTERNAL_SERVER_ERROR', 'something went wrong');
  };
