import { newId, Role, type Caller } from '@brobygger/domain';
import { getNamedType, isObjectType, isRequiredArgument, type GraphQLField } from 'graphql';
import { reader, startTestRegistry, workerOf } from '../registry.test-setup';

export const OFFICER = reader(Role.CONSENT_OFFICER, 'Z990010');
export const AUDITOR = reader(Role.AUDITOR, 'Z990020');
export const CODE = 'HEALTH_OR_CLOSE_RELATIONS';
export const WHY = 'Faren leser telefonen til ungdommen.';
const REASON = 'Ungdommen har sagt at han vil ta livet sitt i kveld.';
const DELAY = 'state code codeText { nb } until askedAt confirmedAt confirmedBy endedBy';
export const CONFIRM = `mutation ($input: ConfirmEmergencyDelayInput!) { confirmEmergencyDelay(input: $input) {
  id delay { ${DELAY} reason confirmedReason } } }`;
export const END = `mutation ($id: ID!) { endEmergencyDelay(emergencyId: $id) { id delay { ${DELAY} } } }`;
export const MINE = `{ me { emergencyAccesses { id openedBy openedAt state outcome delay { ${DELAY} } } } }`;
export const LOG = `query ($id: ID!) { youth(id: $id) { disclosures(first: 100) {
  edges { node { at act basis emergencyId delayedUntil personId role unreadable { field } } } } } }`;

const PAGE = `query ($after: String) { me { disclosures(first: 1, after: $after) {
  edges { cursor node { id } } pageInfo { hasNextPage endCursor } } } }`;

/** An answer, with what errors say beside their message. */
export interface Asked {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly Readonly<Record<string, unknown>>[];
}

/** The field with all that is below it and needs no argument; a type that leads to itself is asked for its name. */
function whole({ name, type }: GraphQLField<unknown, unknown>, above: readonly string[]): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return name;
  if (above.includes(named.name)) return `${name} { __typename }`;
  const below = Object.values(named.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  return `${name} { ${below.map((field) => whole(field, [...above, named.name])).join(' ')} }`;
}

/** Starts a registry in which emergencies are opened and told later. */
export async function startDelays(clock: () => Date) {
  const registry = await startTestRegistry(clock);
  async function ask(caller: Caller, query: string, variables: object = {}): Promise<Asked> {
    const hop = { caller, purpose: null, requestId: newId(), audience: 'consent' };
    const { data, errors = [] } = await registry.subgraph.execute(hop, { query, variables: { ...variables } });
    const told = errors.map(({ path, extensions }) => ({ path, ...extensions }));
    return JSON.parse(JSON.stringify({ data: data ?? null, errors: told })) as Asked;
  }
  const youthType = registry.subgraph.schema.getType('Youth');
  if (!isObjectType(youthType)) throw new TypeError('there is no youth');
  const ofYouth = Object.values(youthType.getFields()).map((field) => `{ me { ${whole(field, ['Youth'])} } }`);

  /** An outreach service with its people, and a youth whom it does not serve and who consents to it or not. */
  async function aService({ consents = true } = {}) {
    const [youthId, house] = [await registry.aYouth(), await registry.anOrganisation('OUTREACH')];
    const worker = workerOf('OUTREACH', house, newId());
    const leader: Caller = { ...workerOf('OUTREACH', house, newId()), role: Role.LEADER };
    const youth = reader(Role.YOUTH, youthId);
    const draft = {
      youthId,
      recipientId: house,
      purpose: 'B102',
      categories: ['HOUSING_RESIDENCY'],
      signedBy: ['YOUTH'],
    } as const;
    const consentId = consents ? (await registry.services.consents.give(youth, draft, clock())).id : null;
    const open = (more: object = {}): Promise<Asked> =>
      ask(worker, 'mutation ($input: OpenEmergencyAccessInput!) { openEmergencyAccess(input: $input) { id } }', {
        input: {
          youthId,
          categories: ['CHILD_WELFARE_CASE', 'HOUSING_RESIDENCY'],
          reason: REASON,
          minutes: 30,
          delay: { code: CODE, reason: WHY },
          ...more,
        },
      });
    return {
      youthId,
      house,
      worker,
      leader,
      youth,
      open,
      async opened(more: object = {}): Promise<string> {
        const { data, errors } = await open(more);
        if (data === null) throw new Error(JSON.stringify(errors));
        return (data['openEmergencyAccess'] as { id: string }).id;
      },
      confirm: (as: Caller, emergencyId: string, more: object = {}): Promise<Asked> =>
        ask(as, CONFIRM, { input: { emergencyId, code: CODE, reason: WHY, until: '2026-03-10', ...more } }),
      /** All that the youth can read of the registry, as bytes: every field, the log page by page, and what answers a question. */
      async everything(at: Date): Promise<ReadonlyMap<string, string>> {
        const moment = at.toISOString();
        const preview = `{ recipientId: "${house}", purpose: B102, categories: [CHILD_WELFARE_CASE] }`;
        const questions = [
          ...ofYouth,
          `{ whoCanSeeWhat(at: "${moment}") { agency purpose basis categories } }`,
          '{ whoCanSeeWhat { agency purpose basis categories categoriesInPart } }',
          ...['CHILD_WELFARE_CASE', 'HOUSING_RESIDENCY', 'IDENTITY'].map(
            (category) => `{ explainAccess(organisationId: "${house}", category: ${category}, at: "${moment}") {
            purpose decision reason rules { rule outcome } } }`,
          ),
          `{ me { access(organisationId: "${house}", purpose: B102) { category decision reason } } }`,
          `{ previewConsent(input: ${preview}) { opens { path } isOpenAlready { path } staysWithheld { path reason } } }`,
          `{ previewWithdrawal(consentId: "${consentId}") { ends closes { path } stays { purpose category reason } } }`,
        ];
        const told = new Map<string, string>();
        for (const question of questions) told.set(question, JSON.stringify(await ask(youth, question)));
        let after: string | null = null;
        do {
          const { data } = await ask(youth, PAGE, { after });
          told.set(`the log after ${after ?? 'nothing'}`, JSON.stringify(data));
          const { pageInfo } = (
            data?.['me'] as { disclosures: { pageInfo: { hasNextPage: boolean; endCursor: string } } }
          ).disclosures;
          after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
        } while (after !== null);
        return told;
      },
    };
  }

  return {
    registry,
    ask,
    aService,
    /** The lines of the log that the caller reads, oldest first. */
    async log(as: Caller, id: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
      const { data, errors } = await ask(as, LOG, { id });
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
      const { edges } = (data?.['youth'] as { disclosures: { edges: { node: Record<string, unknown> }[] } })
        .disclosures;
      return edges.map(({ node }) => node).reverse();
    },
    /** Runs the statement twice at once, so that the second waits for what the first has written, and answers what the second does. */
    async atOnce(statement: string, values: readonly unknown[]): Promise<unknown> {
      const { dataSource } = registry;
      const [first, second] = [dataSource.createQueryRunner(), dataSource.createQueryRunner()];
      await first.startTransaction();
      await first.query(statement, [...values]);
      const meanwhile = second.query(statement, [...values]);
      for (let waits = 0; waits === 0;) {
        const [locks] = await dataSource.query<[{ waits: number }]>(
          `select count(*)::int as waits from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        );
        waits = locks.waits;
      }
      await first.commitTransaction();
      const told: unknown = await meanwhile;
      for (const each of [first, second]) await each.release();
      return told;
    },
    notices: (subjectId: string): Promise<readonly { readonly kind: string; readonly made_at: Date }[]> =>
      registry.dataSource.query('select kind, made_at from notice where subject_id = $1 and youth_id is not null', [
        subjectId,
      ]),
  };
}
