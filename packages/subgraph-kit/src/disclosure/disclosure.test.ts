import type { Decision } from '@brobygger/consent-engine';
import { Agency, Role, type Caller, type DataCategory } from '@brobygger/domain';
// Past the door of the testkit, which would load the whole kit.
import { createFakeRegistry } from '../../../testkit/src/fake-registry';
import { createDisclosure, type DisclosureDeps, type Outcome } from './disclosure';
import { byWant } from './disclosure.test-setup';
import type { OwnService } from './own-service';
import type { Registry } from './registry';
import type { Want } from './want';

const LEILA = '018f0000-0000-7000-8000-00000000000a';
const NOOR = '018f0000-0000-7000-8000-00000000000b';

const PERMIT: Decision = { effect: 'permit', basis: 'SELF' };
const DENY: Decision = { effect: 'deny', code: 'NO_BASIS' };
const ALL = { scope: 'ALL' };
const OWN = { scope: 'OWN_ORGANISATION' };

const worker: Caller = {
  personId: 'Z990001',
  role: Role.CASEWORKER,
  agency: Agency.HOUSING,
  organisationId: '018f0000-0000-7000-8000-0000000000f1',
  assurance: 'SUBSTANTIAL',
};

const want = (youthId: string, category: DataCategory, ...fields: string[]): Want => ({
  youthId,
  category,
  placesYouth: false,
  fields,
});

/** What the registry was asked, and what it answers: the same to each want unless it says by category. */
function aRegistry(answer: (want: Want) => Decision, resolvable: readonly string[] = []) {
  const registry = createFakeRegistry();
  registry.decides(answer);
  resolvable.forEach(registry.resolves);
  return { registry, calls: registry.asked };
}

const anOwnService =
  (answer: (want: Want) => Decision, asked: (readonly Want[])[] = []): OwnService =>
  (_hop, _at, wants) => {
    asked.push(wants);
    return Promise.resolve(wants.map(answer));
  };

/** The disclosures of a request to NAV by a worker of housing, unless it says otherwise. */
function disclosureOf(deps: Partial<DisclosureDeps> & { readonly caller?: Caller; readonly purpose?: string | null }) {
  const { caller = worker, purpose = 'B101', ...rest } = deps;
  return byWant(
    createDisclosure({
      hop: { caller, purpose, requestId: 'request-1', audience: 'nav' },
      hopToken: 'token-1',
      owner: Agency.NAV,
      at: new Date('2026-03-02T10:00:00Z'),
      ownService: anOwnService(() => DENY),
      registry: aRegistry(() => DENY).registry,
      onRegistryFailure: () => undefined,
      ...rest,
    }),
  );
}

const codeOf = (outcome: Outcome): unknown =>
  outcome.scope === null ? (outcome.error as { extensions?: Record<string, unknown> }).extensions : outcome;

const scopesOf = async (disclosure: ReturnType<typeof disclosureOf>, ...wants: Want[]) =>
  (await Promise.all(wants.map((each) => disclosure.outcome(each)))).map(({ scope }) => scope);

const nobody = () => Promise.resolve({ admission: null });

describe('one request', () => {
  test('asks the registry once for everything that is wanted in one turn, sibling or child', async () => {
    const { registry, calls } = aRegistry(() => PERMIT);
    const disclosure = disclosureOf({ registry });
    disclosure.expect([want(LEILA, 'NAV_CASE', 'Case.status'), want(LEILA, 'NAV_INCOME', 'Income.amount')]);
    disclosure.expect([want(NOOR, 'NAV_CASE', 'Case.status')]);
    const later = Promise.resolve().then(() => disclosure.outcome(want(NOOR, 'NAV_CASE', 'Case.office')));
    await Promise.all([disclosure.outcome(want(LEILA, 'NAV_CASE', 'Case.office')), later]);

    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({ hopToken: 'token-1', askedBy: 'NAV' });
    expect(calls[0]?.wants).toEqual([
      want(LEILA, 'NAV_CASE', 'Case.status', 'Case.office'),
      want(LEILA, 'NAV_INCOME', 'Income.amount'),
      want(NOOR, 'NAV_CASE', 'Case.status', 'Case.office'),
    ]);
  });

  test('asks nothing anew of what was entered, and answers it at once', async () => {
    const { registry, calls } = aRegistry(() => PERMIT);
    const disclosure = disclosureOf({ registry });
    await disclosure.outcome(want(LEILA, 'NAV_CASE', 'Case.status', 'Case.office'));

    expect(disclosure.outcome(want(LEILA, 'NAV_CASE', 'Case.office'))).toEqual(ALL);
    expect(calls).toHaveLength(1);
  });

  test('enters a field that nobody announced, by itself, before it is shown', async () => {
    const { registry, calls } = aRegistry(() => PERMIT);
    const disclosure = disclosureOf({ registry });
    await disclosure.outcome(want(LEILA, 'NAV_CASE', 'Case.status'));
    const second = want(LEILA, 'NAV_CASE', 'Case.status', 'Case.office');

    expect(disclosure.isCovered(second)).toBe(false);
    expect(await disclosure.outcome(second)).toEqual(ALL);
    expect(disclosure.isCovered(second)).toBe(true);
    expect(calls[1]?.wants).toEqual([want(LEILA, 'NAV_CASE', 'Case.office')]);
  });

  test('keeps a category apart by what tells where the youth is, and by the list around its rows', async () => {
    const { registry, calls } = aRegistry(({ placesYouth, gate }) =>
      placesYouth || gate !== undefined ? DENY : PERMIT,
    );
    const disclosure = disclosureOf({ registry });
    const plain = want(LEILA, 'NAV_CASE', 'Case.status');
    const scopes = await scopesOf(
      disclosure,
      plain,
      { ...plain, placesYouth: true },
      { ...plain, gate: 'OUTREACH_CONTACT' },
    );

    expect(scopes).toEqual(['ALL', null, null]);
    expect(calls[0]?.wants).toHaveLength(3);
    expect(disclosure.released(LEILA, 'NAV_CASE')).toBe('ALL');
    expect(disclosure.released(LEILA, 'NAV_CASE', 'OUTREACH_CONTACT')).toBeNull();
  });

  test('releases nothing before it is decided, and what was once released stays so', async () => {
    const answers: Decision[] = [PERMIT, DENY];
    const { registry } = aRegistry(() => answers.shift() ?? DENY);
    const disclosure = disclosureOf({ registry });
    const first = disclosure.outcome(want(LEILA, 'NAV_CASE', 'Case.status'));
    expect(disclosure.released(LEILA, 'NAV_CASE')).toBeNull();
    await first;
    expect((await disclosure.outcome(want(LEILA, 'NAV_CASE', 'Case.office'))).scope).toBeNull();
    expect(disclosure.released(LEILA, 'NAV_CASE')).toBe('ALL');
    expect(disclosure.released(NOOR, 'NAV_CASE')).toBeNull();
  });
});

describe('the two who decide', () => {
  const asked = want(LEILA, 'NAV_CASE', 'Case.status');

  test.each([
    ['the registry permits', PERMIT, DENY, 'ALL'],
    ['the owner permits its own rows', DENY, PERMIT, 'OWN_ORGANISATION'],
    ['both permit, and the wider counts', PERMIT, PERMIT, 'ALL'],
    ['neither permits', DENY, DENY, null],
  ] as const)('%s', async (_who, shared, own, scope) => {
    const disclosure = disclosureOf({
      registry: aRegistry(() => shared).registry,
      ownService: anOwnService(() => own),
    });
    expect((await disclosure.outcome(asked)).scope).toBe(scope);
  });

  test('answer each want by its place, never one for another', async () => {
    const disclosure = disclosureOf({
      registry: aRegistry(({ category }) => (category === 'NAV_INCOME' ? PERMIT : DENY)).registry,
      ownService: anOwnService(({ youthId }) => (youthId === NOOR ? PERMIT : DENY)),
    });
    const wants = [asked, want(LEILA, 'NAV_INCOME', 'Income.amount'), want(NOOR, 'NAV_CASE', 'Case.status')];
    expect(await scopesOf(disclosure, ...wants)).toEqual([null, 'ALL', 'OWN_ORGANISATION']);
  });

  test('say the same of every refusal: whose it is, and how to get it', async () => {
    const disclosure = disclosureOf({});
    expect(codeOf(await disclosure.outcome(asked))).toEqual({
      code: 'UNAUTHORIZED_FIELD_OR_TYPE',
      consent: { category: 'NAV_CASE', owner: 'NAV', remedy: 'REQUEST_CONSENT' },
    });
  });

  test.each([
    ['for another purpose', { purpose: 'B103' }],
    ['to an agency that is never given it', { caller: { ...worker, agency: 'OUTREACH' as const } }],
    ['for a purpose that rests on the own service', { purpose: 'B107' }],
    ['for none', { purpose: null }],
    [
      'to one who could be given no consent',
      { caller: { ...worker, role: 'YOUTH' as const, agency: null }, purpose: 'B108' },
    ],
  ])('name no consent as the remedy %s, which none could open', async (_what, asker) => {
    const disclosure = disclosureOf(asker);
    expect(codeOf(await disclosure.outcome(asked))).toMatchObject({
      consent: { category: 'NAV_CASE', remedy: 'NONE' },
    });
  });

  test('the registry itself has no cases of its own', async () => {
    const disclosure = disclosureOf({ ownService: null, registry: aRegistry(() => PERMIT).registry });
    expect(await disclosure.outcome(asked)).toEqual(ALL);
  });
});

describe('a registry that fails', () => {
  const asked = want(LEILA, 'NAV_CASE', 'Case.status');
  const away = createFakeRegistry();
  away.fails(new Error('nobody there'));

  test('withholds what crosses a border, says to try again, and is reported', async () => {
    const failures: unknown[] = [];
    const disclosure = disclosureOf({ registry: away, onRegistryFailure: (cause) => failures.push(cause) });
    expect(codeOf(await disclosure.outcome(asked))).toMatchObject({
      code: 'REGISTRY_UNAVAILABLE',
      consent: { remedy: 'RETRY' },
    });
    expect(failures).toEqual([new Error('nobody there')]);
  });

  test('withholds nothing that stays inside', async () => {
    const disclosure = disclosureOf({ registry: away, ownService: anOwnService(() => PERMIT) });
    expect(await disclosure.outcome(asked)).toEqual(OWN);
  });

  test('withholds what it left out when it answers too little', async () => {
    const registry: Registry = {
      disclose: () => Promise.resolve({ decisions: [PERMIT], resolvable: new Set() }),
      admit: nobody,
    };
    const disclosure = disclosureOf({ registry });
    expect(await scopesOf(disclosure, asked, want(NOOR, 'NAV_CASE', 'Case.status'))).toEqual(['ALL', null]);
  });

  test('holds up a slow answer without releasing anything, and lets the next turn ask apart', async () => {
    const { registry, calls } = aRegistry(({ youthId }) => (youthId === NOOR ? PERMIT : DENY));
    const answerFirst = registry.hangs();
    const disclosure = disclosureOf({ registry });
    const first = disclosure.outcome(asked);
    await new Promise((resolve) => setImmediate(resolve));
    const answerSecond = registry.hangs();
    const second = disclosure.outcome(want(NOOR, 'NAV_CASE', 'Case.status'));
    await new Promise((resolve) => setImmediate(resolve));
    answerSecond();
    expect(await second).toEqual(ALL);
    expect(disclosure.released(LEILA, 'NAV_CASE')).toBeNull();
    answerFirst();
    expect((await first).scope).toBeNull();
    expect(calls.map(({ wants }) => wants.length)).toEqual([1, 1]);
  });
});

describe('own case handling', () => {
  const asked = want(LEILA, 'NAV_CASE', 'Case.status');
  const ownWorker: Caller = { ...worker, agency: Agency.NAV };

  test('of an own worker rests on the own relation, and the registry is not asked', async () => {
    const { registry, calls } = aRegistry(() => PERMIT);
    const own: (readonly Want[])[] = [];
    const disclosure = disclosureOf({
      registry,
      caller: ownWorker,
      purpose: 'B107',
      ownService: anOwnService(() => PERMIT, own),
    });
    expect(await disclosure.outcome(asked)).toEqual(OWN);
    expect(own).toEqual([[asked]]);
    expect(calls).toEqual([]);
  });

  test.each([
    ['a worker of another agency', worker, 'B107'],
    ['an own leader', { ...ownWorker, role: Role.LEADER }, 'B107'],
    ['another purpose', ownWorker, 'B101'],
    ['no purpose', ownWorker, null],
    ['a purpose outside the catalogue', ownWorker, 'B999'],
  ] as const)('is not what %s does: the registry decides too', async (_who, caller, purpose) => {
    const { registry, calls } = aRegistry(() => DENY);
    await disclosureOf({ registry, caller, purpose }).outcome(asked);
    expect(calls).toHaveLength(1);
  });
});

describe('whether the caller may resolve a youth', () => {
  test('is what the registry said with the decision, whatever the decision was', async () => {
    const disclosure = disclosureOf({ registry: aRegistry(() => DENY, [LEILA]).registry });
    expect(await disclosure.resolves(want(LEILA, 'IDENTITY', 'Youth.id'))).toBe(true);
    expect(await disclosure.resolves(want(NOOR, 'IDENTITY', 'Youth.id'))).toBe(false);
  });

  test('is not known when the registry could not be asked: an outage is no absence', async () => {
    const disclosure = disclosureOf({ registry: { disclose: () => Promise.reject(new Error('away')), admit: nobody } });
    await expect(disclosure.resolves(want(LEILA, 'IDENTITY', 'Youth.id'))).rejects.toMatchObject({
      extensions: { code: 'REGISTRY_UNAVAILABLE' },
    });
  });
});

test('an owner whose own look-up fails shows nothing: the failure is the field’s', async () => {
  const disclosure = disclosureOf({
    ownService: () => Promise.reject(new Error('database away')),
    registry: aRegistry(() => PERMIT).registry,
  });
  await expect(disclosure.outcome(want(LEILA, 'NAV_CASE', 'Case.status'))).rejects.toThrow('database away');
  expect(disclosure.released(LEILA, 'NAV_CASE')).toBeNull();
});
