import type { Mock } from './mock-types';

/** What the mock answered. */
export interface Answered {
  readonly status: number;
  readonly data: Readonly<Record<string, never>> | null;
  /** The codes of the errors by their paths. */
  readonly codes: Readonly<Record<string, string>>;
  readonly errors: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
}

/** Asks the mock as a persona, for a purpose where one is said. */
export async function asked(
  { url }: Mock,
  persona: string,
  query: string,
  { purpose, variables = {}, ...headers }: { purpose?: string; variables?: object; 'x-access-reason'?: string } = {},
): Promise<Answered> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer mock:${persona}`,
      ...(purpose === undefined ? {} : { behandlingsnummer: purpose }),
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data = null, errors = [] } = (await response.json()) as {
    readonly data?: Answered['data'];
    readonly errors?: readonly (Answered['errors'][number] & { readonly path?: readonly string[] })[];
  };
  const codes = errors.map(({ path = [], extensions }) => [path.join('.'), String(extensions['code'])] as const);
  return { status: response.status, data, codes: Object.fromEntries(codes), errors };
}

export const LEILA = '00000000-0000-4000-8000-000000000002';
export const UTESEKSJONEN = '10000000-0000-4000-8000-000000000005';
export const NAV_BJERKE = '10000000-0000-4000-8000-000000000004';
