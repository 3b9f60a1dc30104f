import { Role, type DataCategory } from '@brobygger/domain';
import { ON_PAPER, reader, startTestRegistry, type TestRegistry } from '../registry.test-setup';
import { Consent, type ConsentState, stateOf } from './consent.entity';
import { ConsentEvent } from './consent-event.entity';
import { stateToldBy, historyOf } from './history';

const AT = new Date('2026-03-02T10:00:00Z');
const OFFICER = reader(Role.CONSENT_OFFICER, 'Z990010');
const ORALLY = { method: 'ORAL', witness: 'Z990099', minute: 'Sa ja på kontoret.' };

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(AT);
});
afterAll(() => registry.stop());

interface Answered {
  readonly data: unknown;
  readonly errors: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
}

async function ask(caller: typeof OFFICER, query: string, variables: object): Promise<Answered> {
  const hop = { caller, purpose: null, requestId: 'r', audience: 'consent' };
  const { data, errors = [] } = await registry.subgraph.execute(hop, { query, variables: { ...variables } });
  return JSON.parse(JSON.stringify({ data: data ?? null, errors })) as Answered;
}

const GIVE = 'mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { id version state } }';
const HISTORY = `{ youth(id: "ID") { consents { state history {
  kind version at author { personId capacity } method witnessId minute scanSha256 decision causeId language } } } }`;

async function aYouth(birthDate = '2008-01-15') {
  const [youthId, recipientId] = [
    await registry.aYouth({ birthDate: birthDate as '2008-01-15' }),
    await registry.anOrganisation('HOUSING'),
  ];
  const youth = reader(Role.YOUTH, youthId);
  const form = (more: object = {}) => ({
    input: { recipientId, purpose: 'B102', categories: ['NAV_CASE'] as DataCategory[], ...more },
  });
  const entered = (more: object = {}) => form({ youthId, signedBy: ['YOUTH'], signing: ORALLY, ...more });
  return {
    youthId,
    youth,
    recipientId,
    form,
    entered,
    give: (more: object = {}) => ask(youth, GIVE, form(more)),
    enter: (more: object = {}) => ask(OFFICER, GIVE, entered(more)),
    async history() {
      const { data } = await ask(youth, HISTORY.replace('ID', youthId), {});
      return (data as { youth: { consents: readonly { state: string; history: readonly object[] }[] } }).youth.consents;
    },
    standing: async () => (await registry.services.consents.ofYouth(youthId)).length,
  };
}

interface Given {
  readonly giveConsent: { readonly id: string; readonly version: number };
}
const idIn = ({ data, errors }: Answered): string => {
  if (data === null) throw new Error(JSON.stringify(errors));
  return (data as Given).giveConsent.id;
};

describe('the history of a consent', () => {
  test('says who gave it, how and in which language, and who ended it by what', async () => {
    const { youthId, give, enter, history, youth } = await aYouth();
    const first = idIn(await give({ language: 'nn' }));
    const second = idIn(await enter());
    await ask(OFFICER, 'mutation ($id: ID!) { withdrawConsent(id: $id) { id } }', { id: second });
    const third = idIn(await enter({ signing: ON_PAPER }));
    await ask(
      OFFICER,
      'mutation ($id: ID!) { invalidateConsent(input: { id: $id, decision: "Datatilsynet 26/1" }) { id } }',
      {
        id: third,
      },
    );
    const fourth = idIn(await give());
    await ask(youth, 'mutation ($id: ID!) { withdrawConsent(id: $id) { id } }', { id: fourth });
    const lines = (await history()).map(({ state, history: each }) => [state, ...each]);
    const at = AT.toISOString();
    const nothing = { witnessId: null, minute: null, scanSha256: null, decision: null, causeId: null, language: null };
    const byYouth = { author: { personId: youthId, capacity: 'YOUTH' }, at };
    const byOfficer = { author: { personId: 'Z990010', capacity: 'OFFICER' }, at };
    const oral = { method: 'ORAL', witnessId: 'Z990099', minute: 'Sa ja på kontoret.' };
    expect(lines).toEqual([
      [
        'WITHDRAWN',
        { ...nothing, ...byYouth, kind: 'GIVEN', version: 1, method: 'LOGIN', language: 'nb' },
        { ...nothing, ...byYouth, kind: 'WITHDRAWN', version: 2, method: null },
      ],
      [
        'INVALIDATED',
        { ...nothing, ...byOfficer, kind: 'GIVEN', version: 1, ...ON_PAPER, language: 'nb' },
        {
          ...nothing,
          at,
          author: { personId: 'Z990010', capacity: 'AUTHORITY' },
          kind: 'INVALIDATED',
          version: 2,
          method: null,
          decision: 'Datatilsynet 26/1',
        },
      ],
      [
        'REVOKED',
        { ...nothing, ...byOfficer, kind: 'GIVEN', version: 1, ...oral, language: 'nb' },
        { ...nothing, ...byOfficer, kind: 'REVOKED', version: 2, method: null },
      ],
      [
        'SUPERSEDED',
        { ...nothing, ...byYouth, kind: 'GIVEN', version: 1, method: 'LOGIN', language: 'nn' },
        { ...nothing, ...byOfficer, kind: 'SUPERSEDED', version: 2, method: null, causeId: second },
      ],
    ]);
    expect(first).not.toBe(second);
  });

  test('ends with what time does, which nobody enters', () => {
    const consent = Object.assign(new Consent(), {
      id: 'c',
      validFrom: AT,
      validTo: new Date('2026-06-01T00:00:00Z'),
      guardianLapsesAt: new Date('2026-05-01T00:00:00Z'),
      withdrawnAt: null,
      withdrawnAs: null,
      supersededBy: null,
      endedByMerge: null,
    });
    const given = Object.assign(new ConsentEvent(), { kind: 'GIVEN', at: AT, version: 1 });
    const kindsAt = (at: string): readonly string[] =>
      historyOf(consent, [given], new Date(at)).map(({ kind }) => kind);
    expect(kindsAt('2026-03-02T09:59:59.999Z')).toEqual([]);
    expect(kindsAt('2026-04-30T23:59:59.999Z')).toEqual(['GIVEN']);
    expect(kindsAt('2026-05-01T00:00:00Z')).toEqual(['GIVEN', 'LAPSED']);
    Object.assign(consent, { guardianLapsesAt: null });
    expect(kindsAt('2026-05-31T23:59:59.999Z')).toEqual(['GIVEN']);
    expect(kindsAt('2026-06-01T00:00:00Z')).toEqual(['GIVEN', 'EXPIRED']);
  });

  test('tells of every consent the state that its row tells', async () => {
    const consents = await registry.dataSource.manager.find(Consent);
    const states = new Set<ConsentState>();
    for (const consent of consents) {
      const events = await registry.dataSource.manager.find(ConsentEvent, {
        where: { consentId: consent.id },
        order: { version: 'ASC' },
      });
      for (const at of [AT, new Date('2028-01-01T00:00:00Z')]) {
        states.add(stateOf(consent, at));
        expect(stateToldBy(historyOf(consent, events, at), consent, at)).toBe(stateOf(consent, at));
      }
    }
    expect([...states].sort()).toEqual(['INVALIDATED', 'REVOKED', 'SUPERSEDED', 'WITHDRAWN']);
  });

  test('is no caseworker’s to read, and nobody’s to change', async () => {
    const { give } = await aYouth();
    const id = idIn(await give());
    for (const statement of [
      'update consent_event set kind = kind',
      'delete from consent_event',
      'truncate consent_event',
    ]) {
      await expect(registry.dataSource.query(statement)).rejects.toMatchObject({ code: '42501' });
    }
    const { codes } = await registry.ask(
      { ...OFFICER, role: Role.AUDITOR },
      `mutation { invalidateConsent(input: { id: "${id}", decision: "Datatilsynet" }) { id } }`,
    );
    expect(codes).toEqual([['invalidateConsent', 'FORBIDDEN_ROLE']]);
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
      { signing: { ...ORALLY, witness: 'z990010' } },
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
    const withdraw = 'mutation ($id: ID!) { withdrawConsent(id: $id, expectedVersion: 1) { state } }';
    const answers = await Promise.all([ask(OFFICER, withdraw, { id }), ask(OFFICER, withdraw, { id })]);
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

  test('a consent that replaces none is refused where one stands', async () => {
    const { enter } = await aYouth();
    const id = idIn(await enter());
    const { errors } = await enter({ replaces: [] });
    expect(errors).toMatchObject([{ extensions: { code: 'CONFLICT', standing: [{ id, version: 1 }] } }]);
  });
});
