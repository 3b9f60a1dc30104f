import { newId, Role, type Agency, type Caller } from '@brobygger/domain';
import { reader, startTestRegistry, workerOf } from '../registry.test-setup';

/** A claim as it is read in tests. */
export interface ReadClaim {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly [field: string]: unknown;
}

/** An answer, with the codes of errors and what else they say. */
export interface Asked {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly Readonly<Record<string, unknown>>[];
}

const FIELDS = `id kind youthId organisation { id } agency category statute said wanted sentAt dueOn isOverdue state version takenBy
  takenAt answeredAt outcome reason complaint { nb }`;
const OWN = FIELDS.replace('youthId ', '');
const WORDLESS = OWN.replace(' said wanted', '').replace(' reason', '');
export const WRONG = 'Det står at jeg har gjeld på 4000 kroner.';
export const GROUNDS = 'Jeg har flyttet, og dere trenger ikke dette om meg.';
export const RIGHT = 'Jeg har ingen gjeld.';

/** Starts a registry in which youths claim. */
export async function startClaims(clock: () => Date) {
  const registry = await startTestRegistry(clock);
  const ask = async (caller: Caller, query: string, variables: object = {}): Promise<Asked> => {
    const hop = { caller, purpose: null, requestId: newId(), audience: 'consent' };
    const { data, errors = [] } = await registry.subgraph.execute(hop, { query, variables: { ...variables } });
    const told = errors.map(({ extensions }) => extensions);
    return JSON.parse(JSON.stringify({ data: data ?? null, errors: told })) as Asked;
  };
  const oneOf = ({ data, errors }: Asked): ReadClaim => {
    const [told] = Object.values(data ?? {}).flat() as readonly (ReadClaim | null)[];
    if (told === null || told === undefined) throw new Error(JSON.stringify(errors));
    return told;
  };
  const serve = (youthId: string, organisationId: string): Promise<unknown> =>
    registry.dataSource.query(
      'insert into service_relation (youth_id, organisation_id, valid_from) values ($1, $2, $3)',
      [youthId, organisationId, new Date(clock().getTime() - 86_400_000)],
    );

  /** A service that serves a youth, with a worker and a leader of it. */
  async function aWorld(agency: Agency = 'NAV') {
    const [youthId, house] = [await registry.aYouth(), await registry.anOrganisation(agency)];
    await serve(youthId, house);
    const worker = workerOf(agency, house, newId());
    const youth = reader(Role.YOUTH, youthId);
    const object = (more: object = {}, as: Caller = youth): Promise<Asked> =>
      ask(as, `mutation ($input: ObjectToProcessingInput!) { objectToProcessing(input: $input) { ${OWN} } }`, {
        input: { category: 'NAV_CASE', grounds: GROUNDS, ...more },
      });
    const correct = (more: object = {}, as: Caller = youth): Promise<Asked> =>
      ask(as, `mutation ($input: RequestCorrectionInput!) { requestCorrection(input: $input) { ${OWN} } }`, {
        input: { category: 'NAV_INCOME', wrong: WRONG, right: RIGHT, ...more },
      });
    return {
      youthId,
      house,
      youth,
      worker,
      colleague: workerOf(agency, house, newId()),
      leader: { ...workerOf(agency, house, newId()), role: Role.LEADER },
      stranger: workerOf(agency, await registry.anOrganisation(agency), newId()),
      correct,
      object,
      sent: async (more: object = {}): Promise<ReadClaim> => oneOf(await correct(more)),
    };
  }

  return {
    registry,
    ask,
    oneOf,
    serve,
    aWorld,
    take: (as: Caller, { id, version }: Pick<ReadClaim, 'id' | 'version'>): Promise<Asked> =>
      ask(as, `mutation ($id: ID!, $v: Int!) { takeClaim(claimId: $id, expectedVersion: $v) { ${FIELDS} } }`, {
        id,
        v: version,
      }),
    withdraw: (as: Caller, { id, version }: Pick<ReadClaim, 'id' | 'version'>): Promise<Asked> =>
      ask(as, `mutation ($id: ID!, $v: Int!) { withdrawClaim(claimId: $id, expectedVersion: $v) { ${OWN} } }`, {
        id,
        v: version,
      }),
    answer: (as: Caller, { id, version }: Pick<ReadClaim, 'id' | 'version'>, more: object = {}): Promise<Asked> =>
      ask(as, `mutation ($input: AnswerClaimInput!) { answerClaim(input: $input) { ${FIELDS} } }`, {
        input: { claimId: id, expectedVersion: version, outcome: 'CORRECTED', ...more },
      }),
    async claimsOf(as: Caller, openOnly = true): Promise<readonly ReadClaim[]> {
      const { data, errors } = await ask(
        as,
        `query ($openOnly: Boolean) { claims(first: 100, openOnly: $openOnly) { edges { node { ${FIELDS} } } } }`,
        { openOnly },
      );
      if (data === null) throw new Error(JSON.stringify(errors));
      return (data['claims'] as { edges: { node: ReadClaim }[] }).edges.map(({ node }) => node);
    },
    async ofYouth(as: Caller, youthId: string): Promise<readonly ReadClaim[]> {
      const fields = as.role === Role.YOUTH ? OWN : WORDLESS;
      const query = `query ($id: ID!) { youth(id: $id) { claims(first: 100) { edges { node { ${fields} } } } } }`;
      const { data, errors } = await ask(as, query, { id: youthId });
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
      return (data?.['youth'] as { claims: { edges: { node: ReadClaim }[] } }).claims.edges.map(({ node }) => node);
    },
    logOf: (youthId: string): Promise<readonly Readonly<Record<string, unknown>>[]> =>
      registry.dataSource.query(
        'select act, person_id as "personId", cause from disclosure_entry where youth_id = $1 order by seq',
        [youthId],
      ),
  };
}
