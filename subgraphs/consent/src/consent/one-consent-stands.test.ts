import { newId, Role, type DataCategory } from '@brobygger/domain';
import { ON_PAPER, reader, startTestRegistry, workerOf, type TestRegistry } from '../registry.test-setup';
import type { ConsentForm } from './give-consent';

const AT = new Date('2026-03-02T10:00:00Z');
const IN_MAY = new Date('2026-05-01T00:00:00Z');

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(AT);
});
afterAll(() => registry.stop());

/** A youth and an organisation that asks, with what the youth has let it see. */
async function aYouthAndAService() {
  const [youthId, recipientId] = [await registry.aYouth(), await registry.anOrganisation('HOUSING')];
  const youth = reader(Role.YOUTH, youthId);
  const { consents } = registry.services;
  const give = (categories: readonly DataCategory[], more: Partial<ConsentForm> = {}, at = AT) =>
    consents.give(youth, { youthId, recipientId, purpose: 'B102', categories, signedBy: ['YOUTH'], ...more }, at);
  const withdraw = (id: string) => consents.withdraw(youth, id, AT);
  const states = async (): Promise<readonly unknown[]> => {
    const { data } = await registry.ask(youth, '{ me { consents { id state supersededBy } } }');
    const { me } = data as { readonly me: { readonly consents: readonly unknown[] } };
    return me.consents;
  };
  const isNamedTo = async (): Promise<boolean> => {
    const { codes } = await registry.ask(
      workerOf('HOUSING', recipientId),
      `{ youth(id: "${youthId}") { name } }`,
      {},
      'B102',
    );
    return codes.length === 0;
  };
  return { youthId, youth, recipientId, give, withdraw, states, isNamedTo };
}

const namesLess = { extensions: { code: 'RULE_VIOLATED', rule: 'CONSENT_OVERLAPS', argument: 'input.categories' } };
const beginsEarly = { extensions: { code: 'RULE_VIOLATED', rule: 'CONSENT_OVERLAPS', argument: 'input.validFrom' } };
const begins = { extensions: { code: 'RULE_VIOLATED', rule: 'CONSENT_BEGINS', argument: 'input.validFrom' } };

describe('a consent that is given anew', () => {
  test('takes the place of the one that stood, which ends at that moment and says by which', async () => {
    const { give, states } = await aYouthAndAService();
    const { id: older } = await give(['NAV_CASE']);
    const { id: newer } = await give(['NAV_CASE', 'NAV_ORDERS']);
    expect(new Set(await states())).toEqual(
      new Set([
        { id: newer, state: 'ACTIVE', supersededBy: null },
        { id: older, state: 'SUPERSEDED', supersededBy: newer },
      ]),
    );
  });

  test('leaves nothing behind when the youth withdraws it', async () => {
    const { give, withdraw, isNamedTo } = await aYouthAndAService();
    await give(['NAV_CASE']);
    const { id } = await give(['NAV_CASE']);
    expect(await isNamedTo()).toBe(true);
    await withdraw(id);
    expect(await isNamedTo()).toBe(false);
  });

  test('is withdrawn by whoever still names the one whose place it took, and only that', async () => {
    const { give, withdraw, isNamedTo } = await aYouthAndAService();
    const { id: older } = await give(['NAV_CASE']);
    const { id: newer } = await give(['NAV_CASE']);
    expect(await withdraw(older)).toMatchObject({ id: newer, withdrawnAt: AT });
    expect(await isNamedTo()).toBe(false);
    await give(['NAV_CASE']);
    await withdraw(older);
    expect(await isNamedTo()).toBe(true);
  });

  test('takes the place of one that named what nobody may be given any more', async () => {
    const { give, states } = await aYouthAndAService();
    const { id: older } = await give(['NAV_SELF_SUFFICIENCY']);
    await registry.asOwner("update consent set categories = '{NAV_INCOME,NAV_SELF_SUFFICIENCY}' where id = $1", [
      older,
    ]);
    const { id: newer } = await give(['NAV_SELF_SUFFICIENCY']);
    expect(await states()).toContainEqual({ id: older, state: 'SUPERSEDED', supersededBy: newer });
  });

  test('is refused where the one that stands names more, or where it is to begin before that has ended', async () => {
    const { give, states } = await aYouthAndAService();
    const { id } = await give(['NAV_CASE', 'NAV_ORDERS']);
    await expect(give(['NAV_CASE'])).rejects.toMatchObject(namesLess);
    await expect(give(['NAV_CASE', 'NAV_ORDERS'], { validFrom: IN_MAY })).rejects.toMatchObject(beginsEarly);
    expect(await states()).toEqual([{ id, state: 'ACTIVE', supersededBy: null }]);
  });

  test('for another recipient, purpose or category is another consent', async () => {
    const { give, states } = await aYouthAndAService();
    await give(['NAV_CASE']);
    await give(['NAV_CASE'], { recipientId: await registry.anOrganisation('HOUSING') });
    await give(['NAV_CASE'], { purpose: 'B101' });
    await give(['NAV_ORDERS']);
    expect(await states()).toEqual(Array(4).fill(expect.objectContaining({ state: 'ACTIVE' })));
  });

  test('twenty times at once leaves one that stands', async () => {
    const { give, states } = await aYouthAndAService();
    await Promise.all(Array.from({ length: 20 }, () => give(['NAV_CASE'])));
    const active = (await states()).filter((each) => (each as { readonly state: string }).state === 'ACTIVE');
    expect(active).toHaveLength(1);
  });

  test('while the youth withdraws leaves no double of what stands', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { give, withdraw, states } = await aYouthAndAService();
      const { id } = await give(['NAV_CASE']);
      await Promise.all([give(['NAV_CASE']), withdraw(id), give(['NAV_CASE']), withdraw(id)]);
      const active = (await states()).filter((each) => (each as { readonly state: string }).state === 'ACTIVE');
      expect(active.length).toBeLessThanOrEqual(1);
    }
  });
});

test('who withdraws a consent ends the one that was to follow it, too', async () => {
  const { give, withdraw, states } = await aYouthAndAService();
  const { id } = await give(['NAV_CASE'], { validTo: IN_MAY });
  await give(['NAV_CASE'], { validFrom: IN_MAY });
  await withdraw(id);
  expect(await states()).toEqual(Array(2).fill(expect.objectContaining({ state: 'WITHDRAWN' })));
});

describe('a consent does not begin', () => {
  test.each([
    ['before it is given', '2026-03-02T09:59:59.999Z'],
    ['more than twelve months on', '2027-03-04T00:00:00Z'],
    ['at the end of time', '+275760-09-13T00:00:00Z'],
    ['at its beginning', '-271821-04-20T00:00:00Z'],
  ])('%s', async (_when, validFrom) => {
    const { give, states } = await aYouthAndAService();
    await expect(give(['NAV_CASE'], { validFrom: new Date(validFrom) })).rejects.toMatchObject(begins);
    expect(await states()).toEqual([]);
  });

  test('far off through the API either, nor does it end there', async () => {
    const { youth, recipientId, states } = await aYouthAndAService();
    const give = (dates: string) =>
      registry.ask(
        youth,
        `mutation { giveConsent(input: { recipientId: "${recipientId}", purpose: B102, categories: [NAV_CASE], ${dates} }) { id } }`,
      );
    for (const date of ['9999-12-31T23:59:59Z', '0001-01-01T00:00:00Z']) {
      expect((await give(`validFrom: "${date}"`)).codes).toEqual([['giveConsent', 'RULE_VIOLATED']]);
      expect((await give(`validTo: "${date}"`)).codes).toEqual([['giveConsent', 'RULE_VIOLATED']]);
    }
    expect(await states()).toEqual([]);
  });
});

describe('who signed and who entered', () => {
  const ENTRY = `{ enteredBy { personId capacity } guardianId givenAt withdrawnBy { personId capacity } }`;

  test('the youth reads of the own consent that it is theirs, and who withdrew it', async () => {
    const { youth, youthId, give, withdraw } = await aYouthAndAService();
    const { id } = await give(['NAV_CASE']);
    const author = { personId: youthId, capacity: 'YOUTH' };
    const entry = { enteredBy: author, guardianId: null, givenAt: AT.toISOString() };
    const read = () => registry.ask(youth, `{ me { consents ${ENTRY} } }`);
    expect((await read()).data).toEqual({ me: { consents: [{ ...entry, withdrawnBy: null }] } });
    await withdraw(id);
    expect((await read()).data).toEqual({ me: { consents: [{ ...entry, withdrawnBy: author }] } });
  });

  test('an officer who enters a paper form is named, and the guardian who signed it', async () => {
    const [youthId, recipientId] = [
      await registry.aYouth({ birthDate: '2012-06-01' }),
      await registry.anOrganisation('HOUSING'),
    ];
    const guardianId = await registry.aGuardian(youthId);
    const officer = reader(Role.CONSENT_OFFICER, 'Z990010');
    const answer = await registry.ask(
      officer,
      `mutation ($input: GiveConsentInput!) { giveConsent(input: $input) ${ENTRY} }`,
      {
        input: {
          youthId,
          recipientId,
          purpose: 'B102',
          categories: ['NAV_CASE'],
          signedBy: ['YOUTH', 'GUARDIAN'],
          signing: ON_PAPER,
          guardianId,
        },
      },
    );
    expect(answer).toMatchObject({
      codes: [],
      data: { giveConsent: { enteredBy: { personId: 'Z990010', capacity: 'OFFICER' }, guardianId } },
    });
    expect((await registry.ask(officer, `{ youth(id: "${youthId}") { guardians { id name } } }`)).data).toEqual({
      youth: { guardians: [{ id: guardianId, name: 'A guardian' }] },
    });
  });

  test('not even the recipient of the consent reads who entered it', async () => {
    const { youthId, recipientId, give } = await aYouthAndAService();
    await give(['NAV_CASE']);
    const worker = workerOf('HOUSING', recipientId);
    for (const field of ['enteredBy { personId }', 'guardianId', 'withdrawnBy { personId }', 'supersededBy']) {
      const { data, codes } = await registry.ask(
        worker,
        `{ youth(id: "${youthId}") { consents { ${field} } } }`,
        {},
        'B102',
      );
      expect([field, JSON.stringify(data).includes(youthId), codes.length > 0]).toEqual([field, false, true]);
    }
  });

  test.each([
    ['nobody is named', (_youthId: string) => Promise.resolve(undefined), { code: 'RULE_VIOLATED', rule: 'CAPACITY' }],
    ['an id is none', () => Promise.resolve('a mother'), { code: 'GUARDIAN_UNKNOWN' }],
    ['nobody has the id', () => Promise.resolve(newId()), { code: 'GUARDIAN_UNKNOWN' }],
    [
      'the guardian is one no more',
      async (youthId: string) => {
        const guardianId = await registry.aGuardian(youthId);
        await registry.asOwner("update guardianship set valid_to = '2026-03-02' where guardian_id = $1", [guardianId]);
        return guardianId;
      },
      { code: 'GUARDIAN_UNKNOWN' },
    ],
    [
      "the guardian is another youth's",
      async () => registry.aGuardian(await registry.aYouth()),
      { code: 'GUARDIAN_UNKNOWN' },
    ],
  ])("a guardian's signature is none where %s", async (_what, guardian, refusal) => {
    const { youthId, give } = await aYouthAndAService();
    await registry.aGuardian(youthId);
    await expect(
      give(['NAV_CASE'], { signedBy: ['YOUTH', 'GUARDIAN'], guardianId: await guardian(youthId) }),
    ).rejects.toMatchObject({ extensions: { ...refusal, argument: 'input.guardianId' } });
    expect(await registry.services.consents.ofYouth(youthId)).toEqual([]);
  });

  test('of what was entered before this was recorded it is said that nobody knows', async () => {
    const { youth, youthId, recipientId } = await aYouthAndAService();
    await registry.asOwner(
      `insert into consent (id, youth_id, recipient_id, purpose, categories, valid_from, valid_to, signed_by, given_at, language,
         withdrawn_at, withdrawn_by, version)
       values (gen_random_uuid(), $1, $2, 'B102', '{NAV_CASE}', $3, $4, '{YOUTH}', $3, 'nb', $3, 'Z1', 2)`,
      [youthId, recipientId, AT, IN_MAY],
    );
    expect((await registry.ask(youth, `{ me { consents ${ENTRY} } }`)).data).toMatchObject({
      me: {
        consents: [{ enteredBy: null, guardianId: null, withdrawnBy: { personId: 'Z1', capacity: null } }],
      },
    });
  });
});
