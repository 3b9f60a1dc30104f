import type { ServiceSigner } from '@brobygger/hop-token';
import { Pool } from 'undici';
import { traceHeadersOf, type Trace } from './trace-headers';

/** Calls another service, in this service's own name. */
export interface ServiceClient {
  /** @throws when there is no answer in time, or it is not a success */
  post(path: string, body: unknown, onBehalfOf: string | null, of?: Trace): Promise<unknown>;
  close(): Promise<void>;
}

/** Makes the client of one service: keep-alive, with a time limit, and never a second try. */
export function createServiceClient(deps: {
  readonly url: string;
  readonly audience: string;
  readonly signer: ServiceSigner;
  readonly timeoutMs: number;
}): ServiceClient {
  const pool = new Pool(new URL(deps.url).origin, { connections: 32, keepAliveTimeout: 30_000 });
  return {
    async post(path, content, onBehalfOf, of) {
      const body = JSON.stringify(content);
      const token = await deps.signer.sign({ onBehalfOf }, deps.audience, body);
      const headers = {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        ...(of === undefined ? {} : traceHeadersOf(of)),
      };
      const response = await pool.request({
        method: 'POST',
        path,
        headers,
        body,
        signal: AbortSignal.timeout(deps.timeoutMs),
      });
      if (response.statusCode === 204) return null;
      if (response.statusCode !== 200) {
        await response.body.dump();
        throw Object.assign(new Error(`\`${deps.audience}\` answered ${response.statusCode}`), {
          code: `HTTP_${response.statusCode}`,
        });
      }
      return response.body.json();
    },
    close: () => pool.close(),
  };
}
