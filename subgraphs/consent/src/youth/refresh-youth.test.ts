import { newId, Role, type AddressProtection, type PersonIdentifier } from '@brobygger/domain';
import { createToldRegister, dufNumbers } from '../population-register/told-register.test-setup';
import { reader, startTestRegistry, syntheticIds, theNext, type TestRegistry } from '../registry.test-setup';

const AT = new Date('2026-03-02T10:00:00Z');
const LATER = new Date('2026-06-02T10:00:00Z');
const register = createToldRegister();
const ids = syntheticIds();
const dufs = dufNumbers();

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(AT, register);
});
afterEach(() => register.comesBack());
afterAll(() => registry.stop());

const rows = <Row>(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
  registry.dataSource.query(text, [...values]);
const historyOf = async (youthId: string, kind: string) =>
  (
    await rows<{ value: unknown; source: string; author: string | null }>(
      'select value, source, author from youth_fact where youth_id = $1 and kind = $2 order by seq',
      [youthId, kind],
    )
  ).map(({ value, source, author }) => [value, source, author]);
const columnsOf = async (youthId: string) =>
  (
    await rows<Record<string, unknown>>(
      'select name, birth_date, municipality_number, status, protection, protection_version from youth where id = $1',
      [youthId],
    )
  )[0] ?? {};

/** A youth whom the register knows by a number. */
async function aYouth(person: Parameters<typeof register.knows>[1] = {}): Promise<[youthId: string, PersonIdentifier]> {
  const own = theNext(ids);
  register.knows([own], person);
  return [await registry.services.youths.findOrRegister(own, AT), own];
}
const refresh = (youthId: string) => registry.services.youths.refresh(youthId, LATER);
/** Where the register was there first, the officer reads anew. */
const officerProtects = async (youthId: string, protection: AddressProtection): Promise<void> => {
  const enter = () => registry.protects(reader(Role.CONSENT_OFFICER, 'Z990010'), youthId, protection);
  let { codes } = await enter();
  for (let changes = 0; codes[0]?.[1] === 'CONFLICT' && changes < 2; changes += 1) ({ codes } = await enter());
  expect(codes).toEqual([]);
};

test('what has changed is a new fact, what has not is none, and the youth’s columns are the newest', async () => {
  const [youthId, own] = await aYouth();
  expect(await refresh(youthId)).toEqual({ changed: [], isTwice: false });
  register.knows([own], { name: 'Alma Strand', municipalityNumber: null, status: 'EMIGRATED' });
  expect(await refresh(youthId)).toEqual({ changed: ['NAME', 'MUNICIPALITY', 'STATUS'], isTwice: false });
  expect(await refresh(youthId)).toEqual({ changed: [], isTwice: false });
  expect(await columnsOf(youthId)).toMatchObject({
    name: 'Alma Strand',
    municipality_number: null,
    status: 'EMIGRATED',
  });
  expect(await historyOf(youthId, 'NAME')).toEqual([
    ['Alma Eng', 'FREG', null],
    ['Alma Strand', 'FREG', null],
  ]);
  const learnt = await rows(
    `select distinct learnt_at from youth_fact where youth_id = $1 and kind in ('NAME', 'STATUS') order by 1`,
    [youthId],
  );
  expect(learnt).toEqual([{ learnt_at: AT }, { learnt_at: LATER }]);
});

test('a death is a fact of a youth who stays', async () => {
  const [youthId, own] = await aYouth();
  register.knows([own], { status: 'DEAD' });
  expect(await refresh(youthId)).toMatchObject({ changed: ['STATUS'] });
  expect(await registry.services.youths.findOrRegister(own, LATER)).toBe(youthId);
});

test('a guardian who is named no more is one no more, and who is named again is one again', async () => {
  const parent = { name: 'Gry Eng', identifier: theNext(ids), kind: 'PARENT', from: '2009-05-03', to: null } as const;
  const verge = { ...parent, name: 'Vera Verge', identifier: theNext(ids), kind: 'VERGE', from: '2026-05-01' } as const;
  const [youthId, own] = await aYouth({ guardians: [parent] });
  const guardians = () =>
    rows('select kind, valid_from, valid_to from guardianship where youth_id = $1 order by kind', [youthId]);
  const asParent = (to: string | null) => ({ kind: 'PARENT', valid_from: '2009-05-03', valid_to: to });
  const asVerge = { kind: 'VERGE', valid_from: '2026-05-01', valid_to: null };

  register.knows([own], { guardians: [verge] });
  expect(await refresh(youthId)).toMatchObject({ changed: ['GUARDIAN'] });
  expect(await guardians()).toEqual([asParent('2026-06-02'), asVerge]);
  register.knows([own], { guardians: [verge, { ...parent, name: 'Gry Strand' }] });
  expect(await refresh(youthId)).toMatchObject({ changed: ['GUARDIAN'] });
  expect(await guardians()).toEqual([asParent(null), asVerge]);
  register.knows([own], { guardians: [{ ...parent, name: 'Gry Strand' }, verge] });
  expect(await refresh(youthId)).toMatchObject({ changed: [] });
  expect((await historyOf(youthId, 'GUARDIAN')).map(([value]) => (value as unknown[]).length)).toEqual([1, 1, 2]);
});

describe('the protection of an address', () => {
  test('that the register changes is told to the owners once, and one that it has not changed is not told again', async () => {
    const [youthId, own] = await aYouth();
    register.knows([own], { addressProtection: 'FORTROLIG' });
    expect(await refresh(youthId)).toMatchObject({ changed: ['PROTECTION'] });
    const { protection, protection_version: version } = await columnsOf(youthId);
    expect(protection).toBe('FORTROLIG');
    await refresh(youthId);
    expect((await columnsOf(youthId))['protection_version']).toBe(version);
    register.knows([own]);
    await refresh(youthId);
    expect((await columnsOf(youthId))['protection']).toBe('UNGRADED');
  });

  test('that an officer has set is a fact with its author', async () => {
    const [youthId] = await aYouth();
    await officerProtects(youthId, 'FORTROLIG');
    expect(await historyOf(youthId, 'PROTECTION')).toEqual([
      ['UNGRADED', 'FREG', null],
      ['FORTROLIG', 'OFFICER', 'Z990010'],
    ]);
  });

  test('that an officer has set is not opened by the register, which may protect it more', async () => {
    const [youthId, own] = await aYouth();
    await officerProtects(youthId, 'FORTROLIG');
    expect(await refresh(youthId)).toEqual({ changed: [], isTwice: false });
    expect((await columnsOf(youthId))['protection']).toBe('FORTROLIG');
    register.knows([own], { addressProtection: 'STRENGT_FORTROLIG' });
    expect(await refresh(youthId)).toMatchObject({ changed: ['PROTECTION'] });
    expect((await columnsOf(youthId))['protection']).toBe('STRENGT_FORTROLIG');
    await officerProtects(youthId, 'UNGRADED');
    await refresh(youthId);
    expect((await columnsOf(youthId))['protection']).toBe('STRENGT_FORTROLIG');
  });
});

test('a new number of the person leads to the youth, and one that is another youth’s here is told', async () => {
  const duf = theNext(dufs);
  register.knows([duf]);
  const youthId = await registry.services.youths.findOrRegister(duf, AT);
  const [other, own] = await aYouth();
  const added = theNext(ids);
  const identifiers = [duf, added, own].map((identifier) => ({ identifier, validFrom: null }));
  register.knows([duf], { identifiers });
  expect(await refresh(youthId)).toMatchObject({ isTwice: true });
  expect(await registry.resolvePerson(added)).toMatchObject({ personId: youthId });
  expect(await registry.resolvePerson(own)).toMatchObject({ personId: other });
});

test('a youth about whom no register was asked has facts of the register from then on', async () => {
  const own = theNext(ids);
  register.knows([own], { name: 'A youth' });
  const youthId = await registry.aYouth({ nationalId: own });
  await refresh(youthId);
  expect(await historyOf(youthId, 'NAME')).toEqual([
    ['A youth', 'UNKNOWN', null],
    ['A youth', 'FREG', null],
  ]);
});

test('nothing changes when the register is away, or knows the youth no more, or there is no such youth', async () => {
  const [youthId] = await aYouth();
  const before = await rows('select * from youth_fact where youth_id = $1', [youthId]);
  register.goesAway();
  await expect(refresh(youthId)).rejects.toMatchObject({ code: 'REGISTER_UNAVAILABLE' });
  register.answers(() => Promise.resolve(null));
  await expect(refresh(youthId)).rejects.toMatchObject({ code: 'NOT_IN_REGISTER' });
  for (const id of [newId(), 'nobody']) {
    await expect(refresh(id)).rejects.toMatchObject({ extensions: { code: 'YOUTH_NOT_FOUND' } });
  }
  expect(await rows('select * from youth_fact where youth_id = $1', [youthId])).toEqual(before);
});

test('two who refresh at once and an officer leave a newest fact that is the column', async () => {
  const [youthId, own] = await aYouth();
  for (let round = 0; round < 10; round += 1) {
    const addressProtection = round % 2 === 0 ? 'STRENGT_FORTROLIG' : 'UNGRADED';
    register.knows([own], { addressProtection, name: `Alma ${round}` });
    await Promise.all([refresh(youthId), officerProtects(youthId, 'FORTROLIG'), refresh(youthId)]);
    const { name, protection } = await columnsOf(youthId);
    expect((await historyOf(youthId, 'NAME')).at(-1)?.[0]).toBe(name);
    expect((await historyOf(youthId, 'PROTECTION')).at(-1)?.[0]).toBe(protection);
  }
});
