import { newId, Role, type Caller } from '@brobygger/domain';
import { reader } from '../registry.test-setup';
import { OFFICER, START, startFamilies, type Families, type Family } from './family.test-setup';

let families: Families;
beforeAll(async () => {
  families = await startFamilies();
});
afterAll(() => families.registry.stop());

const AT = START.toISOString();

interface Shown {
  readonly id: string;
  readonly shieldedAt: Date | null;
  readonly word?: { readonly standing: string; readonly reason: string; readonly authorId: string } | null;
  readonly isReached?: boolean | null;
}

const TO_OFFICERS = 'word { standing reason authorId at } isReached';

/** The youth's guardians as the caller reads them, by id, with the paths and codes of what is withheld. */
async function shown({ youthId }: Family, caller: Caller, fields = '') {
  const of = caller.role === Role.YOUTH ? 'me' : `youth(id: "${youthId}")`;
  const { data, codes } = await families.registry.ask(caller, `{ ${of} { guardians { id shieldedAt ${fields} } } }`);
  const [youth] = Object.values((data ?? {}) as Readonly<Record<string, { readonly guardians: readonly Shown[] }>>);
  const guardians = new Map((youth?.guardians ?? []).map(({ id, ...rest }) => [id, rest]));
  return { of: (id: string) => JSON.parse(JSON.stringify(guardians.get(id) ?? null)) as unknown, codes };
}

test('that a guardian is shielded the youth and officers read, and why and by whom officers alone', async () => {
  const family = await families.aFamily();
  const { mother, father, youth, stands } = family;
  const nobody = { shieldedAt: null, word: null, isReached: true };
  const before = await shown(family, OFFICER, TO_OFFICERS);
  expect([before.of(mother), before.of(father)]).toEqual([nobody, nobody]);
  await stands(mother, 'SHIELDED');

  const toOfficer = await shown(family, OFFICER, TO_OFFICERS);
  const word = { standing: 'SHIELDED', reason: 'Sagt av barnevernet på telefon.', authorId: OFFICER.personId, at: AT };
  expect(toOfficer.of(mother)).toEqual({ shieldedAt: AT, word, isReached: false });
  expect(toOfficer.of(father)).toEqual(nobody);
  const toYouth = await shown(family, youth);
  expect([toYouth.of(mother), toYouth.of(father)]).toEqual([{ shieldedAt: AT }, { shieldedAt: null }]);
  for (const field of ['word { reason }', 'isReached']) {
    const { codes } = await shown(family, youth, field);
    expect(new Set(codes.map(([, code]) => code))).toEqual(new Set(['FORBIDDEN_ROLE']));
  }
  const { codes } = await shown(family, reader(Role.GUARDIAN, father));
  expect(codes.map(([, code]) => code)).toEqual(['FORBIDDEN_ROLE']);

  await stands(mother, 'CLEARED');
  expect((await shown(family, OFFICER, TO_OFFICERS)).of(mother)).toMatchObject({
    shieldedAt: null,
    word: { standing: 'CLEARED' },
    isReached: true,
  });
  expect((await shown(family, youth)).of(mother)).toEqual({ shieldedAt: null });
});

test('whom a protected address holds is not reached for officers, and nothing of that is told to the youth', async () => {
  const family = await families.aFamily();
  const { mother, father, youth, youthId, stands } = family;
  await families.registry.asOwner("update youth set protection = 'FORTROLIG' where id = $1", [youthId]);
  await stands(mother, 'CLEARED');
  const toOfficer = await shown(family, OFFICER, 'isReached');
  expect([toOfficer.of(mother), toOfficer.of(father)]).toEqual([
    { shieldedAt: null, isReached: true },
    { shieldedAt: null, isReached: false },
  ]);
  const toYouth = await shown(family, youth);
  expect([toYouth.of(mother), toYouth.of(father)]).toEqual([{ shieldedAt: null }, { shieldedAt: null }]);
});

test('what is said under an order that does not show yet tells the youth nothing until it does', async () => {
  const family = await families.aFamily();
  const { mother, father, youth, youthId, stands } = family;
  const { registry } = families;
  await stands(father, 'SHIELDED');
  const office = await registry.anOrganisation('CHILD_WELFARE');
  const later = new Date(START.getTime() + 1000);
  await registry.asOwner(
    `insert into information_order (order_id, youth_id, organisation_id, kind, categories, given_by, given_at, shown_from, version)
     values ($1, $2, $3, 'ORDER', '{NAV_CASE}', 'Z1', $4, $5, 1)`,
    [newId(), youthId, office, START, later],
  );
  await stands(mother, 'SHIELDED');
  await stands(father, 'CLEARED');
  const both = async (caller: Caller): Promise<readonly unknown[]> => {
    const { of } = await shown(family, caller);
    return [of(mother), of(father)];
  };
  const [shielded, free] = [{ shieldedAt: AT }, { shieldedAt: null }];
  expect(await both(OFFICER)).toEqual([shielded, free]);
  // As it was before the order: that the father is clear would tell of it too.
  expect(await both(youth)).toEqual([free, shielded]);
  families.wait(1000);
  expect(await both(youth)).toEqual([shielded, free]);
});

test('guardians take one statement, however many were spoken of', async () => {
  const family = await families.aFamily();
  const { mother, father, stands } = family;
  const { registry } = families;
  const statementsOf = async (): Promise<readonly string[]> => {
    const before = registry.statements.length;
    await shown(family, OFFICER, TO_OFFICERS);
    return registry.statements.slice(before);
  };
  const none = await statementsOf();
  for (const guardianId of [mother, father, mother]) await stands(guardianId, 'SHIELDED');
  expect(await statementsOf()).toEqual(none);
  expect(none.filter((name) => name === 'guardians')).toHaveLength(1);
});
