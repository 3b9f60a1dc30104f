import { createError, withCause, type ReadLog } from '@brobygger/domain';
import type { FastifyInstance } from 'fastify';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asProblem, type AskedScopeDeps } from '../http/asked-scope';
import { answerProblem, Problem } from '../http/problem';

/** Where the page is that checks receipts. */
export const RECEIPT_PAGE_PATH = '/log/verify-receipt.html';

/** The field of the page for the keys of logs; it is empty in the file. */
const KEY_FIELD = /(<textarea id="log-keys"[^>]*>)(<\/textarea>)/;

/** What the page may do, as it says itself: its own script and style, and nothing from anywhere. */
const POLICY = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/;

/** A key as it is written on a line, in which nothing means anything in HTML. */
const KEY = /^[^\s<>&"+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/=]+$/;

/**
 * `GET /log/verify-receipt.html`: the single file of `tools/verify-log` that checks receipts, with the log's key filled in. With `?save` it
 * is saved, to be used without a network and without us. Nobody logs in, and what is checked goes nowhere.
 * @throws NOT_FOUND where the log has no key; REGISTRY_UNAVAILABLE where the registry does not say which
 */
export function addReceiptPage(
  app: FastifyInstance,
  deps: {
    /** What was built of the console. */
    readonly folder: string;
    readonly readLog: ReadLog;
    readonly onFailed: AskedScopeDeps['onFailed'];
  },
): void {
  const page = readPage(deps.folder);
  if (page === null) return;
  const policy = `${POLICY.exec(page)?.[1] ?? "default-src 'none'"}; frame-ancestors 'none'`;

  async function key(): Promise<string> {
    const file = await deps.readLog('key').catch((cause: unknown) => {
      throw withCause(createError('REGISTRY_UNAVAILABLE', 'the consent registry did not answer'), cause);
    });
    const text = file?.body.toString('utf8').trim() ?? '';
    if (!KEY.test(text)) throw new Problem('NOT_FOUND', 'the log has no key', { status: 404 });
    return text;
  }

  void app.register((scope, _options, done) => {
    scope.setErrorHandler((error, request, reply) => answerProblem(reply, asProblem(error, request, deps.onFailed)));
    scope.get<{ Querystring: { readonly save?: string } }>(RECEIPT_PAGE_PATH, async (request, reply) => {
      const written = await key();
      if (request.query.save !== undefined) {
        void reply.header('content-disposition', 'attachment; filename="verify-receipt.html"');
      }
      return reply
        .header('content-security-policy', policy)
        .header('cache-control', 'no-cache')
        .type('text/html; charset=utf-8')
        .send(page.replace(KEY_FIELD, (_, open: string, close: string) => `${open}${written}${close}`));
    });
    done();
  });
}

/** The page as it was built with the console; `null` where that was not. */
function readPage(folder: string): string | null {
  try {
    return readFileSync(join(folder, 'verify-receipt.html'), 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw cause;
  }
}
