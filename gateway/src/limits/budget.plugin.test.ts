import type { Gateway } from '../gateway';
import { aGateway, request, told } from '../gateway.test-setup';
import { DEFAULT_LIMITS } from './operation-limits';

let gateway: Gateway;
beforeEach(async () => {
  gateway = await aGateway({ limits: { ...DEFAULT_LIMITS, dearPerHour: 1 } });
});
afterEach(() => gateway.stop());

const ask = async (
  query: string,
  more: { readonly variables?: object; readonly operationName?: string; readonly purpose?: string } = {},
) => {
  const { purpose = 'B107', ...rest } = more;
  const headers = {
    authorization: 'Bearer leader',
    accept: 'application/graphql-response+json',
    behandlingsnummer: purpose,
  };
  return told(await request(gateway, { headers, body: { query, ...rest } }));
};

const DEAR = '{ summerJobReport(year: 2025) { withDecision } }';
const ANSWERED = [200, 'SUBGRAPH_UNAVAILABLE'];

test('a leader has as many dear answers in an hour as the limit says', async () => {
  expect(await ask(DEAR)).toEqual(ANSWERED);
  expect(await ask(DEAR)).toEqual([429, 'TOO_MANY_REQUESTS']);
});

test('what is refused, skipped or not run costs nothing', async () => {
  const asked = {
    refused: await ask(DEAR, { purpose: 'B101' }),
    refusedAsTooLarge: await ask(
      `{ ${Array.from({ length: 31 }, (_, n) => `a${n}: summerJobReport(year: 2025) { withDecision }`).join(' ')} }`,
    ),
    skipped: await ask('query ($no: Boolean!) { summerJobReport(year: 2025) { year withDecision @skip(if: $no) } }', {
      variables: { no: true },
    }),
    notIncluded: await ask(
      'query ($yes: Boolean = false) { summerJobReport(year: 2025) { year ...Dear @include(if: $yes) } } ' +
        'fragment Dear on SummerJobReport { withDecision }',
    ),
    notRun: await ask(`query A ${DEAR} query B { __typename }`, { operationName: 'B' }),
  };
  expect(asked).toEqual({
    refused: [403, 'PURPOSE_NOT_OPEN'],
    refusedAsTooLarge: [400, 'OPERATION_TOO_LARGE'],
    skipped: ANSWERED,
    notIncluded: ANSWERED,
    notRun: [200],
  });
  expect(await ask(DEAR)).toEqual(ANSWERED);
});
