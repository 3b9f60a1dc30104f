import { decide } from '@brobygger/consent-engine';
import { consentPersistence, createConsent, createNationalIdVault, type ConsentRegistry } from '@brobygger/consent';
import {
  CATEGORIES,
  categoriesOf,
  EvaluationsSemantic,
  isPurpose,
  newId,
  placementsOf,
  Role,
  type AccessQuestion,
  type Caller,
  type DataCategory,
} from '@brobygger/domain';
import { connect } from '@brobygger/subgraph-kit';
import { createMigratedDatabase, type TestDatabase } from '@brobygger/testkit';
import fc from 'fast-check';
import { Client } from 'pg';
import { writeWorld, type AskedCall } from './registry-world';
import { NOW, world } from './worlds';

let database: TestDatabase;
let owner: Client;
let consent: ConsentRegistry;

beforeAll(async () => {
  database = await createMigratedDatabase('evaluation and disclosure', consentPersistence);
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  consent = createConsent({
    dataSource: await connect(database.appUrl, consentPersistence),
    vault: createNationalIdVault(Buffer.alloc(32, 7)),
    deliver: () => Promise.resolve([]),
    clock: () => NOW,
    onFailure: (_what, cause) => {
      throw cause;
    },
  });
});
afterAll(async () => {
  await consent?.subgraph.stop();
  await owner?.end();
  await database?.drop();
});

/** Systems are not told of what an emergency opens. */
const withoutEmergencies = world.map((generated) => ({ ...generated, emergencies: [] }));

/** A worker whom nobody has heard of, so that no youth keeps them out, and a machine of the same organisation. */
const workerOf = ({ agency, organisationId }: Caller): Caller => ({
  personId: `Z-${newId()}`,
  role: Role.CASEWORKER,
  agency,
  organisationId,
  assurance: 'SUBSTANTIAL',
});
const systemOf = (worker: Caller): Caller => ({ ...worker, personId: '0192:999999999', role: Role.SYSTEM });

/** All that the calls of workers ask, of each youth every category that the owner has, and every one of their own agency. */
function questionsOf({ call: { hop, askedBy, wants } }: AskedCall): readonly AccessQuestion[] {
  const { caller, purpose } = hop;
  if (caller.organisationId === null || !isPurpose(purpose)) return [];
  const { organisationId } = caller;
  return [...new Set(wants.map(({ youthId }) => youthId))].flatMap((youthId) =>
    [...new Set([...categoriesOf(askedBy), ...categoriesOf(caller.agency ?? askedBy)])].flatMap((category) =>
      [null, ...placementsOf(category)].map((placesYouth) => ({
        youthId,
        organisationId,
        category,
        purpose,
        placesYouth,
      })),
    ),
  );
}

const kindsOf = ({ category, placesYouth }: AccessQuestion): readonly boolean[] =>
  placesYouth === null ? placementsOf(category) : [placesYouth];

/** What the registry discloses to the worker, for what crosses the border of the agency. */
async function disclosed(worker: Caller, question: AccessQuestion): Promise<boolean> {
  const { youthId, category, purpose } = question;
  const { decisions } = await consent.registry.disclose({
    hop: { caller: worker, purpose, requestId: newId(), orderId: null, audience: 'consent' },
    hopToken: null,
    askedBy: CATEGORIES[category].owner,
    wants: kindsOf(question).map((placesYouth) => ({ youthId, category, placesYouth, fields: ['Record.field'] })),
  });
  return decisions.every(({ effect }) => effect === 'permit');
}

/** What `Youth.access` says to the worker, who resolves the youth or does not. */
async function shownIn(worker: Caller, { youthId, category, purpose, placesYouth }: AccessQuestion): Promise<boolean> {
  const query = 'query ($id: ID!) { youth(id: $id) { access { category decision } } }';
  const hop = { caller: worker, purpose, requestId: newId(), audience: 'consent' };
  const { data } = await consent.subgraph.execute(hop, { query, variables: { id: youthId } });
  const { youth } = (data ?? { youth: null }) as unknown as {
    readonly youth: {
      readonly access: readonly { readonly category: DataCategory; readonly decision: string }[];
    } | null;
  };
  const rows = (youth?.access ?? []).filter((row) => row.category === category).map(({ decision }) => decision);
  // The first row is that of the fields which do not tell where the youth is; where all are decided alike it is the only one.
  const asked = placesYouth === null ? rows : placesYouth ? rows.slice(-1) : rows.slice(0, 1);
  return asked.length > 0 && asked.every((decision) => decision === 'PERMIT');
}

test('in any world a system is told what a worker of its organisation is then let read, and what is told is entered', async () => {
  const told = { yes: 0, no: 0, ownService: 0 };
  await fc.assert(
    fc.asyncProperty(withoutEmergencies, async (generated) => {
      for (const asked of (await writeWorld(owner, generated)).slice(0, 2)) {
        const questions = questionsOf(asked);
        const worker = workerOf(asked.call.hop.caller);
        const requestId = newId();
        const decisions = await consent.accessAnswers.evaluate(
          { caller: systemOf(worker), requestId },
          questions,
          EvaluationsSemantic.EXECUTE_ALL,
        );
        expect(decisions).toHaveLength(questions.length);
        for (const [n, question] of questions.entries()) {
          const { category, purpose } = question;
          const decision = decisions[n] === true;
          told[decision ? 'yes' : 'no'] += 1;
          const isOwn = CATEGORIES[category].owner === worker.agency;
          // B106 without an order is refused as a whole, before anything is decided.
          const inGraphql = purpose === 'B106' ? false : await shownIn(worker, question);
          expect([question, decision]).toEqual([question, inGraphql]);
          // The own records are decided at their owner, whom the registry does not ask.
          if (!isOwn && purpose !== 'B106') {
            expect([question, decision]).toEqual([question, await disclosed(worker, question)]);
          }
          if (isOwn && decision) told.ownService += 1;
        }
        await expectEntered(requestId, questions, decisions);
      }
    }),
    { numRuns: 25 },
  );
  for (const count of Object.values(told)) expect(count).toBeGreaterThan(20);
});

async function expectEntered(requestId: string, questions: readonly AccessQuestion[], decisions: readonly boolean[]) {
  const { rows } = await owner.query<{
    readonly act: string;
    readonly youth_id: string;
    readonly categories: string[];
  }>('select act, youth_id, categories from disclosure_entry where request_id = $1', [requestId]);
  const entered = rows.flatMap(({ act, youth_id: id, categories }) =>
    categories.map((category) => `${act} ${id} ${category}`),
  );
  const yes = questions.filter((_question, n) => decisions[n] === true);
  expect(new Set(entered)).toEqual(new Set(yes.map(({ youthId, category }) => `TOLD_ACCESS ${youthId} ${category}`)));
}

test('a system is told the same for all facts as the engine decides on them for a worker who knows nobody', async () => {
  const answered = fc.sample(withoutEmergencies, { numRuns: 40, seed: 7 });
  for (const generated of answered) {
    for (const { call, questions } of await writeWorld(owner, generated)) {
      const { caller, purpose } = call.hop;
      const { organisationId } = caller;
      if (organisationId === null || !isPurpose(purpose) || purpose === 'B106') continue;
      const worker = workerOf(caller);
      const asked = questions.map(({ request: { youthId, category, placesYouth } }) => ({
        youthId,
        category,
        organisationId,
        purpose,
        placesYouth,
      }));
      const decisions = await consent.accessAnswers.evaluate(
        { caller: systemOf(worker), requestId: newId() },
        asked,
        EvaluationsSemantic.EXECUTE_ALL,
      );
      const expected = questions.map(({ request, facts }) => {
        const unkept = facts === null ? null : { ...facts, isBlocked: false, isConflicted: false, order: null };
        const kinds = placementsOf(request.category);
        const isKind = kinds.includes(request.placesYouth);
        return (isKind ? [request.placesYouth] : kinds).every((placesYouth) =>
          [CATEGORIES[request.category].owner, 'CONSENT' as const].some(
            (decidedBy) => decide({ ...request, caller: worker, placesYouth, decidedBy }, unkept).effect === 'permit',
          ),
        );
      });
      expect(decisions).toEqual(expected);
    }
  }
});
