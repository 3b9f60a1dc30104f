import { Role } from '@brobygger/domain';
import { createToldRegister } from '../population-register/told-register.test-setup';
import { reader, startTestRegistry, syntheticIds, theNext, type TestRegistry } from '../registry.test-setup';
import { AT, officer } from './merging.test-setup';

const register = createToldRegister();
const numbers = syntheticIds();
let registry: TestRegistry;

beforeAll(async () => {
  registry = await startTestRegistry(AT, register);
});
afterAll(() => registry.stop());

const twice = async (as = officer) => (await registry.ask(as, '{ registeredTwice { youthId otherId } }')).data;

test('an officer is shown whom the register has as one person, until they are merged, and both read who looked', async () => {
  const [first, second] = [theNext(numbers), theNext(numbers)];
  register.knows([first]);
  register.knows([second]);
  const { youths } = registry.services;
  const ids = [await youths.findOrRegister(first, AT), await youths.findOrRegister(second, AT)].sort();
  const [kept = '', former = ''] = ids;
  expect(await twice()).toEqual({ registeredTwice: [] });
  register.knows([first, second]);
  for (const id of ids) await youths.refresh(id, AT);
  expect(await twice()).toEqual({ registeredTwice: [{ youthId: kept, otherId: former }] });
  for (const id of ids) {
    const { data } = await registry.ask(
      reader(Role.YOUTH, id),
      '{ me { disclosures { edges { node { act fields personId } } } } }',
    );
    const node = { act: 'READ_CONSENTS', fields: ['Query.registeredTwice'], personId: officer.personId };
    expect(data).toEqual({ me: { disclosures: { edges: [{ node }] } } });
  }
  expect(await twice({ ...officer, organisationId: '00000000-0000-4000-8000-000000000301' })).toEqual({
    registeredTwice: [],
  });
  const MERGE = `mutation ($keptId: ID!, $formerId: ID!) {
    mergeRegistrations(input: { keptId: $keptId, formerId: $formerId, reason: REGISTERED_TWICE }) { id } }`;
  expect((await registry.ask(officer, MERGE, { keptId: kept, formerId: former })).codes).toEqual([]);
  expect(await twice()).toEqual({ registeredTwice: [] });
  expect(await youths.refresh(kept, AT)).toMatchObject({ isTwice: false });
});
