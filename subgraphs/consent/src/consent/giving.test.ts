import { ON_PAPER } from '../registry.test-setup';
import { GIVE, idIn, OFFICER, ORALLY, startGiving, type GivingWorld } from './giving.test-setup';

let world: GivingWorld;
let registry: GivingWorld['registry'];
let ask: GivingWorld['ask'];
let aYouth: GivingWorld['aYouth'];
beforeAll(async () => {
  world = await startGiving();
  ({ registry, ask, aYouth } = world);
});
afterAll(() => registry.stop());

describe('the text that was shown', () => {
  test('is kept with its version and the hash of just what was read; where none is named, it is the current one', async () => {
    const { give, enter, youth, youthId, recipientId } = await aYouth();
    const validTo = '2026-09-01T00:00:00Z';
    const asked = { recipientId, purpose: 'B102', categories: ['NAV_CASE'], language: 'nn', validTo };
    const { data } = await ask(
      youth,
      'query ($input: ConsentTextInput!) { consentText(input: $input) { version hash } }',
      { input: asked },
    );
    const { version, hash } = (data as { consentText: { version: number; hash: string } }).consentText;
    const first = idIn(await give({ language: 'nn', validTo, textVersion: version }));
    expect(idIn(await give({ language: 'nn', validTo, categories: ['NAV_ORDERS'] }))).toBeDefined();
    const replaces = [{ id: first, version: 1 }];
    expect(idIn(await enter({ language: 'nn', validTo, replaces }))).toBeDefined();
    const told = await ask(
      youth,
      `{ youth(id: "${youthId}") { consents { history { kind textVersion textHash } } } }`,
      {},
    );
    const given = (told.data as { youth: { consents: readonly { history: readonly object[] }[] } }).youth.consents;
    const [ofOfficer, ofOther, named] = given.map(({ history }) => history[0]);
    const shown = { kind: 'GIVEN', textVersion: version, textHash: hash };
    expect([ofOfficer, named]).toEqual([shown, shown]);
    expect(ofOther).toEqual({
      ...shown,
      textHash: expect.stringMatching(new RegExp(`^(?!${hash})[0-9a-f]{64}$`)) as unknown,
    });
  });

  test('of a version that is none is refused, and so is what there is no text for', async () => {
    const { give, standing } = await aYouth();
    expect((await give({ textVersion: 4711 })).errors).toMatchObject([
      { extensions: { code: 'TEXT_VERSION_UNKNOWN', argument: 'input.textVersion' } },
    ]);
    expect((await give({ categories: ['CONTACT_DETAILS'] })).errors).toMatchObject([
      { extensions: { code: 'RULE_VIOLATED', rule: 'INV31' } },
    ]);
    expect(await standing()).toBe(0);
  });
});

describe('how a consent was given', () => {
  test.each<[string, 'give' | 'enter', object, string]>([
    ['an officer who does not say', 'enter', { signing: null }, 'input.signing'],
    ['an officer by login', 'enter', { signing: { method: 'LOGIN' } }, 'input.signing.method'],
    ['a youth on paper', 'give', { signing: ON_PAPER }, 'input.signing.method'],
    ['orally without a witness', 'enter', { signing: { method: 'ORAL', minute: 'Ja.' } }, 'input.signing.witness'],
    ['orally before nobody', 'enter', { signing: { ...ORALLY, witness: ' ' } }, 'input.signing.witness'],
    [
      'orally before the officer alone',
      'enter',
      { signing: { ...ORALLY, witness: ' z 990010' } },
      'input.signing.witness',
    ],
    ['orally without a minute', 'enter', { signing: { ...ORALLY, minute: null } }, 'input.signing.minute'],
    [
      'orally with a scan',
      'enter',
      { signing: { ...ORALLY, scanSha256: ON_PAPER.scanSha256 } },
      'input.signing.scanSha256',
    ],
    ['on paper without a scan', 'enter', { signing: { method: 'PAPER' } }, 'input.signing.scanSha256'],
    ['on paper with a witness', 'enter', { signing: { ...ON_PAPER, witness: 'Z9' } }, 'input.signing.witness'],
  ])('CONSENT_METHOD: %s is refused, and nothing is written', async (_what, by, more, argument) => {
    const youth = await aYouth();
    const { errors } = await youth[by](more);
    expect(errors).toMatchObject([{ extensions: { code: 'RULE_VIOLATED', rule: 'CONSENT_METHOD', argument } }]);
    expect(await youth.standing()).toBe(0);
  });

  test.each<[string, object | null, string]>([
    ['who does not say', null, 'input.signing'],
    ['orally without a witness', { method: 'ORAL', minute: 'Nok.' }, 'input.signing.witness'],
    ['by login', { method: 'LOGIN' }, 'input.signing.method'],
  ])(
    'CONSENT_METHOD: a withdrawal by an officer %s is refused, and the youth is not told',
    async (_what, signing, at) => {
      const { give, youthId, history } = await aYouth();
      const withdraw =
        'mutation ($id: ID!, $input: WithdrawConsentInput) { withdrawConsent(id: $id, expectedVersion: 1, input: $input) { id } }';
      const { errors } = await ask(OFFICER, withdraw, { id: idIn(await give()), input: { signing } });
      expect(errors).toMatchObject([{ extensions: { rule: 'CONSENT_METHOD', argument: at } }]);
      expect(await history()).toMatchObject([{ state: 'ACTIVE' }]);
      expect(await registry.dataSource.query('select from notice where youth_id = $1', [youthId])).toEqual([]);
    },
  );

  test('a hash that is none is no input', async () => {
    const { enter, standing } = await aYouth();
    const { errors } = await enter({ signing: { method: 'PAPER', scanSha256: 'abc' } });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(await standing()).toBe(0);
  });
});

describe('a client’s key', () => {
  test('makes of two requests one consent, and of another request a conflict', async () => {
    const { give, standing, form, youth } = await aYouth();
    const key = { clientKey: 'key-of-a-phone' };
    const [one, other] = await Promise.all([give(key), give(key)]);
    expect(idIn(one)).toBe(idIn(other));
    expect(idIn(await give(key))).toBe(idIn(one));
    const { errors } = await ask(youth, GIVE, form({ ...key, categories: ['NAV_ORDERS'] }));
    expect(errors).toMatchObject([{ extensions: { code: 'CONFLICT', argument: 'input.clientKey' } }]);
    expect(await standing()).toBe(1);
  });

  test('of an officer is of one youth, also of two at once', async () => {
    const [one, other] = [await aYouth(), await aYouth()];
    const key = { clientKey: 'pile-of-paper-7' };
    const answers = await Promise.all([one.enter(key), other.enter(key)]);
    const codes = answers.map(({ errors }) => errors[0]?.extensions['code'] ?? null);
    expect(codes.sort()).toEqual(['CONFLICT', null]);
    expect((await one.standing()) + (await other.standing())).toBe(1);
  });
});

describe('two officers at once', () => {
  test('the second who withdraws is told what stands', async () => {
    const { enter } = await aYouth();
    const id = idIn(await enter());
    const said = { id, input: { signing: ORALLY } };
    const withdraw = `mutation ($id: ID!, $input: WithdrawConsentInput) {
      withdrawConsent(id: $id, expectedVersion: 1, input: $input) { state } }`;
    const answers = await Promise.all([ask(OFFICER, withdraw, said), ask(OFFICER, withdraw, said)]);
    expect(answers.flatMap(({ errors }) => errors)).toMatchObject([
      {
        extensions: {
          code: 'CONFLICT',
          argument: 'expectedVersion',
          standing: { id, version: 2, isWithdrawn: true },
        },
      },
    ]);
  });

  test('the second who renews is told what stands, and writes nothing', async () => {
    const { enter, standing } = await aYouth();
    const id = idIn(await enter());
    const more = { replaces: [{ id, version: 1 }] };
    const answers = await Promise.all([enter(more), enter(more)]);
    const given = answers.find(({ errors }) => errors.length === 0);
    expect(given).toBeDefined();
    expect(answers.flatMap(({ errors }) => errors)).toMatchObject([
      {
        extensions: {
          code: 'CONFLICT',
          argument: 'input.replaces',
          standing: [{ id: idIn(given ?? { data: null, errors: [] }), version: 1 }],
        },
      },
    ]);
    expect(await standing()).toBe(2);
  });

  test.each([{ replaces: [] }, {}])(
    'of an officer who names none (%j) nothing takes the place of what stands',
    async (more) => {
      const { enter, give, standing } = await aYouth();
      const id = idIn(await enter());
      const { errors } = await enter(more);
      const told = { id, version: 1, categories: ['NAV_CASE'], enteredBy: 'Z990010' };
      expect(errors).toMatchObject([{ extensions: { code: 'CONFLICT', standing: [told] } }]);
      expect(await standing()).toBe(1);
      // A youth's own word takes the place of whatever stands.
      idIn(await give());
      expect(await standing()).toBe(2);
    },
  );
});

describe('what an officer enters in the name of a youth', () => {
  test('is told to the youth by a notice, and what the youth says is not', async () => {
    const { youthId, youth, give, enter } = await aYouth();
    const notices = async () => {
      const query = `{ youth(id: "${youthId}") { notices { edges { node { kind subjectId step } } } } }`;
      const { data } = await ask(youth, query, {});
      interface Told {
        readonly youth: { readonly notices: { readonly edges: readonly { readonly node: object }[] } };
      }
      return (data as Told).youth.notices.edges.map(({ node }) => node);
    };
    const replaces = [{ id: idIn(await give()), version: 1 }];
    expect(await notices()).toEqual([]);
    await enter({ signing: { method: 'ORAL' } });
    expect(await notices()).toEqual([]);
    const key = { clientKey: 'told-once-1', replaces };
    const subjectId = idIn(await enter(key));
    await enter(key);
    const entered = { kind: 'CONSENT_ENTERED', subjectId, step: 0 };
    expect(await notices()).toEqual([entered]);
    const waiting = `select count(*)::int as count from notice n
      join graphile_worker.jobs j on j.key = 'notice ' || n.id where n.youth_id = $1`;
    expect(await registry.dataSource.query(waiting, [youthId])).toEqual([{ count: 1 }]);
    const withdraw = `mutation ($id: ID!, $version: Int!, $input: WithdrawConsentInput) {
      withdrawConsent(id: $id, expectedVersion: $version, input: $input) { id } }`;
    for (const version of [1, 2]) {
      await ask(OFFICER, withdraw, { id: subjectId, version, input: { signing: ON_PAPER } });
    }
    expect(await notices()).toEqual(expect.arrayContaining([entered, { ...entered, step: 1 }]));
    expect(await notices()).toHaveLength(2);
  });
});
