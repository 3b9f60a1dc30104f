import { newId, type Agency, type Purpose } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import {
  createFakeRegistry,
  runSubgraph,
  workerHop,
  type FakeRegistry,
  type RunningSubgraph,
} from '@brobygger/testkit';
import { subgraph, type OutreachServices } from '../../index';

export const AT = new Date('2026-03-02T12:00:00Z');

/** Someone else's organisation, or one of the test's own. */
export const anAuthor = (organisationId = newId(), personId = 'Z1'): Author => ({ personId, organisationId, at: AT });

/** Outreach on a database of the test file's own. */
export function runUnregisteredPersons() {
  const registry: FakeRegistry = createFakeRegistry();
  let running: RunningSubgraph<OutreachServices>;
  beforeAll(async () => {
    running = await runSubgraph(subgraph, { registry, clock: () => AT });
  });
  afterAll(() => running.stop());

  const outreach = (): RunningSubgraph<OutreachServices> => running;
  const rows = <Row>(text: string, ...values: readonly unknown[]): Promise<readonly Row[]> =>
    running.dataSource.query(text, [...values]);

  return {
    registry,
    outreach,
    rows,
    /** Somebody whom the author's organisation has begun to follow up. */
    async begin(author: Author, input: Partial<Parameters<OutreachServices['unregisteredPersons']['begin']>[1]> = {}) {
      const person = { continuityStaff: ['Kari'], ...input };
      const { id, outreachPersonId } = await running.services.unregisteredPersons.begin(author, person);
      return { followUpId: id, outreachPersonId };
    },
    /** What a worker of the agency and organisation is answered, whole. */
    async ask(
      query: string,
      variables: object,
      author: Pick<Author, 'organisationId' | 'personId'>,
      { agency = 'OUTREACH', purpose = 'B107' }: { readonly agency?: Agency; readonly purpose?: Purpose } = {},
    ): Promise<{
      readonly text: string;
      readonly data: Record<string, never> | null;
      readonly codes: readonly string[];
    }> {
      const hop = workerHop('outreach', author.organisationId, { personId: author.personId, agency, purpose });
      const answer = await running.subgraph.execute(hop, { query, variables: { ...variables } });
      const { data = null, errors = [] } = JSON.parse(JSON.stringify(answer)) as {
        data?: Record<string, never> | null;
        errors?: readonly { readonly extensions: { readonly code: string } }[];
      };
      return { text: JSON.stringify(answer), data, codes: errors.map(({ extensions }) => extensions.code) };
    },
    /** Whether the author's organisation serves the youth, by an open relation. */
    isServed: async ({ organisationId }: Author, youthId: string): Promise<boolean> =>
      (
        await rows(
          'select from service_relation where youth_id = $1 and organisation_id = $2 and valid_to is null',
          youthId,
          organisationId,
        )
      ).length === 1,
    /** What the youth's log says was done, oldest first. */
    logOf: (youthId: string) =>
      rows<{ readonly act: string; readonly by: string; readonly at: Date }>(
        'select act, person_id as by, at from disclosure_entry where youth_id = $1 order by seq',
        youthId,
      ),
  };
}
