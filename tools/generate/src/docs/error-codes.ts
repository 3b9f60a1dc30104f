import { ERRORS, type ErrorDefinition } from '@brobygger/domain';
import { code, tableOf } from './table';

/** `docs/error-codes.md`: every code that a client can meet. */
export function errorCodes(): string {
  const rows = Object.entries(ERRORS).map(
    ([name, { description, httpStatus, logLevel }]: [string, ErrorDefinition]) => [
      code(name),
      httpStatus === undefined ? '200' : String(httpStatus),
      description,
      logLevel,
    ],
  );
  return `# Error codes

Generated from the registry of errors. The code stands in \`extensions.code\`. An error at a field leaves the response at
200 with the rest of the answer; only where the whole request fails is there another status. A request that is not of the form
of GraphQL over HTTP is \`BAD_USER_INPUT\` as well, and comes with 400, 405, 406, 415 or 431. Where a document or its variables do not
hold, a client that takes \`application/graphql-response+json\` gets the status, and one that takes plain \`application/json\` 200.
[frontend-developer.md](frontend-developer.md) says what to do about them, [rules.md](rules.md) what each rule asks for.

${tableOf(['code', 'HTTP status', 'meaning', 'logged as'], rows)}
`;
}
