import { Role, type Caller, type LocalDate } from '@brobygger/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Families } from '../guardian-signing/family.test-setup';
import { reader, workerOf } from '../registry.test-setup';

export const REASON = 'Vi vil hjelpe dere med et sted å bo.';
export const HEARD = { heard: true, how: 'Vi snakket om det ved bordet. Hun vil det.' };
const EXAMPLES = new Map(
  [
    ...readFileSync(join(__dirname, '../../../../docs/guardian.md'), 'utf8').matchAll(
      /^```graphql\n((?:query|mutation) (\w+)[\s\S]*?)^```$/gm,
    ),
  ].map(([, text = '', name = '']) => [name, text]),
);
export const exampleOf = (name: string): string => EXAMPLES.get(name) ?? `no example is called ${name}`;
const ANSWER = `mutation ($input: AnswerForChildInput!) { answerForChild(input: $input) { id state categories } }`;

interface Answered {
  readonly id: string;
  readonly state: string;
  readonly categories: readonly string[];
}

/** A child with two guardians, and a house that asks of it. */
export async function makeChild(
  families: Families,
  birthDate: LocalDate = '2016-06-01',
  categories: readonly string[] = ['NAV_CASE', 'NAV_ORDERS'],
) {
  const family = await families.aFamily(birthDate);
  const { registry } = families;
  const { youthId, house, mother, father } = family;
  const worker = workerOf('HOUSING', house);
  const raw = (caller: Caller, query: string, variables: object = {}) =>
    registry.subgraph.execute(
      { caller, purpose: 'B110', requestId: 'r', audience: 'consent' },
      { query, variables: { ...variables } },
    );
  const sent = await registry.ask(
    worker,
    'mutation ($input: RequestConsentInput!) { requestConsent(input: $input) { id } }',
    { input: { youthId, purpose: 'B102', categories, reason: REASON } },
  );
  const requestId = (sent.data as { requestConsent: { id: string } }).requestConsent.id;
  const by = (guardianId: string): Caller => reader(Role.GUARDIAN, guardianId);
  const requestsOf = async (guardianId: string): Promise<unknown> =>
    ((await registry.ask(by(guardianId), exampleOf('ToDecide'), {}, 'B110')).data as { guardianRequests: unknown })
      .guardianRequests;
  const input = (more: object = {}) => ({ requestId, categories: ['NAV_CASE'], heard: HEARD, ...more });
  const say = async (guardianId: string, more: object = {}) => {
    const { data, errors = [] } = await raw(by(guardianId), ANSWER, { input: input(more) });
    const told = JSON.parse(JSON.stringify(data ?? {})) as { answerForChild?: Answered };
    return { answered: told.answerForChild ?? null, errors: JSON.stringify(errors), extensions: errors[0]?.extensions };
  };
  return {
    ...family,
    requestId,
    by,
    worker,
    requestsOf,
    say,
    begun: async (more: object = {}): Promise<Answered> => {
      const { answered, errors } = await say(mother, more);
      if (answered === null) throw new Error(errors);
      return answered;
    },
    written: (): Promise<readonly object[]> =>
      registry.dataSource.query(
        `select (select count(*)::int from guardian_signing where youth_id = $1) as signings,
          (select count(*)::int from consent where youth_id = $1) as consents`,
        [youthId],
      ),
    forget: (guardianId = father) =>
      registry.asOwner('delete from guardianship where guardian_id = $1 and youth_id = $2', [guardianId, youthId]),
    protect: () => registry.asOwner("update youth set protection = 'FORTROLIG' where id = $1", [youthId]),
    born: (on: LocalDate) => registry.asOwner('update youth set birth_date = $2 where id = $1', [youthId, on]),
  };
}

/** What is written of a child of whom nothing is. */
export const NOTHING = [{ signings: 0, consents: 0 }];
