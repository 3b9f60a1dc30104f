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

/** Where the gateway answers, as whom and for what. */
export interface Addressed {
  readonly url: string;
  readonly token: string;
  readonly purpose: string;
}

/** Sends the rows to the gateway, one after the other, as the worker whose token it is. Stops where no row could be taken. */
export async function sendRows(
  { mutation, input }: Beginning,
  rows: readonly Sendable[],
  to: Addressed,
  onOutcome: (outcome: Outcome) => void,
): Promise<Stopped | null> {
  for (const { line, input: said } of rows) {
    const code = await sendInput({ mutation, inputType: input.name }, said, to);
    if (code === null) onOutcome({ line, outcome: 'BEGUN' });
    else if (code === ALREADY_SERVED) onOutcome({ line, outcome: ALREADY_SERVED });
    else if (isOfTheRow(code)) onOutcome({ line, outcome: 'REFUSED', code });
    else return { line, code };
  }
  return null;
}

/** Whether it is said of one row alone, so that the next may be taken. */
export const isOfTheRow = (code: string): boolean => OF_THE_ROW.includes(code);

/** Asks for a mutation with its input. The code of why it was refused; null where it was done. */
export function sendInput(
  { mutation, inputType }: { readonly mutation: string; readonly inputType: string },
  input: Readonly<Record<string, unknown>>,
  { url, token, purpose }: Addressed,
): Promise<string | null> {
  const query = `mutation ($input: ${inputType}!) { ${mutation}(input: $input) { __typename } }`;
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}`, behandlingsnummer: purpose };
  return fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables: { input } }) }).then(
    async (response) => codeIn((await response.json().catch(() => ({}))) as Answer, mutation),
    () => 'GATEWAY_UNREACHABLE',
  );
}

/** The code of the first error; what holds neither error nor answer is one too. */
function codeIn({ data, errors = [] }: Answer, mutation: string): string | null {
  const [error] = errors;
  if (error !== undefined) return String(error.extensions?.code ?? 'UNKNOWN_ERROR');
  return (data?.[mutation] ?? null) === null ? 'MALFORMED_ANSWER' : null;
}
