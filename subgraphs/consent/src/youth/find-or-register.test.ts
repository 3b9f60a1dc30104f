import { OWNER_NAMES, type PersonIdentifier } from '@brobygger/domain';
import { createToldRegister, dufNumbers } from '../population-register/told-register.test-setup';
import { startTestRegistry, syntheticIds, theNext, type TestRegistry } from '../registry.test-setup';

const AT = new Date('2026-03-02T10:00:00Z');
const register = createToldRegister();
const ids = syntheticIds();
const dufs = dufNumbers();

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(AT, register);
});
afterEach(() => register.comesBack());
afterAll(() => registry.stop());

const find = (identifier: PersonIdentifier, at = AT): Promise<string> =>
  registry.services.youths.findOrRegister(identifier, at);
const rows = <Row>(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
  registry.dataSource.query(text, [...values]);
const factsOf = async (youthId: string) =>
  (await rows<Record<string, unknown>>(
    'select kind, value, source, author, learnt_at from youth_fact where youth_id = $1',
    [youthId],
  )) as readonly { kind: string; value: unknown; source: string; author: string | null; learnt_at: Date }[];
/** How many rows there are that a registration could leave behind. */
const written = async (): Promise<unknown> =>
  (
    await rows(`select (select count(*) from youth) as youths, (select count(*) from youth_identifier) as numbers,
      (select count(*) from youth_fact) as facts, (select count(*) from guardian) as guardians`)
  )[0];

describe('whoever the register knows', () => {
  test('is registered with dated facts of its own, and is the same youth the next time, without asking again', async () => {
    const [own, parent] = [theNext(ids), theNext(ids)];
    const guardians = [{ name: 'Gry Eng', identifier: parent, kind: 'PARENT', from: '2009-05-03', to: null }] as const;
    register.knows([own], { guardians });
    const youthId = await find(own);
    const asked = register.asked();
    expect(await find(own)).toBe(youthId);
    expect(register.asked()).toBe(asked);

    const [youth] = await rows(
      'select name, birth_date, municipality_number, status, protection from youth where id = $1',
      [youthId],
    );
    expect(youth).toEqual({
      name: 'Alma Eng',
      birth_date: '2009-05-03',
      municipality_number: '5001',
      status: 'LIVING',
      protection: 'UNGRADED',
    });
    const person = await registry.resolvePerson(parent);
    expect(person).toMatchObject({ role: 'GUARDIAN' });
    const facts = await factsOf(youthId);
    expect(Object.fromEntries(facts.map(({ kind, value }) => [kind, value]))).toEqual({
      NAME: 'Alma Eng',
      BIRTH_DATE: '2009-05-03',
      MUNICIPALITY: '5001',
      STATUS: 'LIVING',
      PROTECTION: 'UNGRADED',
      GUARDIAN: [{ guardianId: person?.personId, name: 'Gry Eng', kind: 'PARENT', from: '2009-05-03', to: null }],
    });
    for (const fact of facts) expect(fact).toMatchObject({ source: 'FREG', author: null, learnt_at: AT });
  });

  test('has no number in plain text anywhere in the database', async () => {
    const [own, parent] = [theNext(ids), theNext(ids)];
    register.knows([own], {
      guardians: [{ name: 'Gry Eng', identifier: parent, kind: 'PARENT', from: null, to: null }],
    });
    await find(own);
    for (const table of ['youth', 'youth_identifier', 'youth_fact', 'guardian', 'guardianship']) {
      const stored = JSON.stringify(await rows(`select t::text from ${table} t`));
      for (const each of [own, parent]) {
        expect(stored).not.toContain(each.reveal());
        expect(stored).not.toContain(Buffer.from(each.reveal()).toString('hex'));
      }
    }
  });

  test('with a protected address is told to every owner', async () => {
    const own = theNext(ids);
    register.knows([own], { addressProtection: 'STRENGT_FORTROLIG' });
    const youthId = await find(own);
    const told = Object.entries(await registry.told()).filter(([, messages]) =>
      messages.some(({ payload }) => payload['youth_id'] === youthId && payload['protection'] === 'STRENGT_FORTROLIG'),
    );
    expect(told.map(([owner]) => owner).sort()).toEqual([...OWNER_NAMES].sort());
  });

  test('shares a guardian with a sibling, who is one person', async () => {
    const [one, other, parent] = [theNext(ids), theNext(ids), theNext(ids)];
    const guardians = [{ name: 'Gry Eng', identifier: parent, kind: 'PARENT', from: null, to: null }] as const;
    register.knows([one], { guardians });
    register.knows([other], { guardians });
    const siblings = [await find(one), await find(other)];
    const guardianships = await rows<{ guardian_id: string }>(
      'select guardian_id from guardianship where youth_id = any($1::uuid[])',
      [siblings],
    );
    expect([
      siblings[0] === siblings[1],
      guardianships.length,
      new Set(guardianships.map((each) => each.guardian_id)).size,
    ]).toEqual([false, 2, 1]);
  });

  test('by a DUF number and then by others is one youth, whom all of them lead to', async () => {
    const [duf, own] = [theNext(dufs), theNext(ids)];
    register.knows([duf]);
    const youthId = await find(duf);
    register.knows([duf, own], {
      identifiers: [
        { identifier: duf, validFrom: '2024-02-12' },
        { identifier: own, validFrom: '2025-01-15' },
      ],
    });
    expect(await find(own)).toBe(youthId);
    expect(await registry.resolvePerson(own)).toEqual({ personId: youthId, role: 'YOUTH' });
    const kinds = await rows<{ kind: string }>('select kind from youth_identifier where youth_id = $1', [youthId]);
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(['DUF_NUMBER', 'NATIONAL_ID']);
  });
});

describe('many at once', () => {
  test('who ask for one person, by whichever of the numbers, get one youth', async () => {
    for (let round = 0; round < 20; round += 1) {
      const numbers = [theNext(dufs), theNext(ids)] as const;
      const parent = { name: 'Gry Eng', identifier: theNext(ids), kind: 'PARENT', from: null, to: null } as const;
      register.knows(numbers, { guardians: [parent] });
      const found = await Promise.all(Array.from({ length: 8 }, (_, n) => find(numbers[n % 2] ?? numbers[0])));
      expect(new Set(found).size).toBe(1);
      const facts = (await factsOf(found[0] ?? '')).map(({ kind }) => kind);
      expect(new Set(facts).size).toBe(facts.length);
    }
  });

  test('who ask for siblings do not wait for one another for ever', async () => {
    const parents = [theNext(ids), theNext(ids)].map(
      (identifier) => ({ name: 'A parent', identifier, kind: 'PARENT', from: null, to: null }) as const,
    );
    const siblings = Array.from({ length: 10 }, () => theNext(ids));
    siblings.forEach((each, n) =>
      register.knows([each], { guardians: n % 2 === 0 ? parents : [...parents].reverse() }),
    );
    expect(new Set(await Promise.all(siblings.map((each) => find(each)))).size).toBe(siblings.length);
  });
});

describe('nobody is registered, and nothing is written,', () => {
  async function refusalOf(identifier: PersonIdentifier, at = AT): Promise<unknown> {
    const before = await written();
    const refusal: unknown = await find(identifier, at).catch((cause: unknown) => cause);
    expect(await written()).toEqual(before);
    expect(JSON.stringify(refusal) + String(refusal)).not.toMatch(/\d{6}|Alma/);
    return refusal;
  }

  test('when the register does not know the number', async () => {
    expect(await refusalOf(theNext(ids))).toMatchObject({ code: 'NOT_IN_REGISTER' });
  });

  test('when the person is dead', async () => {
    const own = theNext(ids);
    register.knows([own], { status: 'DEAD' });
    expect(await refusalOf(own)).toMatchObject({ code: 'NOT_IN_REGISTER' });
  });

  test('when the person is 26 on the day, and not on the day before', async () => {
    const own = theNext(ids);
    register.knows([own], { birthDate: '2000-03-02' });
    expect(await refusalOf(own)).toMatchObject({ code: 'OVER_AGE' });
    expect(await find(own, new Date('2026-03-01T22:59:59Z'))).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('when the register is away; when it is back, the same call goes through', async () => {
    const own = theNext(ids);
    register.knows([own]);
    register.goesAway();
    expect(await refusalOf(own)).toMatchObject({ code: 'REGISTER_UNAVAILABLE' });
    register.comesBack();
    expect(await find(own)).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('when the register answers about somebody else', async () => {
    const [own, other] = [theNext(ids), theNext(ids)];
    register.knows([other]);
    register.answers(() => Promise.resolve(null));
    const somebody = await registry.services.youths.findOrRegister(other, AT).catch(() => null);
    expect(somebody).toBeNull();
    register.comesBack();
    const record = await register.find(other);
    register.answers(() => Promise.resolve(record));
    expect(await refusalOf(own)).toMatchObject({ code: 'REGISTER_UNAVAILABLE' });
  });

  test('when there is no register', async () => {
    const without = await startTestRegistry(AT);
    await expect(without.services.youths.findOrRegister(theNext(ids), AT)).rejects.toMatchObject({
      code: 'REGISTER_UNAVAILABLE',
    });
    await without.stop();
  });
});

test('while the register is asked, nothing is locked and no transaction is open', async () => {
  const own = theNext(ids);
  register.knows([own]);
  const record = await register.find(own);
  let during: unknown;
  register.answers(async () => {
    during = await rows(
      `select (select count(*)::int from pg_stat_activity
          where datname = current_database() and state like 'idle in%' and query ~ 'youth|lock') as open,
        (select count(*)::int from pg_locks l join pg_database d on d.oid = l.database
         where d.datname = current_database() and l.locktype = 'advisory') as locks`,
    );
    return record;
  });
  await find(own);
  expect(during).toEqual([{ open: 0, locks: 0 }]);
});

test('facts are added to and never changed by the role that the registry runs under', async () => {
  const own = theNext(ids);
  register.knows([own]);
  await find(own);
  for (const statement of [
    `update youth_fact set source = 'FREG'`,
    'delete from youth_fact',
    'delete from youth_identifier',
  ]) {
    await expect(rows(statement)).rejects.toMatchObject({ code: '42501' });
  }
});
