import { LoginFailed } from './issuer-client';

/** Told of what failed, by a code, with the id of the request, or `null` where none asked for it. */
export type OnFailed = (what: string, code: string, requestId: string | null) => void;

/** Of what failed, a code for the log. */
export const codeOf = (cause: unknown): string =>
  cause instanceof LoginFailed ? cause.code : String((cause as { readonly code?: unknown }).code ?? 'UNKNOWN');
