import { newId, OWNER_NAMES, Role } from '@brobygger/domain';
import { reader, startTestRegistry, syntheticIds, theNext, type TestRegistry } from '../registry.test-setup';
import { createNationalIdVault } from './national-id-vault';

let registry: TestRegistry;
// From the other end than those that the registry gives out by itself.
const ids = [...syntheticIds()].reverse()[Symbol.iterator]();

beforeAll(async () => {
  registry = await startTestRegistry(new Date('2026-03-02T10:00:00Z'));
});
afterAll(() => registry.stop());

describe('the vault of national ids', () => {
  const vault = createNationalIdVault(Buffer.alloc(32, 1));
  const id = theNext(ids);

  test('opens what it sealed, and seals the same id never alike', () => {
    const [one, other] = [vault.seal(id), vault.seal(id)];
    expect([vault.open(one).reveal(), vault.open(other).reveal()]).toEqual([id.reveal(), id.reveal()]);
    expect(one.equals(other)).toBe(false);
  });

  test('keeps the digits out of what is stored', () => {
    for (const stored of [vault.seal(id), vault.hash(id)]) {
      expect(stored.toString('latin1')).not.toContain(id.reveal().slice(0, 6));
    }
  });

  test('finds the same id by its hash, and no other', () => {
    expect(vault.hash(id).equals(vault.hash(id))).toBe(true);
    expect(vault.hash(id).equals(vault.hash(theNext(ids)))).toBe(false);
  });

  test('neither opens nor finds what another secret sealed', () => {
    const other = createNationalIdVault(Buffer.alloc(32, 2));
    expect(() => other.open(vault.seal(id))).toThrow();
    expect(other.hash(id).equals(vault.hash(id))).toBe(false);
  });

  test.each([0, 12, 28, -1])('does not open what was changed at byte %i', (at) => {
    const sealed = vault.seal(id);
    const place = at < 0 ? sealed.length + at : at;
    sealed[place] = (sealed[place] ?? 0) ^ 1;
    expect(() => vault.open(sealed)).toThrow();
  });

  test('opens and finds what each of its keys sealed, and seals under the first', () => {
    const rotated = createNationalIdVault(
      new Map([
        [3, Buffer.alloc(32, 3)],
        [1, Buffer.alloc(32, 1)],
      ]),
    );
    expect(rotated.open(vault.seal(id)).reveal()).toBe(id.reveal());
    expect(rotated.hashes(id)).toContainEqual(vault.hash(id));
    expect([rotated.seal(id)[0], rotated.hash(id)[0], rotated.versions]).toEqual([3, 3, [3, 1]]);
    expect(() => vault.open(rotated.seal(id))).toThrow('under a key that the vault has not');
  });

  test('is not made with a secret that is too short', () => {
    expect(() => createNationalIdVault(Buffer.alloc(31))).toThrow(RangeError);
  });
});

describe('who a token belongs to', () => {
  /** A youth under a national id, with a guardian under another. */
  async function aFamily() {
    const [nationalId, guardianNationalId] = [theNext(ids), theNext(ids)];
    const youthId = await registry.aYouth({ nationalId });
    const guardian = { id: newId(), name: 'A guardian', nationalId: guardianNationalId };
    await registry.services.youths.registerGuardian(guardian, youthId);
    return { youthId, nationalId, guardian };
  }

  test('is the youth, or the guardian, who has the national id', async () => {
    const { youthId, nationalId, guardian } = await aFamily();
    expect(await registry.resolvePerson(nationalId)).toEqual({ personId: youthId, role: 'YOUTH' });
    expect(await registry.resolvePerson(guardian.nationalId)).toEqual({ personId: guardian.id, role: 'GUARDIAN' });
  });

  test('is nobody whom the registry does not know', async () => {
    expect(await registry.resolvePerson(theNext(ids))).toBeNull();
  });

  test('is the youth, where a guardian is also one', async () => {
    const [{ guardian }, other] = [await aFamily(), await aFamily()];
    const youthId = await registry.aYouth({ nationalId: guardian.nationalId });
    expect(await registry.resolvePerson(guardian.nationalId)).toEqual({ personId: youthId, role: 'YOUTH' });
    expect(await registry.resolvePerson(other.guardian.nationalId)).toMatchObject({ role: 'GUARDIAN' });
  });
});

describe('a youth is registered', () => {
  test('once: a second one under the same national id, or the same id, is refused', async () => {
    const nationalId = theNext(ids);
    const id = await registry.aYouth({ nationalId });
    const conflict = { extensions: { code: 'CONFLICT' } };
    await expect(registry.aYouth({ nationalId })).rejects.toMatchObject(conflict);
    await expect(registry.aYouth({ id })).rejects.toMatchObject(conflict);
    expect(await registry.services.youths.isEmpty()).toBe(false);
  });

  test('with a protected address, which every owner is told, and with an open one, which nobody is', async () => {
    const protectedId = await registry.aYouth({ protection: 'STRENGT_FORTROLIG' });
    const openId = await registry.aYouth();
    const told = await registry.told();
    const toldOf = (youthId: string) =>
      Object.entries(told).flatMap(([owner, messages]) =>
        messages
          .filter(({ payload }) => payload['youth_id'] === youthId)
          .map(({ kind, payload }) => [owner, kind, payload['protection']]),
      );
    expect(toldOf(protectedId).sort()).toEqual(
      OWNER_NAMES.map((owner) => [owner, 'ADDRESS_PROTECTION', 'STRENGT_FORTROLIG']).sort(),
    );
    expect(toldOf(openId)).toEqual([]);
  });

  test('and reads the own name and birth date; a guardian reads neither', async () => {
    const youthId = await registry.aYouth({ name: 'Leila Test', birthDate: '2008-02-29' });
    const query = '{ me { id name birthDate } }';
    const { data } = await registry.ask(reader(Role.YOUTH, youthId), query, {}, 'B108');
    expect(data).toEqual({ me: { id: youthId, name: 'Leila Test', birthDate: '2008-02-29' } });
    expect((await registry.ask(reader(Role.GUARDIAN), query, {}, 'B110')).codes).toEqual([['me', 'FORBIDDEN_ROLE']]);
    expect((await registry.ask(reader(Role.GUARDIAN), query, {}, 'B108')).codes).toEqual([['', 'PURPOSE_NOT_OPEN']]);
  });

  test('with a guardian who cannot be made one of a youth that is not there', async () => {
    const guardian = { id: newId(), name: 'A guardian', nationalId: theNext(ids) };
    await expect(registry.services.youths.registerGuardian(guardian, newId())).rejects.toThrow();
    expect(await registry.resolvePerson(guardian.nationalId)).toBeNull();
  });
});
