import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { ERRORS, type ErrorCode } from './error-code';

/** How long a request may take to arrive whole, headers and body, in milliseconds. */
export const ARRIVE_WITHIN_MS = 30_000;

/** How often a server looks for requests that are late, at most a second after they are. */
const checkEveryMs = (withinMs: number): number => Math.ceil(Math.min(withinMs / 10, 1000));

/** What keeps a server from waiting for requests that do not come. */
export interface ArrivalLimits {
  /** For `http.createServer`. */
  readonly http: {
    readonly requestTimeout: number;
    readonly headersTimeout: number;
    readonly connectionsCheckingInterval: number;
  };
  /** Answers what never became a request; the listener of `clientError`. */
  onClientError(error: { readonly code?: string }, socket: Socket): void;
  /** Remembers what is being answered, so that nothing is written into the middle of it. */
  watch(server: Server): void;
}

/**
 * Gives a request up that is not whole in time, whether it stands still or comes drop by drop, and whoever sends it: the time is counted
 * by Node's own parser from the first byte of the request, or from the connection where none comes. (`headersTimeout` ends with the
 * headers and `requestTimeout` with the body; a limit on silence would never meet the drops. Fastify turns `requestTimeout` off.)
 */
export function createArrivalLimits(withinMs = ARRIVE_WITHIN_MS): ArrivalLimits {
  const answered = new WeakMap<Socket, { readonly request: IncomingMessage; readonly response: ServerResponse }>();

  /** Whether an answer has begun to the request that the connection is at. */
  function isAnswered(socket: Socket): boolean {
    const last = answered.get(socket);
    if (last === undefined || !last.response.headersSent) return false;
    return !last.request.complete || !last.response.writableFinished;
  }

  return {
    http: {
      requestTimeout: withinMs,
      headersTimeout: withinMs,
      connectionsCheckingInterval: checkEveryMs(withinMs),
    },
    onClientError({ code = '' }, socket) {
      if (code === 'ECONNRESET' || !socket.writable || isAnswered(socket)) return void socket.destroy();
      const [status, message] = ANSWER_TO[code] ?? UNREADABLE;
      const body = JSON.stringify({ errors: [{ message, extensions: { code: CODE_OF[code] ?? 'BAD_USER_INPUT' } }] });
      socket.write(
        `HTTP/1.1 ${status}\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\n` +
          `connection: close\r\n\r\n${body}`,
      );
      socket.destroySoon();
    },
    watch: (server) =>
      void server.on('request', (request, response) => answered.set(request.socket, { request, response })),
  };
}

const LATE = 'ERR_HTTP_REQUEST_TIMEOUT';
const UNREADABLE = ['400 Bad Request', 'the request could not be read'] as const;

const ANSWER_TO: Readonly<Record<string, readonly [status: string, message: string]>> = {
  [LATE]: [`${ERRORS.REQUEST_TIMEOUT.httpStatus} Request Timeout`, 'the request did not arrive in time'],
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'the headers of the request are too large'],
};

const CODE_OF: Readonly<Record<string, ErrorCode>> = { [LATE]: 'REQUEST_TIMEOUT' };
