import { newId, Role } from '@brobygger/domain';
import { isMalformed, parseChange } from '../administration/change';
import { reader, startTestRegistry, type TestRegistry } from '../registry.test-setup';

const AT = new Date('2026-03-02T10:00:00Z');

let registry: TestRegistry;

beforeAll(async () => {
  registry = await startTestRegistry(AT);
  for (const [agency, name] of [
    ['OUTREACH', 'Uteseksjonen'],
    ['HOUSING', 'Ungbo sør'],
    ['NAV', 'NAV Bjerke'],
    ['HOUSING', 'Ungbo nord'],
  ] as const) {
    await registry.anOrganisation(agency, name);
  }
});
afterAll(() => registry.stop());

const list = async (role: Role): Promise<unknown> => {
  const { data, codes } = await registry.ask(reader(role), '{ organisations { name agency } }');
  expect(codes).toEqual([]);
  return (data as { readonly organisations: unknown }).organisations;
};

test.each(Object.values(Role))('a %s reads whom consent can be given to, by agency and name', async (role) => {
  expect(await list(role)).toEqual([
    { name: 'Ungbo nord', agency: 'HOUSING' },
    { name: 'Ungbo sør', agency: 'HOUSING' },
    { name: 'NAV Bjerke', agency: 'NAV' },
    { name: 'Uteseksjonen', agency: 'OUTREACH' },
  ]);
});

describe('an organisation', () => {
  const nav = (id: string, name: string) => ({
    id,
    number: '912345678',
    name,
    agency: 'NAV' as const,
    municipality: 'OSLO',
    district: 'GAMLE_OSLO',
  });
  const entity = async (id: string) => {
    const query = `query ($id: ID!) { _entities(representations: [{ __typename: "Organisation", id: $id }]) {
      ... on Organisation { id number name municipality district } } }`;
    const { data } = await registry.ask(reader(Role.SYSTEM), query, { id });
    return (data as { readonly _entities: readonly unknown[] })._entities[0];
  };

  test('that is registered again is the same one, as it is called now', async () => {
    const id = newId();
    const before = ((await list(Role.AUDITOR)) as unknown[]).length;
    await registry.services.organisations.register(nav(id, 'NAV Sagene'));
    await registry.services.organisations.register(nav(id, 'NAV Gamle Oslo'));
    expect(((await list(Role.AUDITOR)) as unknown[]).length).toBe(before + 1);
    expect(await entity(id)).toMatchObject({ name: 'NAV Gamle Oslo' });
  });

  test('is found by other services by its id, in capitals or not', async () => {
    const id = newId();
    await registry.services.organisations.register(nav(id, 'NAV Alna'));
    const found = { id, number: '912345678', name: 'NAV Alna', municipality: 'OSLO', district: 'GAMLE_OSLO' };
    expect([await entity(id), await entity(id.toUpperCase())]).toEqual([found, found]);
  });

  test('that is not registered, or whose id is none, is nothing', async () => {
    expect([await entity(newId()), await entity("x' or true --")]).toEqual([null, null]);
  });
});

test('whether an organisation is public or private is said once; what the law knows not of the agency is refused', async () => {
  const HOUSE = { number: '310000493', name: 'Prøvebo', agency: 'HOUSING', municipality: 'Trondheim' };
  const enter = async (more: object = {}) => {
    const change = parseChange({ organisation: { ...HOUSE, ...more } });
    if (isMalformed(change)) return change;
    const [made] = await registry.services.administration.apply([change], { by: 'A1', at: AT });
    return made;
  };
  const { subject } = (await enter()) as { readonly subject: string };
  const sector = async () => (await registry.services.organisations.all()).find(({ id }) => id === subject)?.sector;
  expect(await sector()).toBeNull();
  expect(await enter({ sector: 'PRIVATE' })).toMatchObject({
    outcome: 'CHANGED',
    changes: [{ name: 'sector', before: null, after: 'PRIVATE' }],
  });
  expect(await enter()).toMatchObject({ outcome: 'UNCHANGED' });
  expect(await enter({ sector: 'PUBLIC' })).toMatchObject({ code: 'SECTOR_FIXED', path: 'organisation.sector' });
  for (const other of ["'PUBLIC'", 'null']) {
    await expect(
      registry.asOwner(`update organisation set sector = ${other} where id = $1`, [subject]),
    ).rejects.toThrow(/the sector of an organisation stays/);
  }
  const { data } = await registry.ask(reader(Role.YOUTH), '{ organisations { id sector } }');
  const { organisations } = data as { readonly organisations: readonly unknown[] };
  expect(organisations).toContainEqual({ id: subject, sector: 'PRIVATE' });
  const ofNav = { agency: 'NAV', number: '310000213', sector: 'PRIVATE' };
  expect(await enter(ofNav)).toMatchObject({ path: 'organisation.sector' });
});
