import type { Beginning } from './beginnings';
import type { Sendable } from './check-rows';

/** What came of a row. */
export type Outcome =
  | { readonly line: number; readonly outcome: 'BEGUN' | 'ALREADY_SERVED' }
  | { readonly line: number; readonly outcome: 'REFUSED'; readonly code: string };

/** Nothing more can be sent: why, by a code, and the row that it came at, of which nobody knows whether it was taken. */
export interface Stopped {
  readonly line: number;
  readonly code: string;
}

/** What the service says of a row alone. Any other code would be said of the next row too. */
const OF_THE_ROW: readonly string[] = [
  'YOUTH_NOT_FOUND',
  'BAD_USER_INPUT',
  'RULE_VIOLATED',
  'NOT_FOUND',
  'CONFLICT',
  'PROFESSION_REQUIRED',
];

const ALREADY_SERVED = 'ALREADY_SERVED';

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: unknown } }[];
}

/** Sends the rows to the gateway, one after the other, as the worker whose token it is. Stops where no row could be taken. */
export async function sendRows(
  { mutation, input }: Beginning,
  rows: readonly Sendable[],
  to: { readonly url: string; readonly token: string; readonly purpose: string },
  onOutcome: (outcome: Outcome) => void,
): Promise<Stopped | null> {
  const query = `mutation ($input: ${input.name}!) { ${mutation}(input: $input) { __typename } }`;
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${to.token}`,
    behandlingsnummer: to.purpose,
  };
  for (const { line, input: said } of rows) {
    const body = JSON.stringify({ query, variables: { input: said } });
    const code = await fetch(to.url, { method: 'POST', headers, body }).then(
      async (response) => codeIn((await response.json().catch(() => ({}))) as Answer, mutation),
      () => 'GATEWAY_UNREACHABLE',
    );
    if (code === null) onOutcome({ line, outcome: 'BEGUN' });
    else if (code === ALREADY_SERVED) onOutcome({ line, outcome: ALREADY_SERVED });
    else if (OF_THE_ROW.includes(code)) onOutcome({ line, outcome: 'REFUSED', code });
    else return { line, code };
  }
  return null;
}

/** The code of the first error; what holds neither error nor answer is one too. */
function codeIn({ data, errors = [] }: Answer, mutation: string): string | null {
  const [error] = errors;
  if (error !== undefined) return String(error.extensions?.code ?? 'UNKNOWN_ERROR');
  return (data?.[mutation] ?? null) === null ? 'MALFORMED_ANSWER' : null;
}
