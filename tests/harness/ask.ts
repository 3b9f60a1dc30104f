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

/** Asks the gateway as the caller, with a real token. Without a purpose or a reason none is sent. */
export type Ask = (
  caller: Caller,
  query: string,
  variables?: Readonly<Record<string, unknown>>,
  purpose?: string,
  statedReason?: string,
) => Promise<Answer>;

/** Sends any request to an address of a service. */
export async function send(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, init);
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: isJson ? (JSON.parse(text) as Answer['json']) : {},
  };
}

/** Makes the asking of one gateway. */
export const createAsk =
  (url: string, issuer: TestIssuer): Ask =>
  async (caller, query, variables = {}, purpose, statedReason) =>
    send(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await issuer.tokenOf(caller)}`,
        ...(purpose === undefined ? {} : { behandlingsnummer: purpose }),
        ...(statedReason === undefined ? {} : { 'x-access-reason': statedReason }),
      },
      body: JSON.stringify({ query, variables }),
    });

/** The codes of the errors of an answer, by their paths. */
export const codesOf = ({ json }: Answer): readonly (readonly [string, unknown])[] =>
  (json.errors ?? []).map(({ path, extensions }) => [(path ?? []).join('.'), extensions?.['code']]);
