import { ERRORS, type ErrorDefinition } from '@brobygger/domain';

/** The registry of errors as clients have it: what each code means. */
export function errorCodes(): string {
  const entries = Object.entries<ErrorDefinition>(ERRORS).map(
    ([code, { description }]) => `  ${code}: ${JSON.stringify(description)},`,
  );
  return `/* eslint-disable */
/** What each code of the registry of errors means, in English, for a developer (docs/error-codes.md). */
export const ERROR_MEANINGS = {
${entries.join('\n')}
  UNREACHABLE: "The API did not answer, or something else did in its place. Said by the client itself.",
} as const;

/** A code of the registry of errors. */
export type ErrorCode = keyof typeof ERROR_MEANINGS;
`;
}
