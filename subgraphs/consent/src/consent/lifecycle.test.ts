import { Role } from '@brobygger/domain';
import { ON_PAPER } from '../registry.test-setup';
import { Consent, stateOf, type ConsentState } from './consent.entity';
import { ConsentEvent } from './consent-event.entity';
import { AT, idIn, OFFICER, ORALLY, startGiving, type GivingWorld } from './giving.test-setup';
import { stateToldBy, historyOf } from './history';

let world: GivingWorld;
let registry: GivingWorld['registry'];
let ask: GivingWorld['ask'];
let aYouth: GivingWorld['aYouth'];
beforeAll(async () => {
  world = await startGiving();
  ({ registry, ask, aYouth } = world);
});
afterAll(() => registry.stop());

describe('the history of a consent', () => {
  test('says who gave it, how and in which language, and who ended it by what', async () => {
    const { youthId, give, enter, history, youth } = await aYouth();
    const first = idIn(await give({ language: 'nn' }));
    const second = idIn(await enter({ replaces: [{ id: first, version: 1 }] }));
    const withdraw =
      'mutation ($id: ID!, $input: WithdrawConsentInput) { withdrawConsent(id: $id, expectedVersion: 1, input: $input) { id } }';
    const input = { signing: { ...ORALLY, minute: 'Vil ikke mer.' }, language: 'nn' };
    await ask(OFFICER, withdraw, { id: second, input });
    const third = idIn(await enter({ signing: ON_PAPER }));
    await ask(
      OFFICER,
      'mutation ($id: ID!) { invalidateConsent(input: { id: $id, decision: "Datatilsynet 26/1", expectedVersion: 1 }) { id } }',
      {
        id: third,
      },
    );
    const fourth = idIn(await give());
    await ask(youth, withdraw, { id: fourth, input: null });
    const lines = (await history()).map(({ state, history: each }) => [state, ...each]);
    const at = AT.toISOString();
    const nothing = {
      maturity: null,
      witnessId: null,
      minute: null,
      scanSha256: null,
      decision: null,
      causeId: null,
      language: null,
    };
    const byYouth = { author: { personId: youthId, capacity: 'YOUTH' }, at };
    const byOfficer = { author: { personId: 'Z990010', capacity: 'OFFICER' }, at };
    const oral = { method: 'ORAL', witnessId: 'Z990099', minute: 'Sa ja på kontoret.' };
    expect(lines).toEqual([
      [
        'WITHDRAWN',
        { ...nothing, ...byYouth, kind: 'GIVEN', version: 1, method: 'LOGIN', language: 'nb' },
        { ...nothing, ...byYouth, kind: 'WITHDRAWN', version: 2, method: 'LOGIN', language: 'nb' },
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
        { ...nothing, ...byOfficer, kind: 'REVOKED', version: 2, ...oral, minute: 'Vil ikke mer.', language: 'nn' },
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
      `mutation { invalidateConsent(input: { id: "${id}", decision: "Datatilsynet", expectedVersion: 1 }) { id } }`,
    );
    expect(codes).toEqual([['invalidateConsent', 'FORBIDDEN_ROLE']]);
  });
});
