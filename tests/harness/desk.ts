import { impliedPurposeOf, newId, type Caller, type Purpose } from '@brobygger/domain';
import type { Answer } from './ask';
import type { TogetherInOne } from './all-in-one';
import { mutationText } from './schema-fields';

type Variables = Readonly<Record<string, unknown>>;

/** What came of a question about a youth: the fields, and the paths that were withheld as a refusal must be. */
export interface Reading {
  readonly youth: unknown;
  readonly withheld: readonly string[];
}

/** One person at work, who writes and reads over the gateway as the frontend of an agency, or of a youth, does. */
export interface Desk {
  readonly caller: Caller;
  /** Sends a mutation that is carried out, and answers with its receipt. */
  write<Receipt = { readonly id: string }>(
    mutation: string,
    variables: Variables,
    selection?: string,
  ): Promise<Receipt>;
  /** Sends a mutation that is refused, and answers with the code and the rule of the refusal. */
  refusalOf(mutation: string, variables: Variables): Promise<string>;
  /** Asks for fields of a youth, once every service has heard what was written; under an order for information, or none that exists. */
  read(youthId: string, fields: string, purpose?: Purpose, orderId?: string): Promise<Reading>;
  /** Sends any question. */
  ask(query: string, variables?: Variables, purpose?: Purpose, orderId?: string): Promise<Answer>;
  /** Whether the youth is one of whom the person learns no more than of an id that nobody has. */
  findsNobody(youthId: string, purpose?: Purpose): Promise<boolean>;
}

/** A desk for the caller. A worker's purpose is the handling of the own case, unless a question says another. */
export function createDesk(topology: TogetherInOne, caller: Caller): Desk {
  const ownPurpose = impliedPurposeOf(caller.role) === null ? 'B107' : undefined;

  const ask: Desk['ask'] = async (query, variables = {}, purpose, orderId) => {
    await topology.settle();
    return topology.ask(caller, query, variables, purpose ?? ownPurpose, { orderId });
  };
  const send = (mutation: string, variables: Variables, selection: string): Promise<Answer> =>
    ask(mutationText(mutation, Object.keys(variables), selection), variables);

  return {
    caller,
    ask,
    async write<Receipt>(mutation: string, variables: Variables, selection = 'id') {
      const { json } = await send(mutation, variables, selection);
      expect(json.errors ?? []).toEqual([]);
      return json.data?.[mutation] as Receipt;
    },
    async refusalOf(mutation, variables) {
      const { json } = await send(mutation, variables, '__typename');
      expect(json.data ?? null).toBeNull();
      return (json.errors ?? [])
        .map(({ extensions }) =>
          [extensions?.['code'], extensions?.['rule']].filter((part) => part !== undefined).join(' '),
        )
        .join(', ');
    },
    async read(youthId, fields, purpose, orderId) {
      const query = `query ($id: ID!) { youth(id: $id) { ${fields} } }`;
      const { json } = await ask(query, { id: youthId }, purpose, orderId);
      const errors = json.errors ?? [];
      expect(errors.map(({ extensions }) => extensions?.['code'])).toEqual(
        errors.map(() => 'UNAUTHORIZED_FIELD_OR_TYPE'),
      );
      return { youth: json.data?.['youth'], withheld: errors.map(({ path = [] }) => path.slice(1).join('.')).sort() };
    },
    async findsNobody(youthId, purpose) {
      const query = 'query ($id: ID!) { youth(id: $id) { id name outreach { contact { known } } } }';
      const [answer, unknown] = [
        await ask(query, { id: youthId }, purpose),
        await ask(query, { id: newId() }, purpose),
      ];
      return answer.text === unknown.text && answer.text.includes('YOUTH_NOT_FOUND');
    },
  };
}
