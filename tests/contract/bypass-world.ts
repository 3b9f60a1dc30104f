import { worker } from '../harness/callers';
import { send, type Answer } from '../harness/ask';
import { startDistributed, type Distributed } from '../harness/distributed';
import { recordAll, serve } from '../harness/records';

/** Everything listens, and a worker of NAV serves a youth whom outreach and housing serve too. */
export interface BypassWorld {
  readonly topology: Distributed;
  readonly youthId: string;
  /** Served by another organisation of NAV alone. */
  readonly strangerId: string;
  readonly nav: ReturnType<typeof worker>;
  readonly otherNav: ReturnType<typeof worker>;
  /** Asks as the worker of NAV; `$id` is the youth. */
  askAsNav(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>;
  /** Posts any body with the token of the worker of NAV. */
  post(body: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
}

/** Starts the services and records all that each of them can of its youth. */
export async function startBypassWorld(): Promise<BypassWorld> {
  const topology = await startDistributed();
  const seeded = await topology.seed(async (seed) => {
    const [navId, otherNavId, outreachId, housingId] = [
      await seed.organisation('NAV'),
      await seed.organisation('NAV'),
      await seed.organisation('OUTREACH'),
      await seed.organisation('HOUSING'),
    ];
    const [youthId, strangerId] = [
      await seed.youth({ name: 'Navn Navnesen' }),
      await seed.youth({ name: 'Ukjent Ukjentsen' }),
    ];
    for (const [agency, organisationId, id] of [
      ['NAV', navId, youthId],
      ['OUTREACH', outreachId, youthId],
      ['HOUSING', housingId, youthId],
      ['NAV', otherNavId, strangerId],
    ] as const) {
      await serve(seed, agency, organisationId, id);
      await recordAll(seed, agency, organisationId, id);
    }
    return { youthId, strangerId, nav: worker('NAV', navId, 'Z1'), otherNav: worker('NAV', otherNavId, 'Z2') };
  });
  const { nav, youthId } = seeded;
  return {
    ...seeded,
    topology,
    askAsNav: (query, variables = {}) => topology.ask(nav, query, { id: youthId, ...variables }, 'B101'),
    post: async (body, headers = {}) =>
      send(`${topology.gatewayUrls[0]}/graphql`, {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${await topology.issuer.tokenOf(nav)}`,
          behandlingsnummer: 'B101',
          ...headers,
        },
      }),
  };
}
