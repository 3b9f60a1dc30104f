import type { Caller } from '@brobygger/domain';
import type { GraphQLFormattedError } from 'graphql';
import type { TestIssuer } from './test-issuer';

/** What came back over HTTP. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: {
    readonly data?: Readonly<Record<string, unknown>> | null;
    readonly errors?: readonly GraphQLFormattedError[];
  };
}

/** An order that nobody gave: with it a purpose that an order opens is looked at, and opens nothing. */
const NO_ORDER = '00000000-0000-4000-8000-00000000b106';

/** What else a request names in its headers. */
export interface Named {
  /** The order for information, where the purpose is opened by one. */
  readonly orderId?: string | undefined;
  readonly statedReason?: string | undefined;
}

/** Asks the gateway as the caller, with a real token. What is not said is not sent; B106 names an order, if none that exists. */
export type Ask = (
  caller: Caller,
  query: string,
  variables?: Readonly<Record<string, unknown>>,
  purpose?: string,
  named?: Named,
) => Promise<Answer>;

/** Sends any request to an address of a service. */
export async function send(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, init);
  const text = withoutRequestId(await response.text(), response.headers.get('x-request-id'));
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: isJson ? withoutBeside(JSON.parse(text)) : {},
  };
}

/** An answer without the id of its request, which it has in its header too: the bytes that are the same of the same question. */
export const withoutRequestId = (text: string, requestId: string | null): string =>
  requestId === null ? text : text.replace(`"requestId":"${requestId}"`, '"requestId":"of this request"');

/** What was asked for, without what the gateway says beside (`gateway/src/answer/extensions.plugin.ts`). */
function withoutBeside(json: unknown): Answer['json'] {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return json as Answer['json'];
  const { extensions: _beside, ...asked } = json as Answer['json'] & { readonly extensions?: unknown };
  return asked;
}

/** Makes the asking of one gateway. */
export const createAsk =
  (url: string, issuer: TestIssuer): Ask =>
  async (caller, query, variables = {}, purpose, { orderId = NO_ORDER, statedReason } = {}) =>
    send(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await issuer.tokenOf(caller)}`,
        ...(purpose === undefined ? {} : { behandlingsnummer: purpose }),
        ...(purpose === 'B106' ? { 'x-information-order': orderId } : {}),
        ...(statedReason === undefined ? {} : { 'x-access-reason': statedReason }),
      },
      body: JSON.stringify({ query, variables }),
    });

/** The codes of the errors of an answer, by their paths. */
export const codesOf = ({ json }: Answer): readonly (readonly [string, unknown])[] =>
  (json.errors ?? []).map(({ path, extensions }) => [(path ?? []).join('.'), extensions?.['code']]);
