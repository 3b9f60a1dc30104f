import { newId, Role } from '@brobygger/domain';
import { reader } from '../registry.test-setup';
import { AT, before, startMergingRegistry, type MergingRegistry } from '../youth-merge/merging.test-setup';

let world: MergingRegistry;
beforeAll(async () => {
  world = await startMergingRegistry();
});
afterAll(() => world?.registry.stop());

const HOUR = 3_600_000;

/** A concern that child welfare links to a youth, whom it serves from then on; told later, or at once. */
async function linked(youthId: string, isDelayed: boolean): Promise<string> {
  const { registry } = world;
  const [organisationId, at] = [await registry.anOrganisation('CHILD_WELFARE'), before(2).toISOString()];
  const of = { youth_id: youthId, organisation_id: organisationId };
  const relation = { ...of, valid_from: at, valid_to: null, version: 1 };
  const delay = { ...of, concern_id: newId(), given_at: at, shown_from: new Date(AT.getTime() + HOUR).toISOString() };
  const told = [
    { id: newId(), kind: 'SERVICE_RELATION' as const, payload: relation },
    ...(isDelayed ? [{ id: newId(), kind: 'CONCERN_DELAY' as const, payload: { ...delay, version: 1 } }] : []),
  ];
  expect(await registry.subgraph.receive('child-welfare', told)).toEqual([]);
  return organisationId;
}

const CLAIM = `mutation ($input: RequestCorrectionInput!) { requestCorrection(input: $input) { id } }`;

/** What a youth can ask the registry of who serves them, with what it answers. */
async function askedBy(youthId: string, organisationId: string): Promise<unknown> {
  const youth = reader(Role.YOUTH, youthId);
  const ask = async (query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<unknown> => {
    const { data, codes } = await world.registry.ask(youth, query, variables);
    return { data, codes };
  };
  const claim = { category: 'CHILD_WELFARE_CASE', wrong: 'Det er feil.', right: 'Slik er det.' };
  return [
    await ask('{ me { serviceRelations { begunAt } } }'),
    await ask('{ whoCanSeeWhat { basis } }'),
    await ask('query ($id: ID!) { me { access(organisationId: $id, purpose: B107) { category decision reason } } }', {
      id: organisationId,
    }),
    await ask(CLAIM, { input: claim }),
    await ask(CLAIM, { input: { ...claim, organisationId } }),
  ];
}

test('a youth who is told later hears from the registry what one hears whom nobody serves', async () => {
  const [served, told, free] = [
    await world.registry.aYouth(),
    await world.registry.aYouth(),
    await world.registry.aYouth(),
  ];
  const kept = await askedBy(served, await linked(served, true));
  expect(kept).toEqual(await askedBy(free, await world.registry.anOrganisation('CHILD_WELFARE')));
  expect(kept).not.toEqual(await askedBy(told, await linked(told, false)));
});

test('it holds of the youth whose registration was merged into another', async () => {
  const [keptId, formerId] = await world.two();
  const organisationId = await linked(formerId, true);
  await world.merged(keptId, formerId);
  // Child welfare copies its relation to the registration that stands.
  const copy = {
    youth_id: keptId,
    organisation_id: organisationId,
    valid_from: before(2).toISOString(),
    valid_to: null,
  };
  const message = { id: newId(), kind: 'SERVICE_RELATION' as const, payload: { ...copy, version: 1 } };
  expect(await world.registry.subgraph.receive('child-welfare', [message])).toEqual([]);
  const entry = {
    ...{
      id: newId(),
      at: before(1).toISOString(),
      request_id: 'r',
      youth_id: keptId,
      person_id: 'Z1',
      role: 'CASEWORKER',
    },
    ...{ organisation_id: organisationId, purpose: 'B107', basis: 'OWN_SERVICE', fields: [], act: 'READ' },
    categories: ['CHILD_WELFARE_CASE'],
  };
  const entered = { id: entry.id, kind: 'DISCLOSURE_ENTERED' as const, payload: entry };
  expect(await world.registry.subgraph.receive('child-welfare', [entered])).toEqual([]);
  const { data } = await world.registry.ask(
    reader(Role.YOUTH, keptId),
    `{ me { serviceRelations { begunAt } disclosures(first: 100) { edges { node { organisation { id } } } } } }`,
  );
  expect(JSON.stringify(data)).not.toContain(organisationId);
  expect(data).toMatchObject({ me: { serviceRelations: [] } });
});
