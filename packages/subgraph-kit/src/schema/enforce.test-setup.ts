import { Agency, Role, type Caller } from '@brobygger/domain';
import { buildSchema, graphql, isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { withheld, type Disclosure, type Outcome } from '../disclosure/disclosure';
import { wantKey, type Scope, type SelectionWant, type Want } from '../disclosure/want';
import { createWantsBelow } from '../disclosure/wants-below';
import type { SubgraphContext } from '../subgraph-context';
import type { RequestCount } from '../releases/releases';
import { enforceLabels } from './enforce';

const SDL = `
  directive @requiresConsent(category: DataCategory!, perRow: [DataCategory!], eachAlone: Boolean, placesYouth: Boolean) on FIELD_DEFINITION
  directive @requiresRole(roles: [Role!]!, ownAgency: Boolean, elsewhere: [Role!]) on FIELD_DEFINITION | OBJECT
  enum DataCategory { NAV_CASE NAV_INCOME OUTREACH_CONTACT OUTREACH_SEXUALITY }
  enum Role { CASEWORKER LEADER YOUTH }
  type Query {
    youth: Youth @requiresRole(roles: [CASEWORKER])
    youths: [Youth] @requiresRole(roles: [CASEWORKER])
    count: Int @requiresRole(roles: [LEADER], ownAgency: true)
    survey: Int @requiresRole(roles: [CASEWORKER, LEADER], ownAgency: true, elsewhere: [LEADER, YOUTH])
    log: Log @requiresRole(roles: [CASEWORKER, LEADER])
    stray: Stray @requiresRole(roles: [CASEWORKER])
  }
  type Youth { id: ID records: Records }
  type Records {
    status: String @requiresConsent(category: NAV_CASE)
    office: String @requiresConsent(category: NAV_CASE, placesYouth: true)
    income: Income @requiresConsent(category: NAV_INCOME)
    words: [String] @requiresConsent(category: OUTREACH_CONTACT, perRow: [OUTREACH_SEXUALITY], eachAlone: true)
    talks: [String] @requiresConsent(category: OUTREACH_CONTACT, perRow: [OUTREACH_SEXUALITY])
  }
  type Income { amount: Int payer: String @requiresConsent(category: NAV_INCOME) }
  type Stray { secret: String @requiresConsent(category: NAV_CASE) }
  type Log @requiresRole(roles: [LEADER]) {
    line: String
    note: String @requiresRole(roles: [CASEWORKER, LEADER])
    own: String @requiresRole(roles: [LEADER], ownAgency: true)
    workers: String @requiresRole(roles: [CASEWORKER])
  }
`;

/** A worker of NAV. */
export const worker: Caller = {
  personId: 'Z990001',
  role: Role.CASEWORKER,
  agency: Agency.NAV,
  organisationId: 'own-office',
  assurance: 'SUBSTANTIAL',
};

const HOP = { caller: worker, purpose: 'B102', requestId: 'r', audience: 'nav' };

/** A disclosure that answers by key, and remembers what was announced. */
function aDisclosure(scopes: Readonly<Record<string, Scope>>, isAtOnce: boolean) {
  const announced: Want[] = [];
  const outcomeOf = (want: SelectionWant): Outcome => {
    const scope = scopes[wantKey(want)];
    return scope === undefined ? withheld(HOP, want.category) : { scope };
  };
  const disclosure: Disclosure = {
    expect: (youthId, wants) => void announced.push(...wants.map((want) => ({ ...want, youthId }))),
    isCovered: (youthId, want) =>
      announced.some(
        (each) =>
          each.youthId === youthId &&
          wantKey(each) === wantKey(want) &&
          want.fields.every((field) => each.fields.includes(field)),
      ),
    outcomes(_youthId, wants) {
      const outcomes = wants.map(outcomeOf);
      return isAtOnce ? outcomes : Promise.resolve(outcomes);
    },
    resolves: () => Promise.resolve(true),
    released: () => null,
    asksFor: () => false,
    came: () => undefined,
  };
  return { disclosure, announced };
}

interface Setting {
  readonly caller?: Caller;
  readonly scopes?: Readonly<Record<string, Scope>>;
  /** Whether outcomes are known when a field asks for them. */
  readonly isAtOnce?: boolean;
  readonly income?: object;
}

/** Answers a query over the schema with its labels enforced; `read` says which resolvers were reached. */
export async function ask(source: string, { caller = worker, scopes = {}, isAtOnce = false, income }: Setting = {}) {
  const read: string[] = [];
  const schema = withResolvers(read, income ?? { youthId: 'leila', amount: 7, payer: 'Aker' });
  enforceLabels(schema, 'NAV', createWantsBelow());
  const { disclosure, announced } = aDisclosure(scopes, isAtOnce);
  const hop = { caller, purpose: 'B101', requestId: 'request-1', audience: 'nav' };
  const released: string[] = [];
  const note: RequestCount['note'] = (youthId, category) => void released.push(`${youthId} ${category}`);
  const contextValue = { hop, disclosure, released: { note } } as unknown as SubgraphContext;
  const { data, errors = [] } = await graphql({ schema, source, contextValue });
  const plain = JSON.parse(JSON.stringify(data)) as unknown;
  return {
    data: plain,
    codes: errors.map(({ path, extensions }) => [path?.join('.'), extensions['code']]),
    announced,
    read,
    released: [...new Set(released)],
  };
}

function withResolvers(read: string[], income: object): GraphQLSchema {
  const schema = buildSchema(SDL);
  const reading =
    (name: string, value: unknown): GraphQLFieldResolver<unknown, SubgraphContext> =>
    () => {
      read.push(name);
      return value;
    };
  const youth = (id: string): object => ({ __typename: 'Youth', id, records: { youthId: id } });
  const values: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    Query: {
      youth: youth('leila'),
      youths: [youth('leila'), null, youth('noor')],
      count: 3,
      survey: 4,
      log: { line: 'a', note: 'b', own: 'c', workers: 'd' },
      stray: {},
    },
    Records: { status: 'open', office: 'NAV Bjerke', income, talks: ['a talk'], words: ['a word'] },
    Stray: { secret: 'a secret' },
  };
  for (const [type, fields] of Object.entries(values)) {
    const object = schema.getType(type);
    if (!isObjectType(object)) throw new Error(`no type \`${type}\``);
    for (const [name, value] of Object.entries(fields)) {
      const field = object.getFields()[name];
      if (field !== undefined) field.resolve = reading(`${type}.${name}`, value);
    }
  }
  return schema;
}
