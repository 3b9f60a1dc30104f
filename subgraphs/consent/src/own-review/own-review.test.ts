import { newId, Profession, type Caller } from '@brobygger/domain';
import { connect } from '@brobygger/subgraph-kit';
import { consentPersistence } from '../consent-nouns';
import { createConsent } from '../consent.subgraph';
import { startFamilies, START, type Families } from '../guardian-signing/family.test-setup';
import { workerOf } from '../registry.test-setup';

let families: Families;
beforeAll(async () => {
  families = await startFamilies();
});
afterEach(() => families.wait(START.getTime() - families.now().getTime()));
afterAll(() => families.registry.stop());

const RECORD = 'mutation ($input: GuardiansNotInformedInput!) { recordGuardiansNotInformed(input: $input) { id } }';
const LOOK =
  'mutation ($input: ReviewGuardiansNotInformedInput!) { reviewGuardiansNotInformed(input: $input) { stands } }';
const HOLD = 'mutation ($input: HoldGuardiansInput!) { holdGuardians(input: $input) { id } }';
const LIST = `query ($first: Int! = 20, $after: String) { ownReviews(first: $first, after: $after) {
  edges { cursor node { id kind youthId categories since reviewOn } } pageInfo { hasNextPage } } }`;

interface Listed {
  readonly edges: readonly {
    readonly cursor: string;
    readonly node: { readonly id: string; readonly reviewOn: string };
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean };
}

async function done(as: Caller, field: string, text: string, input: object): Promise<string> {
  const { data, codes } = await families.registry.ask(as, text, { input });
  if (data === null) throw new Error(`refused: ${JSON.stringify(codes)}`);
  return (data as Readonly<Record<string, { readonly id: string }>>)[field]?.id ?? '';
}
async function page(as: Caller, variables: object = {}): Promise<Listed> {
  const { data, codes } = await families.registry.ask(as, LIST, { ...variables });
  if (data === null) throw new Error(`refused: ${JSON.stringify(codes)}`);
  return (data as { ownReviews: Listed }).ownReviews;
}
const listed = async (as: Caller): Promise<readonly string[]> => (await page(as)).edges.map(({ node }) => node.id);

const aService = (agency: 'OUTREACH' | 'CHILD_WELFARE' = 'OUTREACH') => families.registry.anOrganisation(agency);
const nurseAt = (service: string): Caller => ({
  ...workerOf('OUTREACH', service, `Z${newId()}`),
  profession: Profession.NURSE,
});
const serve = (youthId: string, service: string) =>
  families.registry.dataSource.query(
    'insert into service_relation (youth_id, organisation_id, valid_from) values ($1, $2, $3)',
    [youthId, service, START],
  );
const leave = (youthId: string, service: string) =>
  families.registry.asOwner('update service_relation set valid_to = $3 where youth_id = $1 and organisation_id = $2', [
    youthId,
    service,
    families.now(),
  ]);

/** A youth of the service of whom its nurse has recorded that guardians are not informed, to be looked at on the day. */
async function recorded(nurse: Caller, reviewOn: string, birthDate?: string) {
  const { youthId } = await families.aFamily(birthDate);
  await serve(youthId, nurse.organisationId ?? '');
  const why = { ground: 'OWN_WISH', reason: 'Vil ikke at foreldrene skal vite det.' };
  const input = { youthId, categories: ['OUTREACH_HEALTH'], ...why, reviewOn };
  return { youthId, id: await done(nurse, 'recordGuardiansNotInformed', RECORD, input) };
}

test('a nurse finds all that the profession is to look at again, the first due first, over all pages', async () => {
  const nurse = nurseAt(await aService());
  const days = ['2026-03-20', '2026-03-09', '2026-03-09', '2026-06-01'];
  const records: { readonly id: string; readonly youthId: string; readonly day: string }[] = [];
  for (const day of days) records.push({ ...(await recorded(nurse, day)), day });
  const [sample] = (await page(nurse)).edges;
  const first = records.find(({ id }) => id === sample?.node.id);
  const since = START.toISOString();
  const told = { kind: 'NOT_INFORMED', categories: ['OUTREACH_HEALTH'], since, reviewOn: '2026-03-09' };
  expect(sample?.node).toEqual({ id: first?.id, youthId: first?.youthId, ...told });

  const found: string[] = [];
  let at = await page(nurse, { first: 1 });
  for (; at.edges.length > 0; at = await page(nurse, { first: 1, after: at.edges[0]?.cursor })) {
    const [{ node } = { node: { id: '', reviewOn: '' } }] = at.edges;
    found.push(node.id);
    // What is looked at between two pages, and due last of all then, comes again, and takes nothing away.
    if (found.length > 1) continue;
    const { youthId = '' } = records.find(({ id }) => id === node.id) ?? {};
    const input = { youthId, notInformedId: node.id, outcome: 'KEPT', reviewOn: '2026-09-02' };
    await done(nurse, 'reviewGuardiansNotInformed', LOOK, input);
  }
  const inOrder = records.toSorted((one, other) => (`${one.day}${one.id}` < `${other.day}${other.id}` ? -1 : 1));
  expect(found).toEqual([...inOrder.map(({ id }) => id), found[0]]);
});

test('it is of the own profession and of nobody else, of whom the service has left too, until it ends', async () => {
  const [one, other] = [await aService(), await aService()];
  const [nurse, elsewhere] = [nurseAt(one), nurseAt(other)];
  const { id, youthId } = await recorded(nurse, '2026-03-09');
  await serve(youthId, other);
  const { profession: _none, ...colleague } = nurse;
  for (const stranger of [colleague, { ...nurse, profession: Profession.PSYCHOLOGIST }, elsewhere]) {
    expect(await listed(stranger)).toEqual([]);
  }
  await leave(youthId, one);
  expect([await listed(nurse), await listed(elsewhere)]).toEqual([[id], [id]]);
  await families.registry.knows(one, nurse.personId);
  await families.registry.services.blocks.block(youthId, nurse.personId, families.now());
  expect([await listed(nurse), await listed(elsewhere)]).toEqual([[], [id]]);
  const input = { youthId, notInformedId: id, outcome: 'NO_LONGER_SO' };
  await done(elsewhere, 'reviewGuardiansNotInformed', LOOK, input);
  expect(await listed(elsewhere)).toEqual([]);
});

test('who turns 16 is no more on the list', async () => {
  const nurse = nurseAt(await aService());
  const { id } = await recorded(nurse, '2026-03-09', '2010-06-01');
  families.wait(Date.parse('2026-05-31T22:00:00Z') - START.getTime() - 1);
  const before = await listed(nurse);
  families.wait(1);
  expect([before, await listed(nurse)]).toEqual([[id], []]);
});

test('child welfare finds what it holds guardians by, of those whom it serves, and no more than it can end', async () => {
  const service = await aService('CHILD_WELFARE');
  const worker = workerOf('CHILD_WELFARE', service, `Z${newId()}`);
  const { youthId } = await families.aFamily();
  await serve(youthId, service);
  const input = { youthId, ground: 'REPORTED_VIOLENCE', reviewOn: '2026-03-09' };
  const id = await done(worker, 'holdGuardians', HOLD, input);
  const node = {
    id,
    kind: 'GUARDIAN_HOLD',
    youthId,
    categories: [],
    since: START.toISOString(),
    reviewOn: '2026-03-09',
  };
  expect((await page(worker)).edges).toEqual([{ cursor: expect.any(String) as string, node }]);
  expect(await listed(workerOf('CHILD_WELFARE', await aService('CHILD_WELFARE'), `Z${newId()}`))).toEqual([]);
  await leave(youthId, service);
  expect(await listed(worker)).toEqual([]);
});

test('a registry that has not heard every owner, whom who recorded it may serve, lists nothing and lets nobody look or end', async () => {
  const nurse = nurseAt(await aService());
  const { youthId, id } = await recorded(nurse, '2026-03-09');
  const other = nurseAt(await aService());
  await serve(youthId, other.organisationId ?? '');
  // What the registry has lost of the service that has recorded it.
  await leave(youthId, nurse.organisationId ?? '');
  const { databaseUrl, vault } = families.registry;
  const behind = createConsent({
    dataSource: await connect(databaseUrl, consentPersistence),
    vault,
    ask: () => Promise.reject(new Error('away')),
    deliver: () => Promise.resolve([]),
    clock: () => families.now(),
    onFailure: () => undefined,
  });
  const hop = { caller: other, purpose: 'B107', requestId: newId(), audience: 'consent' };
  const said = `{ youthId: "${youthId}", notInformedId: "${id}", outcome: NO_LONGER_SO }`;
  const look = `mutation { reviewGuardiansNotInformed(input: ${said}) { id } }`;
  const answers = [];
  for (const query of ['{ ownReviews { edges { node { id } } } }', look]) {
    const { errors } = await behind.subgraph.execute(hop, { query });
    answers.push(errors?.map(({ extensions }) => extensions['code']));
  }
  await behind.subgraph.stop();
  expect(answers).toEqual([['REGISTRY_UNAVAILABLE'], ['REGISTRY_UNAVAILABLE']]);
  expect(await listed(nurse)).toEqual([id]);
});
