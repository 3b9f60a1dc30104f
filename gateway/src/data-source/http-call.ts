import { ERRORS } from '@brobygger/domain';
import type { HopSigner } from '@brobygger/hop-token';
import type { ExecutionResult } from 'graphql';
import { Pool } from 'undici';
import { Unanswered, type CallSubgraph } from './call-subgraph';

/** No answer is larger than this, in bytes. */
const LARGEST_ANSWER = 16 * 1024 * 1024;

/** The code of the registry of errors that a refusal names, with a space in front. */
function saidIn(body: string): string {
  const code = /"code":"([A-Z_]+)"/.exec(body)?.[1] ?? '';
  return Object.hasOwn(ERRORS, code) ? ` ${code}` : '';
}

/** Asks a subgraph over keep-alive HTTP with a hop token of its own. Nothing is sent twice. */
export function createHttpCall({ url, signer }: { readonly url: string; readonly signer: HopSigner }): {
  readonly call: CallSubgraph;
  close(): Promise<void>;
} {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, {
    connections: 64,
    pipelining: 1,
    keepAliveTimeout: 30_000,
    maxResponseSize: LARGEST_ANSWER,
  });

  return {
    async call(hop, operation, signal) {
      const body = JSON.stringify(operation);
      const token = await signer.sign(hop, hop.audience, body);
      const response = await pool.request({
        method: 'POST',
        path: pathname,
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          authorization: `Bearer ${token}`,
          'x-request-id': hop.requestId,
          ...(hop.traceparent === undefined ? {} : { traceparent: hop.traceparent }),
        },
        body,
        signal,
      });
      if (response.statusCode !== 200) {
        throw new Unanswered(`HTTP_${response.statusCode}${saidIn(await response.body.text())}`);
      }
      return (await response.body.json()) as ExecutionResult;
    },
    close: () => pool.close(),
  };
}
