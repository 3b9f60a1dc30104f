import { newId, Role, type AddressProtection } from '@brobygger/domain';
import { reader, startTestRegistry, workerOf, type TestRegistry } from '../registry.test-setup';

const START = new Date('2026-03-02T10:00:00Z');
const DAY = 86_400_000;
const OFFICER = reader(Role.CONSENT_OFFICER, 'Z990010');
const PROTECTED = ['FORTROLIG', 'STRENGT_FORTROLIG', 'STRENGT_FORTROLIG_UTLAND'] as const;
const WITHHELD = 'UNAUTHORIZED_FIELD_OR_TYPE';

let now = START;
let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(() => now);
});
afterAll(() => registry.stop());
beforeEach(() => {
  now = START;
});

const protect = async (youthId: string, protection: AddressProtection): Promise<void> => {
  expect((await registry.protects(OFFICER, youthId, protection)).codes).toEqual([]);
};

/** A youth with two houses: the one serves them, has a consent of theirs and has read on it; the other has nothing to do with them. */
async function aYouth() {
  const youthId = await registry.aYouth();
  const [serving, other] = [await registry.anOrganisation(), await registry.anOrganisation()];
  const youth = reader(Role.YOUTH, youthId);
  const consent = (recipientId: string, purpose: 'B102' | 'B104') =>
    registry.services.consents.give(
      youth,
      { youthId, recipientId, purpose, categories: ['NAV_CASE'], signedBy: ['YOUTH'] },
      now,
    );
  await registry.asOwner('insert into service_relation (youth_id, organisation_id, valid_from) values ($1, $2, $3)', [
    youthId,
    serving,
    new Date(START.getTime() - 30 * DAY),
  ]);
  await consent(serving, 'B104');
  await registry.ask(workerOf('HOUSING', serving), `{ youth(id: "${youthId}") { name } }`, {}, 'B104');
  return { youthId, youth, serving, other, consent };
}

const explain = (organisationId: string, more = ''): string =>
  `{ explainAccess(organisationId: "${organisationId}", category: HOUSING_RENT${more}) {
    purpose decision reason consentId rules { rule outcome } } }`;
const access = (organisationId: string): string =>
  `{ me { access(organisationId: "${organisationId}", purpose: B104) { category decision reason consentId } } }`;
const log = (organisationId: string): string =>
  `{ me { disclosures(input: { organisationId: "${organisationId}" }) { edges { node { id } } pageInfo { hasNextPage endCursor } } } }`;
const preview = (recipientId: string): string => `{ previewConsent(
  input: { recipientId: "${recipientId}", purpose: B102, categories: [NAV_CASE] }) {
  recipientAgency signers opens { path } isOpenAlready { path } staysWithheld { path reason } operation } }`;

/** All that can be asked of a named organisation, at whichever moment. */
const questionsOf = (organisationId: string): readonly string[] => [
  explain(organisationId),
  explain(organisationId, ', purpose: B104'),
  ...[1, 20, 40].map((days) =>
    explain(organisationId, `, at: "${new Date(now.getTime() - days * DAY).toISOString()}"`),
  ),
  access(organisationId),
  log(organisationId),
];

/** The answer as it leaves, but for the organisation's own id. */
async function bytes(query: string, as = reader(Role.YOUTH)): Promise<string> {
  const hop = { caller: as, purpose: null, requestId: newId(), audience: 'consent' };
  return JSON.stringify(await registry.subgraph.execute(hop, { query }));
}

test.each(PROTECTED)('a youth whose address is %s is told nothing of an organisation by naming it', async (grade) => {
  const { youthId, youth, serving, other, consent } = await aYouth();
  const told = async (id: string) => Promise.all(questionsOf(id).map((query) => bytes(query, youth)));
  // Both of an open address are answered, and differ.
  expect(await told(serving)).not.toEqual(await told(other));
  const before = await registry.ask(youth, log(serving));
  expect(before.data).toMatchObject({ me: { disclosures: { edges: [{}] } } });
  now = new Date(now.getTime() + DAY);
  await protect(youthId, grade);

  const ofServing = await told(serving);
  // Of houses known and unknown, and of what is no id.
  for (const id of [other, newId(), 'no id', youthId]) expect(await told(id)).toEqual(ofServing);
  expect((await registry.ask(youth, explain(serving))).codes).toEqual([['explainAccess', WITHHELD]]);
  expect((await registry.ask(youth, access(serving))).codes).toEqual([['me.access', WITHHELD]]);
  const [first] = await registry.subgraph
    .execute({ caller: youth, purpose: null, requestId: newId(), audience: 'consent' }, { query: explain(serving) })
    .then(({ errors = [] }) => errors);
  expect(first?.extensions).toEqual({ code: WITHHELD, consent: { owner: 'CONSENT', remedy: 'NONE' } });

  // A consent that is given for the sake of asking tells no more.
  expect(await bytes(preview(serving), youth)).toBe(await bytes(preview(other), youth));
  const [toServing, toOther] = [await consent(serving, 'B102'), await consent(other, 'B102')];
  expect(await bytes(preview(serving), youth)).toBe(await bytes(preview(other), youth));
  const ending = (id: string): Promise<string> =>
    bytes(`{ previewWithdrawal(consentId: "${id}") { ends closes { path } stays { category reason } } }`, youth);
  expect(await ending(toServing.id)).toBe(await ending(toOther.id));
  expect(await ending(newId())).toBe(await ending(toOther.id));
});

test('it is entered no otherwise, and reads the same of the registry, whichever is named', async () => {
  const { youthId, youth, serving, other } = await aYouth();
  await protect(youthId, 'FORTROLIG');
  const entries = async (): Promise<unknown> =>
    (await registry.ask(OFFICER, `{ youth(id: "${youthId}") { disclosures { edges { node { act fields } } } } }`)).data;
  await entries();
  const run = async (id: string): Promise<readonly string[]> => {
    const from = registry.statements.length;
    for (const query of [explain(id), access(id), preview(id)]) await bytes(query, youth);
    return registry.statements.slice(from);
  };
  const known = await run(serving);
  expect(await run(other)).toEqual(known);
  expect(known).toEqual(['youth-by-id', 'youth-by-id', 'organisation-by-id', 'youth-by-id', 'facts-then']);
  const acts = (await entries()) as { youth: { disclosures: { edges: readonly object[] } } };
  expect(acts.youth.disclosures.edges.map((edge) => (edge as { node: { act: string } }).node.act)).not.toContain(
    'READ_CONSENTS',
  );
});

test('an officer is told, and the youth again once the address is open, of what was protected then too', async () => {
  const { youthId, youth, serving } = await aYouth();
  const [open, asked] = [await registry.ask(youth, explain(serving)), explain(serving, `, youthId: "${youthId}"`)];
  expect(open.codes).toEqual([]);
  await protect(youthId, 'STRENGT_FORTROLIG');
  expect((await registry.ask(OFFICER, asked)).codes).toEqual([]);
  const then = now.toISOString();
  now = new Date(now.getTime() + DAY);
  await protect(youthId, 'UNGRADED');
  expect((await registry.ask(youth, explain(serving, `, at: "${then}"`))).codes).toEqual([]);
  expect((await registry.ask(youth, explain(serving))).data).toEqual(open.data);
});

test('a worker asks of the own organisation as before', async () => {
  const { youthId, serving } = await aYouth();
  await protect(youthId, 'FORTROLIG');
  const query = `{ youth(id: "${youthId}") { access(organisationId: "${serving}") { category decision } } }`;
  const { data, codes } = await registry.ask(workerOf('HOUSING', serving), query, {}, 'B104');
  expect(codes).toEqual([]);
  expect(JSON.stringify(data)).toContain('PERMIT');
});
