import { newId, PersonIdentifier, Role, type DataCategory, type LocalDate } from '@brobygger/domain';
import { connect, migrate, migrateDown } from '@brobygger/subgraph-kit';
import { createTestDatabase, type TestDatabase } from '@brobygger/testkit';
import { consentPersistence } from '../consent-nouns';
import { createConsent, type ConsentRegistry } from '../consent.subgraph';
import { createNationalIdVault } from '../person/national-id-vault';
import { Query } from 'pg';
import { reader } from '../registry.test-setup';
import type { ConsentForm } from './give-consent';

const at = new Date('2026-03-02T10:00:00Z');
let database: TestDatabase;
let registry: ConsentRegistry;
beforeAll(async () => {
  database = await createTestDatabase('consent');
  await migrate(database.ownerUrl, consentPersistence);
  await migrateDown(database.ownerUrl, consentPersistence);
  await migrate(database.ownerUrl, consentPersistence);
  registry = createConsent({
    dataSource: await connect(database.appUrl, consentPersistence),
    vault: createNationalIdVault(Buffer.alloc(32, 7)),
    deliver: () => Promise.resolve([]),
    clock: () => at,
    onFailure: (what) => {
      throw new Error(what);
    },
  });
});
afterAll(async () => {
  await registry.subgraph.stop();
  await database.drop();
});

/** A valid number of the Tenor series with the serial. */
function nationalId(serial: number): PersonIdentifier {
  for (let individual = 500 + (serial % 400); individual < 1000; individual += 1) {
    const start = `${String(1 + (Math.floor(serial / 400) % 28)).padStart(2, '0')}8507${individual}`;
    for (let control = 0; control < 100; control += 1) {
      const id = PersonIdentifier.parse(`${start}${String(control).padStart(2, '0')}`);
      if (id !== null) return id;
    }
  }
  throw new RangeError('no number is left');
}

let serial = 0;
async function youthAndRecipient(birthDate: LocalDate = '2008-01-15') {
  const [youthId, recipientId] = [newId(), newId()];
  await registry.services.youths.register({
    id: youthId,
    name: 'Kari Test',
    birthDate,
    nationalId: nationalId((serial += 1)),
  });
  await registry.services.organisations.register({
    id: recipientId,
    number: '999999999',
    name: 'Barneverntjenesten',
    agency: 'CHILD_WELFARE',
    municipality: 'OSLO',
    district: null,
  });
  const give = (categories: readonly DataCategory[], more: Partial<ConsentForm> = {}) =>
    registry.services.consents.give(
      reader(Role.YOUTH, youthId),
      { youthId, recipientId, purpose: 'B104', categories, signedBy: ['YOUTH'], ...more },
      at,
    );
  return { youthId, recipientId, give };
}

async function guardianOf(youthId: string): Promise<string> {
  const id = newId();
  const guardian = { id, name: 'Turid Test', nationalId: nationalId((serial += 1)) };
  await registry.services.youths.registerGuardian(guardian, youthId);
  return id;
}

describe('giving a consent', () => {
  test.each([
    ['no category', [], {}, 'a consent names at least one category', 'input.categories'],
    [
      'categories of two owners',
      ['NAV_SELF_SUFFICIENCY', 'HOUSING_RENT'],
      {},
      'a consent is about the data of one owner',
      'input.categories',
    ],
    [
      'a special category beside another',
      ['OUTREACH_FOLLOW_UP', 'OUTREACH_GROUPS'],
      {},
      'a special category needs a consent of its own',
      'input.categories',
    ],
    [
      'a category that the purpose does not cover',
      ['OUTREACH_HAP'],
      {},
      'the purpose does not cover every category',
      'input.purpose',
    ],
    [
      'a purpose that no organisation has',
      ['NAV_SELF_SUFFICIENCY'],
      { purpose: 'B108' },
      'the purpose is not open to the recipient',
      'input.purpose',
    ],
    [
      'a purpose that rests on a statute',
      ['NAV_CASE'],
      { purpose: 'B106' },
      'the purpose rests on no consent',
      'input.purpose',
    ],
    [
      'a purpose under which an agency has its own alone',
      ['IDENTITY'],
      { purpose: 'B107' },
      'the purpose rests on no consent',
      'input.purpose',
    ],
    [
      'a category that the recipient is never given',
      ['HOUSING_RENT'],
      {},
      'the recipient is never given every category',
      'input.categories',
    ],
    ['what a youth gets', ['NAV_INCOME'], {}, 'the purpose does not cover every category', 'input.purpose'],
    [
      'more than twelve months',
      ['NAV_SELF_SUFFICIENCY'],
      { validTo: new Date('2027-04-02T00:00:00Z') },
      'a consent lasts twelve months at most, or as long as its purpose lets it',
      'input.validTo',
    ],
    [
      'an end before the start',
      ['NAV_SELF_SUFFICIENCY'],
      { validTo: new Date('2026-03-01T00:00:00Z') },
      'a consent ends after it begins',
      'input.validTo',
    ],
  ] as const)('INV31: %s is refused, and nothing is written', async (_what, categories, more, message, argument) => {
    const { youthId, give } = await youthAndRecipient();
    await expect(give(categories, more)).rejects.toMatchObject({
      message,
      extensions: { code: 'RULE_VIOLATED', rule: 'INV31', argument },
    });
    expect(await registry.services.consents.ofYouth(youthId)).toEqual([]);
  });

  test('a youth of 13 needs the guardian beside the own signature, without which nothing is written', async () => {
    const { youthId, give } = await youthAndRecipient('2012-06-01');
    await expect(give(['NAV_SELF_SUFFICIENCY'])).rejects.toMatchObject({
      extensions: { rule: 'CAPACITY', argument: 'input.signedBy' },
    });
    expect(await registry.services.consents.ofYouth(youthId)).toEqual([]);
    const guardianId = await guardianOf(youthId);
    await expect(
      give(['NAV_SELF_SUFFICIENCY'], { signedBy: ['YOUTH', 'GUARDIAN'], guardianId }),
    ).resolves.toMatchObject({
      signedBy: ['YOUTH', 'GUARDIAN'],
      guardianId,
    });
  });

  test('what a guardian signed lapses when the youth turns 18 in Norway', async () => {
    const { youthId, give } = await youthAndRecipient('2008-07-15');
    const guardianId = await guardianOf(youthId);
    const consent = await give(['NAV_SELF_SUFFICIENCY'], { signedBy: ['YOUTH', 'GUARDIAN'], guardianId });
    expect(consent.guardianLapsesAt).toEqual(new Date('2026-07-14T22:00:00Z'));
  });

  test('an unknown organisation or youth is refused', async () => {
    const { give } = await youthAndRecipient();
    await expect(give(['NAV_SELF_SUFFICIENCY'], { recipientId: newId() })).rejects.toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    });
    await expect(give(['NAV_SELF_SUFFICIENCY'], { youthId: 'no id' })).rejects.toMatchObject({
      extensions: { code: 'YOUTH_NOT_FOUND' },
    });
  });
});

describe('withdrawing a consent', () => {
  const youth = (personId: string) =>
    ({ personId, role: 'YOUTH', agency: null, organisationId: null, assurance: 'HIGH' }) as const;

  test('the youth withdraws, and withdrawing again changes nothing', async () => {
    const { youthId, give } = await youthAndRecipient();
    const { id } = await give(['NAV_SELF_SUFFICIENCY']);
    const withdrawn = await registry.services.consents.withdraw(youth(youthId), id, at);
    expect(withdrawn).toMatchObject({ withdrawnAt: at, version: 2 });
    expect(
      await registry.services.consents.withdraw(youth(youthId), id, new Date('2026-04-01T00:00:00Z')),
    ).toMatchObject({ withdrawnAt: at, version: 2 });
  });

  test('it is given in six statements and withdrawn in six, whatever is told of it: one looks for what is handed over', async () => {
    const { youthId, give } = await youthAndRecipient();
    const sent = jest.spyOn(Query.prototype as unknown as { submit(): void }, 'submit');
    const untilDone = (): readonly string[] => {
      const own = sent.mock.contexts
        .map((query) => (query as unknown as { readonly text: string }).text)
        .filter((text) => !text.includes('outbox_lane'));
      return own.slice(0, own.indexOf('COMMIT') + 1);
    };
    const { id } = await give(['NAV_SELF_SUFFICIENCY']);
    expect(untilDone()).toHaveLength(6);
    sent.mockClear();
    await registry.services.consents.withdraw(youth(youthId), id, at);
    expect(untilDone()).toHaveLength(6);
    sent.mockRestore();
  });

  test('another youth cannot withdraw it, and learns nothing', async () => {
    const { give } = await youthAndRecipient();
    const { id } = await give(['NAV_SELF_SUFFICIENCY']);
    const refusals = await Promise.allSettled([
      registry.services.consents.withdraw(youth(newId()), id, at),
      registry.services.consents.withdraw(youth(newId()), newId(), at),
    ]);
    const messages = refusals.map((each) =>
      each.status === 'rejected' ? (each.reason as Error).message : 'withdrawn',
    );
    expect(messages).toEqual(Array(2).fill('no consent that you may withdraw has this id'));
  });
});

describe('the national id', () => {
  test('is stored sealed and found by a keyed hash, so that the person of a token is known', async () => {
    const id = nationalId((serial += 1));
    const youthId = newId();
    await registry.services.youths.register({ id: youthId, name: 'Ola Test', birthDate: '2008-01-15', nationalId: id });
    expect(await registry.resolvePerson(id)).toEqual({ personId: youthId, role: 'YOUTH' });
    expect(await registry.resolvePerson(nationalId((serial += 1)))).toBeNull();
    await expect(
      registry.services.youths.register({ id: newId(), name: 'Ola Test', birthDate: '2008-01-15', nationalId: id }),
    ).rejects.toMatchObject({ extensions: { code: 'CONFLICT' } });
  });

  test('is never sealed the same twice, opens again, and not with another secret or changed bytes', () => {
    const vault = createNationalIdVault(Buffer.alloc(32, 1));
    const id = nationalId(1);
    const sealed = vault.seal(id);
    expect(vault.seal(id).equals(sealed)).toBe(false);
    expect(vault.open(sealed).reveal()).toBe(id.reveal());
    expect(sealed.includes(id.reveal())).toBe(false);
    expect(() => createNationalIdVault(Buffer.alloc(32, 2)).open(sealed)).toThrow();
    const changed = Buffer.from(sealed);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    expect(() => vault.open(changed)).toThrow();
    expect(() => createNationalIdVault(Buffer.alloc(31))).toThrow(RangeError);
  });
});

test('the log cannot be changed by the role that writes it', async () => {
  const runtime = await connect(database.appUrl, consentPersistence);
  for (const statement of [
    'update disclosure_entry set purpose = $$B101$$',
    'delete from disclosure_entry',
    'truncate disclosure_entry',
  ]) {
    await expect(runtime.query(statement)).rejects.toThrow('permission denied');
  }
  await runtime.destroy();
});
