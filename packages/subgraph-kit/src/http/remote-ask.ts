import type { ServiceName } from '@brobygger/domain';
import type { ServiceSigner } from '@brobygger/hop-token';
import type { Deliver } from '../messaging/message';
import { refusalsIn } from '../messaging/receive';
import type { Ask } from '../peer-questions/peer-question';
import { createServiceClient, type ServiceClient } from './service-client';

/** Asks services in other processes, and tells them. */
export interface RemoteAsk {
  readonly ask: Ask;
  readonly deliver: Deliver;
  close(): Promise<void>;
}

/** Makes the asking and telling of a service from the addresses of those that it may call, by name. */
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
  function clientOf(service: ServiceName): ServiceClient {
    const client = clients.get(service);
    if (client === undefined) throw new TypeError(`there is no address of \`${service}\``);
    return client;
  }

  return {
    ask: async (service, question, body) => clientOf(service).post(`/questions/${question}`, body, null),
    deliver: async (service, messages) => refusalsIn(await clientOf(service).post('/messages', messages, null)),
    async close() {
      await Promise.all([...clients.values()].map((client) => client.close()));
    },
  };
}
