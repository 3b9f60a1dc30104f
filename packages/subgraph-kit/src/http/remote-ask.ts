import type { ServiceSigner } from '@brobygger/hop-token';
import type { Ask } from '../peer-questions/peer-question';
import { createServiceClient } from './service-client';

/** Asks services in other processes. */
export interface RemoteAsk {
  readonly ask: Ask;
  close(): Promise<void>;
}

/** Makes the asking of a service from the addresses of those that it may ask, by name. */
export function createRemoteAsk({
  peers,
  signer,
  timeoutMs,
}: {
  readonly peers: Readonly<Record<string, string>>;
  readonly signer: ServiceSigner;
  /** How long an answer may take. */
  readonly timeoutMs: number;
}): RemoteAsk {
  const clients = new Map(
    Object.entries(peers).map(([audience, url]) => [
      audience,
      createServiceClient({ url, audience, signer, timeoutMs }),
    ]),
  );
  return {
    async ask(service, question, body) {
      const client = clients.get(service);
      if (client === undefined) throw new TypeError(`there is no address of \`${service}\``);
      return client.post(`/questions/${question}`, body, null);
    },
    async close() {
      await Promise.all([...clients.values()].map((client) => client.close()));
    },
  };
}
