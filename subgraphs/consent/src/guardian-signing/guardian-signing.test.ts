import { newId } from '@brobygger/domain';
import { reader, workerOf } from '../registry.test-setup';
import { OFFICER, startFamilies, TASKS, whatStands, type Families } from './family.test-setup';

let families: Families;
let registry: Families['registry'];
let aFamily: Families['aFamily'];
beforeAll(async () => {
  families = await startFamilies();
  ({ registry, aFamily } = families);
});
afterAll(() => registry.stop());

describe('what a youth of 13 says yes to', () => {
  test('reaches no guardian before it is sent, and is then just what the youth saw', async () => {
    const { sign, send, tasks, mother, father, house } = await aFamily();
    const { signing } = await sign();
    expect(signing).toMatchObject({ state: 'SIGNED', events: [] });
    expect([await tasks(mother), await tasks(father)]).toEqual([[], []]);
    const sent = await send(signing?.id ?? '', mother);
    expect(sent.signing).toMatchObject({ state: 'SENT', events: [{ kind: 'SENT', guardianId: mother }] });
    expect(await tasks(mother)).toEqual([sent.signing?.guardianSees]);
    expect(sent.signing?.guardianSees).toMatchObject({
      youthName: 'Mina Test',
      recipient: { id: house },
      recipientAgency: 'HOUSING',
      purpose: 'B102',
      categories: ['NAV_CASE'],
    });
    expect(await tasks(father)).toEqual([]);
  });

  test('is given when all to whom it was sent have signed, and lapses when the youth is of age', async () => {
    const { signed, send, answer, mother, father, consents, youthId } = await aFamily();
    const id = await signed();
    await send(id, mother, father);
    expect((await answer(id, mother, true)).signing?.state).toBe('SENT');
    expect(await consents()).toEqual([]);
    expect((await answer(id, father, true)).signing?.state).toBe('GIVEN');
    expect(await consents()).toMatchObject([
      {
        categories: ['NAV_CASE'],
        signedBy: ['YOUTH', 'GUARDIAN'],
        guardianId: father,
        enteredBy: youthId,
        guardianLapsesAt: new Date('2030-05-31T22:00:00Z'),
      },
    ]);
  });

  test('keeps the hash of the text that was shown, whenever the guardian answers; of no such text nothing is signed', async () => {
    const family = await families.aFamily();
    const input = { recipientId: family.house, purpose: 'B102', categories: ['NAV_CASE'], language: 'nn' };
    const text = await families.registry.ask(
      family.youth,
      'query ($input: ConsentTextInput!) { consentText(input: $input) { version hash } }',
      { input },
    );
    const { version, hash } = (text.data as { consentText: { version: number; hash: string } }).consentText;
    expect((await family.sign({ textVersion: 4711 })).code).toBe('TEXT_VERSION_UNKNOWN');
    const id = await family.signed({ language: 'nn', textVersion: version });
    const until = new Date('2027-03-02T00:00:00Z');
    await family.send(id, family.mother);
    families.wait(5 * 86_400_000);
    expect((await family.answer(id, family.mother, true)).code).toBeNull();
    expect(await family.consents()).toMatchObject([{ validTo: until }]);
    const told = await families.registry.ask(
      family.youth,
      `{ youth(id: "${family.youthId}") { consents { history { kind textVersion textHash language } } } }`,
    );
    expect(told.data).toEqual({
      youth: { consents: [{ history: [{ kind: 'GIVEN', textVersion: version, textHash: hash, language: 'nn' }] }] },
    });
    families.wait(-5 * 86_400_000);
  });

  test('is given once by two guardians at once', async () => {
    const each = async (): Promise<void> => {
      const { signed, send, answer, mother, father, consents } = await aFamily();
      const id = await signed();
      await send(id, mother, father);
      const answers = await Promise.all([answer(id, mother, true), answer(id, father, true)]);
      expect(answers.map(({ signing }) => signing?.state)).toContain('GIVEN');
      expect(await consents()).toHaveLength(1);
    };
    await Promise.all(Array.from({ length: 6 }, each));
  });

  test('is not given where one guardian says no: the narrower stands', async () => {
    const { signed, send, answer, mother, father, consents } = await aFamily();
    const id = await signed();
    await send(id, mother, father);
    expect((await answer(id, mother, false)).signing?.state).toBe('DECLINED');
    const hop = { caller: reader('GUARDIAN', father), purpose: 'B110', requestId: 'r', audience: 'consent' };
    const query = `mutation { answerAsGuardian(id: "${id}", accept: true) { state } }`;
    const { errors } = await registry.subgraph.execute(hop, { query });
    expect(errors).toMatchObject([{ extensions: { rule: 'GUARDIAN_SIGNING', argument: 'id' } }]);
    expect(await consents()).toEqual([]);
  });

  test('is given no more once the youth has taken the same back, or said no to it, since', async () => {
    const { signed, send, answer, mother, consents, youthId, youth, house } = await aFamily();
    const [first, second] = [await signed(), await signed()];
    for (const id of [first, second]) await send(id, mother);
    await answer(first, mother, true);
    const [given] = await consents();
    await registry.ask(youth, 'mutation ($id: ID!) { withdrawConsent(id: $id) { id } }', { id: given?.id });
    expect((await answer(second, mother, true)).code).toBe('RULE_VIOLATED');
    const { data } = await registry.ask(
      workerOf('HOUSING', house),
      `mutation { requestConsent(input: { youthId: "${youthId}", purpose: B102,
      categories: [NAV_CASE], reason: "Vi vil hjelpe deg med å søke om bolig." }) { id } }`,
    );
    const { id: requestId } = (data as { requestConsent: { id: string } }).requestConsent;
    const third = await signed({ requestId });
    await send(third, mother);
    const decline = `mutation { answerConsentRequest(input: {
      requestId: "${requestId}", answers: [{ category: NAV_CASE, accept: false }] }) { id } }`;
    expect((await registry.ask(youth, decline)).codes).toEqual([]);
    expect((await answer(third, mother, true)).code).toBe('RULE_VIOLATED');
    expect((await consents()).filter(({ withdrawnAt }) => withdrawnAt === null)).toEqual([]);
  });

  test('answers the request that it was asked by', async () => {
    const { signed, send, answer, tasks, consents, mother, house, youthId, youth } = await aFamily();
    const worker = workerOf('HOUSING', house);
    const asked = await registry.ask(
      worker,
      `mutation { requestConsent(input: { youthId: "${youthId}", purpose: B102,
      categories: [NAV_CASE, NAV_ORDERS], reason: "Vi vil hjelpe deg med å søke om bolig." }) { id } }`,
    );
    const { id: requestId } = (asked.data as { requestConsent: { id: string } }).requestConsent;
    // Also where the request had reached a registration that was merged into the youth's since.
    const former = await registry.aYouth({ birthDate: '2012-06-01' });
    await registry.asOwner('update youth set merged_into = $2 where id = $1', [former, youthId]);
    await registry.asOwner('update consent_request set youth_id = $2 where id = $1', [requestId, former]);
    const [id, other] = [await signed({ requestId }), await signed({ requestId, categories: ['NAV_ORDERS'] })];
    for (const each of [id, other]) await send(each, mother);
    await answer(id, mother, true);
    const { data } = await registry.ask(youth, '{ me { consentRequests { edges { node { id state } } } } }');
    expect(data).toEqual({ me: { consentRequests: { edges: [{ node: { id: requestId, state: 'PENDING' } }] } } });
    await registry.ask(worker, 'mutation ($id: ID!) { cancelConsentRequest(id: $id) { id } }', { id: requestId });
    expect((await answer(other, mother, true)).code).toBe('RULE_VIOLATED');
    expect(await tasks(mother)).toMatchObject([{ state: 'EXPIRED' }, { state: 'GIVEN' }]);
    const input = { recipientId: house, purpose: 'B102', categories: ['NAV_ORDERS'], requestId };
    const query = 'mutation ($input: SignForGuardianInput!) { signForGuardian(input: $input) { id } }';
    const hop = { caller: youth, purpose: null, requestId: 'r', audience: 'consent' };
    const { errors } = await registry.subgraph.execute(hop, { query, variables: { input } });
    expect(errors).toMatchObject([{ extensions: { rule: 'CONSENT_REQUESTED', argument: 'input.requestId' } }]);
    expect(await consents()).toHaveLength(1);
  });

  test('is not for a guardian to sign where the youth signs alone, nor where a consent would be refused', async () => {
    const [grown, young] = [await aFamily('2009-01-15'), await aFamily()];
    for (const { sign, more } of [
      { sign: grown.sign, more: {} },
      { sign: young.sign, more: { categories: [] } },
      { sign: young.sign, more: { purpose: 'B106' } },
      { sign: young.sign, more: { categories: ['OUTREACH_HAP'] } },
    ]) {
      expect((await sign(more)).code).toBe('RULE_VIOLATED');
    }
  });
});

describe('nothing of it', () => {
  test('is anybody else’s: a stranger’s, a former guardian’s, another youth’s, or sent to one who is no guardian', async () => {
    const [family, other] = [await aFamily(), await aFamily()];
    const id = await family.signed();
    expect((await family.send(id, other.mother)).code).toBe('GUARDIAN_UNKNOWN');
    expect((await family.send(id, 'nobody')).code).toBe('GUARDIAN_UNKNOWN');
    expect((await other.send(id, other.mother)).code).toBe('NOT_FOUND');
    expect((await other.takeBack(id)).code).toBe('NOT_FOUND');
    await family.send(id, family.mother);
    expect((await family.answer(id, other.mother, true)).code).toBe('NOT_FOUND');
    expect((await family.answer(id, family.father, true)).code).toBe('NOT_FOUND');
    await registry.asOwner('update guardianship set valid_to = $2 where guardian_id = $1', [
      family.mother,
      '2026-01-01',
    ]);
    expect((await family.answer(id, family.mother, true)).code).toBe('NOT_FOUND');
    expect(await family.tasks(family.mother)).toEqual([]);
    expect((await registry.ask(OFFICER, TASKS)).codes).toEqual([['guardianSignings', 'FORBIDDEN_ROLE']]);
  });

  test.each([
    [
      'the address is protected',
      (youthId: string) => registry.asOwner("update youth set protection = 'FORTROLIG' where id = $1", [youthId]),
    ],
    [
      'child welfare orders information',
      (youthId: string) =>
        registry.asOwner(
          `insert into information_order (order_id, youth_id, organisation_id, kind, categories, given_by, given_at, shown_from, version)
         values ($2, $1, $2, 'INVESTIGATION', '{NAV_CASE}', 'Z1', '2026-01-01', '2026-12-01', 1)`,
          [youthId, newId()],
        ),
    ],
  ] as const)(
    'reaches a guardian while %s, until an officer clears them by name; the youth is not told that it does not',
    async (_what, begin) => {
      const { signed, send, tasks, answer, stands, held, mother, youthId, youth } = await aFamily();
      await begin(youthId);
      const id = await signed();
      expect((await send(id, mother)).signing).toMatchObject({ state: 'SENT' });
      expect(await tasks(mother)).toEqual([]);
      expect((await answer(id, mother, true)).code).toBe('NOT_FOUND');
      expect(await held()).toEqual([mother]);
      const { codes } = await registry.ask(youth, '{ me { guardianSignings { state held } } }');
      expect(codes).toEqual([['me.guardianSignings.0.held', 'FORBIDDEN_ROLE']]);
      expect((await stands(mother, 'CLEARED')).codes).toEqual([]);
      expect([await tasks(mother), await held()]).toMatchObject([[{ id }], []]);
    },
  );

  test('reaches who was cleared before there was more to look at, until an officer clears them anew', async () => {
    const { signed, send, tasks, stands, mother, youthId } = await aFamily();
    await send(await signed(), mother);
    const order = (orderId: string) =>
      registry.asOwner(
        `insert into information_order (order_id, youth_id, organisation_id, kind, categories, given_by, given_at, shown_from, version)
         values ($2, $1, $2, 'INVESTIGATION', '{NAV_CASE}', 'Z1', '2026-01-01', '2026-12-01', 1)`,
        [youthId, orderId],
      );
    const protect = async (protection: string) => {
      const text = 'mutation ($input: AddressProtectionInput!) { changeAddressProtection(input: $input) { id } }';
      expect((await registry.ask(OFFICER, text, { input: { youthId, protection } })).codes).toEqual([]);
    };
    const conflict =
      "insert into conflict_of_interest (youth_id, person_id, holds, version) values ($1, 'Z990077', true, 1)";
    const NEWER: readonly (() => Promise<void>)[] = [
      () => order(newId()),
      () => order(newId()),
      () => protect('FORTROLIG'),
      () => protect('STRENGT_FORTROLIG'),
      () => protect('UNGRADED').then(() => protect('STRENGT_FORTROLIG')),
      () => registry.asOwner(conflict, [youthId]),
    ];
    const reached: number[] = [];
    for (const begin of NEWER) {
      const looked = await whatStands(registry, OFFICER, youthId);
      expect((await stands(mother, 'CLEARED', looked)).codes).toEqual([]);
      reached.push((await tasks(mother)).length);
      await begin();
      // What came between looking and saying was not looked at: the word counts for nothing.
      expect((await stands(mother, 'CLEARED', looked)).codes).toEqual([['setGuardianStanding', 'CONFLICT']]);
      reached.push((await tasks(mother)).length);
    }
    expect((await stands(mother, 'CLEARED', null)).codes).toEqual([['setGuardianStanding', 'BAD_USER_INPUT']]);
    expect(reached).toEqual(NEWER.flatMap(() => [1, 0]));
    await stands(mother, 'CLEARED');
    // What falls away is nothing new.
    await registry.asOwner('update conflict_of_interest set holds = false where youth_id = $1', [youthId]);
    await protect('UNGRADED');
    expect(await tasks(mother)).toHaveLength(1);
  });

  test('is a guardian’s once the youth is of age', async () => {
    const { signed, send, tasks, answer, mother, youthId } = await aFamily();
    const id = await signed();
    await send(id, mother);
    await registry.asOwner("update youth set birth_date = '2008-03-03' where id = $1", [youthId]);
    expect(await tasks(mother)).toHaveLength(1);
    await registry.asOwner("update youth set birth_date = '2008-03-02' where id = $1", [youthId]);
    expect(await tasks(mother)).toEqual([]);
    expect((await answer(id, mother, true)).code).toBe('NOT_FOUND');
  });

  test('reaches a guardian whom an officer has shielded the youth from, also afterwards', async () => {
    const { signed, send, tasks, answer, stands, mother, father } = await aFamily();
    const id = await signed();
    await send(id, mother, father);
    expect(await tasks(mother)).toHaveLength(1);
    await stands(mother, 'SHIELDED');
    expect(await tasks(mother)).toEqual([]);
    expect((await answer(id, mother, true)).code).toBe('NOT_FOUND');
    expect(await tasks(father)).toHaveLength(1);
  });

  test('is read by a guardian without an entry in the youth’s log', async () => {
    const { signed, send, tasks, mother, youth } = await aFamily();
    await send(await signed(), mother);
    await tasks(mother);
    const { data } = await registry.ask(
      youth,
      '{ me { disclosures { edges { node { act role personId fields unreadable { field } } } } } }',
    );
    const entry = {
      act: 'READ_CONSENTS',
      role: 'GUARDIAN',
      personId: mother,
      fields: ['Query.guardianSignings'],
      unreadable: [],
    };
    expect(data).toEqual({ me: { disclosures: { edges: [{ node: entry }] } } });
  });
});
