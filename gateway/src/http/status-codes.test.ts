import { ERRORS, newId, type ErrorCode, type ErrorDefinition } from '@brobygger/domain';
import type { Gateway } from '../gateway';
import { aGateway, request, told } from '../gateway.test-setup';
import { DEFAULT_LIMITS } from '../limits/operation-limits';

type CodeWithStatus = {
  [Code in ErrorCode]: (typeof ERRORS)[Code] extends { readonly httpStatus: number } ? Code : never;
}[ErrorCode];

let gateway: Gateway;
beforeAll(async () => {
  gateway = await aGateway({ limits: { ...DEFAULT_LIMITS, dearPerHour: 1 } });
});
afterAll(() => gateway.stop());

type Asked = Parameters<typeof request>[1];

const me = { query: '{ me { id } }' };
const dear: Asked = {
  headers: { authorization: 'Bearer leader', behandlingsnummer: 'B107' },
  body: { query: '{ summerJobReport(year: 2025) { withDecision } }' },
};

/** How a client comes by each code that fails a request as a whole: what it asks, the last time told. */
const WAYS = {
  PURPOSE_REQUIRED: [{ headers: { authorization: 'Bearer child-welfare' }, body: me }],
  PURPOSE_NOT_OPEN: [{ headers: { behandlingsnummer: 'B101' }, body: me }],
  ORDER_REQUIRED: [{ headers: { authorization: 'Bearer child-welfare', behandlingsnummer: 'B106' }, body: me }],
  UNAUTHENTICATED: [{ headers: { authorization: '' }, body: me }],
  REASON_UNKNOWN: [{ headers: { 'x-access-reason': 'BECAUSE' }, body: me }],
  OPERATION_TOO_LARGE: [
    { body: { query: `{ ${Array.from({ length: 61 }, (_, n) => `a${n}: __typename`).join(' ')} }` } },
  ],
  TOO_MANY_REQUESTS: [dear, dear],
  BODY_TOO_LARGE: [{ body: ' '.repeat(300_000) }],
  DOCUMENT_NOT_TRUSTED: [{ body: { documentId: newId() } }],
  INTROSPECTION_DISABLED: [{ body: { query: '{ __schema { types { name } } }' } }],
  GRAPHQL_PARSE_FAILED: [{ body: { query: '{' } }],
  GRAPHQL_VALIDATION_FAILED: [{ body: { query: '{ nothing }' } }],
  INTERNAL_SERVER_ERROR: [{ headers: { authorization: 'Bearer broken' }, body: me }],
  // Asked where they come from: `half-sent-body.test.ts` here, the tests of what services serve, and `set-up.test.ts`.
  REQUEST_TIMEOUT: [],
  HOP_REFUSED: [],
  TOKEN_USE_UNKNOWN: [],
  // Asked with the session of the console: `tests/console`.
  NOT_FROM_CONSOLE: [],
  SESSION_CHANGED: [],
  CONSOLE_STORE_UNAVAILABLE: [],
  DRAFTS_SPENT: [],
  MEMBERSHIP_REQUIRED: [],
  MEMBERSHIP_UNKNOWN: [],
} satisfies Record<CodeWithStatus, readonly Asked[]>;

test.each(Object.entries<readonly Asked[]>(WAYS).filter(([, asked]) => asked.length > 0))(
  '%s comes with the status that the documents name',
  async (code, asked) => {
    const { httpStatus }: ErrorDefinition = ERRORS[code as CodeWithStatus];
    for (const [n, { headers, ...rest }] of asked.entries()) {
      const reply = await request(gateway, {
        ...rest,
        headers: { accept: 'application/graphql-response+json', ...headers },
      });
      if (n === asked.length - 1) expect(told(reply)).toEqual([httpStatus, code]);
    }
  },
);

test.each(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED'] as const)(
  '%s comes with 200 to a client that takes plain JSON',
  async (code) => {
    const [asked] = WAYS[code];
    expect(told(await request(gateway, { ...asked, headers: { accept: 'application/json' } }))).toEqual([200, code]);
  },
);
