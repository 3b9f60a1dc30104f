import type { Purpose, StatedReason } from './generated/vocabulary';

/** What an operation is asked for, beside its variables. What is left out is not sent. */
export interface AskedFor {
  /** Why you ask (`behandlingsnummer`): workers must say; a youth, a guardian, an officer and an auditor say nothing. */
  readonly purpose?: Purpose | undefined;
  /** In which of several memberships (`x-membership`), by its id. */
  readonly membership?: string | undefined;
  /** Why a worker reads of a youth who is assigned to others (`x-access-reason`). Send it only when the worker has chosen one. */
  readonly reason?: StatedReason | undefined;
  /** The order for information that opens purpose B106 (`x-information-order`), by its id. */
  readonly order?: string | undefined;
}

/** Who asks, and for what. A cache is of one asker: what one was answered is never shown to another. */
export interface Asker extends AskedFor {
  /** Another text for each person, such as the subject of the token. It is sent nowhere. */
  readonly caller: string;
}

/** The bearer token of who asks, or what gives it for each question. */
export type TokenSupply = string | (() => string | Promise<string>);

/** Where the API is, and how it is reached. */
export interface Endpoint {
  /** Such as `https://api.example.org/graphql`. */
  readonly url: string;
  readonly token: TokenSupply;
  /** What is used in place of the global `fetch`. */
  readonly fetch?: typeof fetch | undefined;
}

/** The headers that say what is asked for. */
export const headersOf = ({ purpose, membership, reason, order }: AskedFor): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries({
      behandlingsnummer: purpose,
      'x-membership': membership,
      'x-access-reason': reason,
      'x-information-order': order,
    }).filter((header): header is [string, string] => header[1] !== undefined),
  );

/** The same text for the same asker, and another for every other. */
export const keyOf = ({ caller, purpose, membership, reason, order }: Asker): string =>
  JSON.stringify([caller, purpose, membership, reason, order]);
