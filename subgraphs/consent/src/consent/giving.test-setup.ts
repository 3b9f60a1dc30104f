import { Role, type DataCategory, type LocalDate } from '@brobygger/domain';
import { reader, startTestRegistry, TRONDHEIM, WITNESS, type TestRegistry } from '../registry.test-setup';

export const AT = new Date('2026-03-02T10:00:00Z');
export const OFFICER = reader(Role.CONSENT_OFFICER, 'Z990010');
export const ORALLY = { method: 'ORAL', witness: WITNESS, minute: 'Sa ja på kontoret.' };

type Person = ReturnType<typeof reader>;

/** A registry in which youths and officers give consents. */
export interface GivingWorld {
  readonly registry: TestRegistry;
  ask(caller: Person, query: string, variables: object): Promise<Answered>;
  aYouth(birthDate?: LocalDate): Promise<GivingYouth>;
}

/** A youth, and a house that may be given something. */
export type GivingYouth = Awaited<ReturnType<typeof makeYouth>>;

/** Starts a registry. */
export async function startGiving(): Promise<GivingWorld> {
  const registry = await startTestRegistry(AT);
  await registry.knows(TRONDHEIM, WITNESS);
  const ask: GivingWorld['ask'] = (caller, query, variables) => askIn(registry, caller, query, variables);
  return { registry, ask, aYouth: (birthDate = '2008-01-15') => makeYouth({ registry, ask }, birthDate) };
}

export interface Answered {
  readonly data: unknown;
  readonly errors: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
}

async function askIn(registry: TestRegistry, caller: Person, query: string, variables: object): Promise<Answered> {
  const hop = { caller, purpose: null, requestId: 'r', audience: 'consent' };
  const { data, errors = [] } = await registry.subgraph.execute(hop, { query, variables: { ...variables } });
  return JSON.parse(JSON.stringify({ data: data ?? null, errors })) as Answered;
}

export const GIVE = 'mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { id version state } }';
const HISTORY = `{ youth(id: "ID") { consents { state history {
  kind version at author { personId capacity } method witnessId minute scanSha256 maturity decision causeId language } } } }`;

async function makeYouth({ registry, ask }: Pick<GivingWorld, 'registry' | 'ask'>, birthDate: LocalDate) {
  const [youthId, recipientId] = [await registry.aYouth({ birthDate }), await registry.anOrganisation('HOUSING')];
  const youth = reader(Role.YOUTH, youthId);
  const form = (more: object = {}) => ({
    input: { recipientId, purpose: 'B102', categories: ['NAV_CASE'] as DataCategory[], ...more },
  });
  const entered = (more: object = {}) => form({ youthId, signedBy: ['YOUTH'], signing: ORALLY, ...more });
  return {
    youthId,
    youth,
    recipientId,
    form,
    entered,
    give: (more: object = {}) => ask(youth, GIVE, form(more)),
    enter: (more: object = {}) => ask(OFFICER, GIVE, entered(more)),
    async history() {
      const { data } = await ask(youth, HISTORY.replace('ID', youthId), {});
      return (data as { youth: { consents: readonly { state: string; history: readonly object[] }[] } }).youth.consents;
    },
    standing: async () => (await registry.services.consents.ofYouth(youthId)).length,
  };
}

interface Given {
  readonly giveConsent: { readonly id: string; readonly version: number };
}
export const idIn = ({ data, errors }: Answered): string => {
  if (data === null) throw new Error(JSON.stringify(errors));
  return (data as Given).giveConsent.id;
};
