import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import type { Answer } from './answer';
import type { AskedFor, Endpoint } from './asker';
import { askingAs } from './fetch-as';

/** Nothing was answered that is an answer of the API: it could not be reached, or something else answered in its place. */
export class ApiUnreachable extends Error {
  /** Always `ApiUnreachable`. */
  override readonly name = 'ApiUnreachable';

  /** The HTTP status, where there was one, and what `fetch` failed with, where it did. */
  constructor(
    readonly status: number | null,
    cause?: unknown,
  ) {
    super(status === null ? 'the API could not be reached' : `no answer of the API came: status ${status}`, { cause });
  }
}

/** An operation and what it takes; nothing where it takes nothing. */
export type Question<Data, Variables> =
  Variables extends Readonly<Record<string, never>>
    ? readonly [document: TypedDocumentNode<Data, Variables>, variables?: Variables]
    : readonly [document: TypedDocumentNode<Data, Variables>, variables: Variables];

/** Asks the API as one caller for one purpose, and keeps nothing. */
export interface BrobyggerClient {
  /**
   * Asks, and answers with what was released beside what was not. A refusal is an answer too: read it with `whyEmpty`. A mutation is sent
   * once: after a rejection, look before you repeat it.
   * @throws ApiUnreachable
   */
  ask<Data, Variables>(...question: Question<Data, Variables>): Promise<Answer<Data>>;
}

/** What a client is made from. */
export interface ClientOptions extends Endpoint, AskedFor {
  /** Whether operations go by their ids of the manifest, as where `TRUSTED_DOCUMENTS_ONLY` is on. */
  readonly byId?: boolean | undefined;
}

/** Makes a client for Node and browsers. Its purpose holds for all that it asks: make another for another purpose. */
export function createBrobyggerClient(options: ClientOptions): BrobyggerClient {
  const { url, token, fetch: send = fetch, byId = false, ...askedFor } = options;
  return {
    async ask<Data, Variables>(...[document, variables]: Question<Data, Variables>): Promise<Answer<Data>> {
      const operation = byId ? { documentId: idOf(document) } : { query: print(document) };
      const body = JSON.stringify({ ...operation, variables });
      const request = await askingAs(token, askedFor, { method: 'POST', headers: HEADERS, body });
      const response = await send(url, request).catch((cause: unknown) => {
        throw new ApiUnreachable(null, cause);
      });
      return answerIn<Data>(response);
    },
  };
}

/** Asked so, a request that is refused as a whole says why, and with which status. */
const HEADERS = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };

/** What the code generator laid beside the document. */
const idOf = (document: object): string | undefined =>
  (document as { readonly __meta__?: { readonly hash?: string } }).__meta__?.hash;

async function answerIn<Data>(response: Response): Promise<Answer<Data>> {
  const json = (await response.json().catch(() => null)) as Partial<Answer<Data>> | null;
  if (json === null || typeof json !== 'object' || !('data' in json || 'errors' in json)) {
    throw new ApiUnreachable(response.status);
  }
  return { data: json.data ?? null, errors: json.errors ?? [], extensions: json.extensions ?? {} };
}
