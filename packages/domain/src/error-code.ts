import type { ErrorDefinition } from './error-definition';

/** Every error code that a client can meet. */
export const ERRORS = {
  UNAUTHORIZED_FIELD_OR_TYPE: {
    description: 'The field is withheld. It says nothing about whether there is data, or why.',
    logLevel: 'debug',
  },
  YOUTH_NOT_FOUND: {
    description: 'No youth that the asker may resolve has this id, be it unknown, malformed or forbidden.',
    logLevel: 'debug',
  },
  PURPOSE_REQUIRED: {
    description: 'The purpose header is missing, or names no purpose of the catalogue.',
    httpStatus: 400,
    logLevel: 'info',
  },
  PURPOSE_NOT_OPEN: {
    description: 'The purpose is not open to the role or the agency of the caller. Nothing was looked up.',
    httpStatus: 403,
    logLevel: 'info',
  },
  ORDER_REQUIRED: {
    description: 'An order for information alone opens the purpose, and the header names none. Nothing was looked up.',
    httpStatus: 400,
    logLevel: 'info',
  },
  UNAUTHENTICATED: {
    description: 'The bearer token is missing, expired or not from a trusted issuer.',
    httpStatus: 401,
    logLevel: 'info',
  },
  NOT_FROM_CONSOLE: {
    description: 'What the console asks with its session is asked by a page of its own, and this came from none.',
    httpStatus: 403,
    logLevel: 'warn',
  },
  SESSION_CHANGED: {
    description: 'The page was shown to somebody else than who is logged in here now. It must be loaded again.',
    httpStatus: 409,
    logLevel: 'info',
  },
  CONSOLE_STORE_UNAVAILABLE: {
    description: 'The sessions of the console cannot be looked up now. Nobody is logged out by it.',
    httpStatus: 503,
    logLevel: 'error',
  },
  DRAFTS_SPENT: {
    description: 'A person has twenty drafts at most, each gone a day after it was last written.',
    httpStatus: 409,
    logLevel: 'info',
  },
  MEMBERSHIP_REQUIRED: {
    description:
      'The token is of somebody with several memberships, and the header `x-membership` names none; `extensions.memberships` lists them.',
    httpStatus: 400,
    logLevel: 'info',
  },
  MEMBERSHIP_UNKNOWN: {
    description: 'The header `x-membership` names no membership that the holder of the token has, or has still.',
    httpStatus: 403,
    logLevel: 'info',
  },
  ORGANISATION_NUMBER_INVALID: {
    description: 'The organisation number is not nine digits of which the last fits the others.',
    logLevel: 'info',
  },
  ORGANISATION_NUMBER_TAKEN: {
    description: 'Another organisation has the organisation number.',
    logLevel: 'info',
  },
  ORGANISATION_UNKNOWN: {
    description: 'No organisation, or unit of a municipality, is registered by this number or id.',
    logLevel: 'info',
  },
  AGENCY_FIXED: {
    description: 'The organisation is of another agency, and stays so: consents and services rest on it.',
    logLevel: 'info',
  },
  SECTOR_FIXED: {
    description:
      'The organisation is of the other sector, public or private, and stays so: what was disclosed to it rests on it.',
    logLevel: 'info',
  },
  ISSUER_UNREACHABLE: {
    description: 'The keys of the issuer could not be fetched; it is not trusted.',
    logLevel: 'warn',
  },
  ISSUER_UNKNOWN: {
    description: 'No such issuer is trusted.',
    logLevel: 'info',
  },
  MEMBERSHIP_MISPLACED: {
    description:
      'The role is not exercised there: caseworkers, leaders and systems belong to organisations, officers and auditors to units.',
    logLevel: 'info',
  },
  LAST_ADMINISTRATOR: {
    description: 'It is the last membership that makes an administrator, who could not come in any more.',
    logLevel: 'info',
  },
  FORBIDDEN_ROLE: {
    description: 'The root field is not open to the role of the caller.',
    logLevel: 'info',
  },
  INSUFFICIENT_USER_AUTHENTICATION: {
    description:
      'What is said yes to is signed with a login of a higher level of assurance (RFC 9470). Nothing is written; a no, or an end, asks ' +
      'for none.',
    logLevel: 'info',
  },
  REASON_UNKNOWN: {
    description: 'The header `x-access-reason` names no reason of the catalogue.',
    httpStatus: 400,
    logLevel: 'info',
  },
  PROFESSION_REQUIRED: {
    description:
      'The record is for a profession to write that the token of the caller does not say. Nothing was looked up.',
    logLevel: 'info',
  },
  BAD_USER_INPUT: {
    description:
      'An argument is not of the form that the field asks for, or the request not of the form that GraphQL over HTTP asks for.',
    logLevel: 'debug',
  },
  REGISTER_UNAVAILABLE: {
    description: 'The population register is away; nothing was begun.',
    logLevel: 'error',
  },
  RULE_VIOLATED: {
    description: 'A rule of the domain refuses the change; `extensions.rule` names it.',
    logLevel: 'info',
  },
  NOT_FOUND: {
    description: 'There is no such record among those that the asker may change.',
    logLevel: 'debug',
  },
  ALREADY_SERVED: {
    description:
      "The asker's organisation serves the youth already, and service was to begin only otherwise. Nothing is written.",
    logLevel: 'debug',
  },
  ALREADY_IMPORTED: {
    description: 'The record was imported before as it is, or in a later state. Nothing is written.',
    logLevel: 'debug',
  },
  CASE_OVER: {
    description:
      'The case that was to be imported is over, at its source or here: no service begins by it, and nothing is written.',
    logLevel: 'debug',
  },
  REQUESTS_SPENT: {
    description:
      'As many requests for consent were sent as may be, by the asker or to one person, or as many claims by a youth; ' +
      '`extensions.retryAfterSeconds` says when there may be another. What was sent counts, whether or not it reached anybody.',
    logLevel: 'info',
  },
  SEARCHES_SPENT: {
    description:
      'An officer has looked for youths as often as may be in 24 hours; `extensions.retryAfterSeconds` says when there may be another ' +
      'try. Each try counts, whether or not somebody was found.',
    logLevel: 'info',
  },
  COPIES_SPENT: {
    description:
      'An officer has made as many codes for copies in person as may be in 24 hours; `extensions.retryAfterSeconds` says when there may ' +
      'be another.',
    logLevel: 'info',
  },
  COPY_CODE_REFUSED: {
    description:
      'There is no copy to open with this code and date of birth: the code is none, is used or too old, or the date is another. ' +
      'Nothing tells these apart.',
    logLevel: 'info',
  },
  MERGE_CHAINED: {
    description:
      'Another registration is merged into the one that is to be merged: that is undone first. Nothing is written.',
    logLevel: 'info',
  },
  TEXT_VERSION_UNKNOWN: {
    description: 'The text of a consent has never had this version; `extensions.last` is the one that is shown now.',
    logLevel: 'info',
  },
  GUARDIAN_UNKNOWN: {
    description: 'The registry knows no such guardian of the youth, so that nobody has signed.',
    logLevel: 'info',
  },
  WORKER_UNKNOWN: {
    description:
      'No worker whom the system has seen has this ident, so that nobody would be kept out. Nothing is written.',
    logLevel: 'info',
  },
  CONFLICT: {
    description: 'The client key was used for another change, or somebody changed the record in the meantime.',
    logLevel: 'info',
  },
  YEAR_NOT_CLOSED: {
    description:
      'The year is not over in Europe/Oslo: a count with child welfare, and what others than its own leader see, come when it is.',
    logLevel: 'info',
  },
  COUNT_ANSWERED_BEFORE: {
    description:
      'The count of the year was answered once, for another organisation of the same service, and is not answered for two.',
    logLevel: 'info',
  },
  COUNT_BUDGET_SPENT: {
    description:
      'A service has had the counts that it may ask another for in a day. What was answered before is still repeated.',
    logLevel: 'warn',
  },
  COUNT_TOO_LARGE: {
    description: 'A count would be over more youths than are counted together.',
    logLevel: 'warn',
  },
  OPERATION_TOO_LARGE: {
    description: 'The operation has too many tokens, levels or aliases, or costs too much.',
    httpStatus: 400,
    logLevel: 'warn',
  },
  TOO_MANY_REQUESTS: {
    description:
      'The caller has had as much of this as one may have for now; `extensions.retryAfterSeconds` says when there is more.',
    httpStatus: 429,
    logLevel: 'warn',
  },
  BODY_TOO_LARGE: {
    description: 'The body of the request is too large.',
    httpStatus: 413,
    logLevel: 'warn',
  },
  DOCUMENT_NOT_TRUSTED: {
    description: 'The operation is not among the trusted documents.',
    httpStatus: 400,
    logLevel: 'warn',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    description:
      'A hash alone names no registered document. Clients with automatic persisted queries send the operation itself then.',
    logLevel: 'debug',
  },
  INTROSPECTION_DISABLED: {
    description: 'The schema cannot be asked for here.',
    httpStatus: 400,
    logLevel: 'info',
  },
  GRAPHQL_PARSE_FAILED: {
    description: 'The operation is not GraphQL.',
    httpStatus: 400,
    logLevel: 'debug',
  },
  GRAPHQL_VALIDATION_FAILED: {
    description: 'The operation does not fit the schema.',
    httpStatus: 400,
    logLevel: 'debug',
  },
  SUBGRAPH_UNAVAILABLE: {
    description: 'A service did not answer in time; the other services did, so the response keeps its status.',
    logLevel: 'error',
  },
  NOT_MOCKED: {
    description: 'The mock server has no data for the field, or does not make the change. The system never says so.',
    logLevel: 'info',
  },
  RECEIPT_UNAVAILABLE: {
    description:
      'The line has no place in the sealed log yet, and cannot get one now. It may be asked again; the operator is told why.',
    logLevel: 'error',
  },
  REGISTRY_UNAVAILABLE: {
    description: 'The field is withheld because the consent registry could not be asked.',
    logLevel: 'error',
  },
  INTERNAL_SERVER_ERROR: {
    description: 'Something failed that nobody foresaw. The log has the cause, the response never does.',
    httpStatus: 500,
    logLevel: 'error',
  },
  HOP_REFUSED: {
    description: 'A service was called without a valid hop token.',
    httpStatus: 401,
    logLevel: 'warn',
  },
  TOKEN_USE_UNKNOWN: {
    description: 'A service could not tell whether the hop token was used before, and did not take it.',
    httpStatus: 503,
    logLevel: 'error',
  },
  REQUEST_TIMEOUT: {
    description: 'The request did not arrive whole in time.',
    httpStatus: 408,
    logLevel: 'info',
  },
} as const satisfies Record<string, ErrorDefinition>;

/** A code of the registry. */
export type ErrorCode = keyof typeof ERRORS;
