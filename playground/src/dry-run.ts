import { isRecord } from './describe-fault';

/** Asks for what an operation could ever release. It runs nothing, and no youth is in it. */
export const DRY_RUN = `query DryRun($operation: String!, $purpose: Purpose!) {
  wouldRelease(query: $operation, purpose: $purpose) {
    isPurposeOpen
    needsOrder
    fields { path rowsOf couldBeReleased reason needs { category owner placesYouth bases } }
  }
}`;

/** What is foretold of one value. */
interface Foretold {
  readonly path: string;
  readonly rowsOf: string | null;
  readonly couldBeReleased: boolean;
  readonly reason: string | null;
  readonly needs: readonly {
    readonly category: string;
    readonly owner: string;
    readonly placesYouth: boolean;
    readonly bases: readonly string[];
  }[];
}

/** An answer in words, a line a value. */
export interface DryRunAnswer {
  readonly summary: string;
  readonly lines: readonly DryRunLine[];
}

export interface DryRunLine {
  readonly field: string;
  readonly isPossible: boolean;
  readonly words: string;
}

const BASES: Readonly<Record<string, string>> = {
  OWN_SERVICE: 'your organisation serves the youth',
  CONSENT: 'the youth says yes to your organisation for this purpose',
  STATUTE: 'the owner has answered an order that your request names',
  SELF: 'it is about the youth who asks',
};

const REASONS: Readonly<Record<string, string>> = {
  ROLE_NOT_PERMITTED: 'your role or agency is kept out',
  PURPOSE_NOT_FOR_CALLER: 'this purpose is not open to your role and agency',
  PURPOSE_NOT_COVERING: 'no consent for this purpose could name it',
  PROFESSION_REQUIRED: 'another profession than yours is required',
  NO_BASIS: 'nothing could open it to you for this purpose',
};

/**
 * Puts the answer of the gateway into words.
 * @returns null where it is no answer to a dry run
 */
export function inWords(answer: unknown): DryRunAnswer | null {
  const data = isRecord(answer) && isRecord(answer['data']) ? answer['data'] : {};
  const released = data['wouldRelease'];
  if (!isRecord(released) || !Array.isArray(released['fields'])) return null;
  const fields = released['fields'] as readonly Foretold[];
  const lines = fields.map(lineOf);
  const possible = lines.filter(({ isPossible }) => isPossible).length;
  return { lines, summary: summaryOf(released, possible, lines.length) };
}

function summaryOf({ isPurposeOpen, needsOrder }: Readonly<Record<string, unknown>>, possible: number, all: number) {
  if (isPurposeOpen === false) return 'You would get nothing: this purpose is not open to your role and agency.';
  const order = needsOrder === true ? ' The request must name an order for information.' : '';
  return `${possible} of ${all} values could be released of some youth. Whether they are, of one, is decided when you ask.${order}`;
}

function lineOf({ path, rowsOf, couldBeReleased, reason, needs }: Foretold): DryRunLine {
  const field = rowsOf === null ? path : `${path}, rows of ${rowsOf}`;
  if (!couldBeReleased) return { field, isPossible: false, words: `never: ${REASONS[reason ?? ''] ?? reason}` };
  if (needs.length === 0) return { field, isPossible: true, words: 'yes: your role is enough' };
  const ofEach = needs.map(
    ({ category, owner, bases }) =>
      `${category} of ${owner}, if ${bases.map((basis) => BASES[basis] ?? basis).join(', or ')}`,
  );
  const protection = needs.some(({ placesYouth }) => placesYouth) ? '; not where the address is protected' : '';
  return { field, isPossible: true, words: `yes: ${[...new Set(ofEach)].join('; and ')}${protection}` };
}
