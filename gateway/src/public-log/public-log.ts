import { createError, withCause, type ReadLog } from '@brobygger/domain';
import type { FastifyInstance } from 'fastify';
import { asProblem, type AskedScopeDeps } from '../http/asked-scope';
import { answerProblem, Problem } from '../http/problem';
import { addReceiptPage } from './receipt-page';

/** Below which path the log is read. */
export const LOG_PATH = '/log';

/** What is fixed is fixed for a year, which is for ever in HTTP. */
const FIXED = 'public, max-age=31536000, immutable';

/**
 * `GET /log/checkpoint`, `/log/key` and `/log/tile/...`: what is public of the log (C2SP `tlog-tiles`), for whoever checks it. It holds
 * hashes and commitments, which say nothing without their salts; nobody logs in.
 */
export function addPublicLog(
  app: FastifyInstance,
  deps: {
    readonly readLog: ReadLog;
    readonly onFailed: AskedScopeDeps['onFailed'];
    /** What was built of the console, where there is one. */
    readonly pages?: string | undefined;
  },
): void {
  void app.register((scope, _options, done) => {
    scope.setErrorHandler((error, request, reply) => answerProblem(reply, asProblem(error, request, deps.onFailed)));
    scope.get(`${LOG_PATH}/*`, async (request, reply) => {
      const { '*': path } = request.params as { readonly '*': string };
      const file = await deps.readLog(path).catch((cause: unknown) => {
        throw withCause(createError('REGISTRY_UNAVAILABLE', 'the consent registry did not answer'), cause);
      });
      if (file === null) throw new Problem('NOT_FOUND', 'the log has no such file', { status: 404 });
      return reply
        .header('x-content-type-options', 'nosniff')
        .header('access-control-allow-origin', '*')
        .header('cache-control', file.isFixed ? FIXED : 'no-cache')
        .type(file.isText ? 'text/plain; charset=utf-8' : 'application/octet-stream')
        .send(file.body);
    });
    done();
  });
  if (deps.pages !== undefined) addReceiptPage(app, { ...deps, folder: deps.pages });
}
