import { newId, Role, type Agency, type ServiceName } from '@brobygger/domain';
import { reader, startTestRegistry, type TestRegistry } from '../registry.test-setup';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(new Date('2026-03-02T10:00:00Z'));
});
afterAll(() => registry.stop());

const EXPORTED = { act: 'EXPORTED', basis: 'STATUTE', cause: 'BVL_13_1_CONCERN' };

/** An owner enters something of a youth, for an organisation of the agency; how it was refused, and whose log it is. */
async function entered(sender: ServiceName, agency: Agency, changes: object) {
  const [youthId, organisationId, id] = [await registry.aYouth(), await registry.anOrganisation(agency), newId()];
  const payload = {
    ...{ id, at: '2026-01-05T08:00:00.000Z', request_id: 'request-1', youth_id: youthId, person_id: 'Z990001' },
    ...{ role: 'CASEWORKER', organisation_id: organisationId, purpose: 'B107', fields: ['Query.concernReport'] },
    ...changes,
  };
  const [refused] = await registry.subgraph.receive(sender, [{ id, kind: 'DISCLOSURE_ENTERED', payload }]);
  return { youthId, code: refused?.code ?? null };
}

test('what child welfare gives on by its own law stands in the log as what it rested on', async () => {
  const categories = ['CHILD_WELFARE_INVESTIGATION'];
  const { youthId, code } = await entered('child-welfare', 'CHILD_WELFARE', { ...EXPORTED, categories });
  expect(code).toBeNull();
  const query = '{ me { disclosures { edges { node { act basis statute cause orderId categories } } } } }';
  const { act, basis, cause: statute } = EXPORTED;
  expect((await registry.ask(reader(Role.YOUTH, youthId), query)).data).toEqual({
    me: { disclosures: { edges: [{ node: { act, basis, statute, cause: null, orderId: null, categories } }] } },
  });
});

test.each([
  ['an export on the law of another agency', EXPORTED, 'MESSAGE_OF_ANOTHER_AGENCY'],
  ['an export on no law that there is', { ...EXPORTED, cause: 'BVL_13_1' }, 'MESSAGE_MALFORMED'],
  ['an export on the law of an import', { ...EXPORTED, cause: 'SOTJL_43' }, 'MESSAGE_MALFORMED'],
  ['an import on the law of an export', { ...EXPORTED, act: 'IMPORTED' }, 'MESSAGE_MALFORMED'],
  ['an export on the own service', { ...EXPORTED, basis: 'OWN_SERVICE' }, 'MESSAGE_MALFORMED'],
])('%s is refused', async (_what, changes, code) => {
  expect(await entered('nav', 'NAV', { ...changes, categories: ['NAV_CASE'] })).toMatchObject({ code });
});
