import { newId } from '@brobygger/domain';
import { workerOf } from '../registry.test-setup';
import { AT, idIn, OFFICER, ORALLY, startGiving, type GivingYouth, type GivingWorld } from './giving.test-setup';

let world: GivingWorld;
beforeAll(async () => {
  world = await startGiving();
});
afterAll(() => world.registry.stop());

const WITHDRAW = `mutation ($id: ID!, $version: Int, $input: WithdrawConsentInput) {
  withdrawConsent(id: $id, expectedVersion: $version, input: $input) { id state supersededBy version } }`;
const NOTICES = `{ withdrawalNotices(first: 50) { edges { node { consentId categories takenCategories } } } }`;

type Person = typeof OFFICER;

const narrow = (as: Person, id: string, categories: readonly string[], more: object = {}) => {
  const { version, ...input } = { version: undefined, ...more };
  return world.ask(as, WITHDRAW, { id, version, input: { categories, ...input } });
};
const told = ({ data, errors }: Awaited<ReturnType<typeof narrow>>): Readonly<Record<string, unknown>> => {
  expect(errors).toEqual([]);
  return (data as { withdrawConsent: Record<string, unknown> }).withdrawConsent;
};

/** The youth's consents by id, each with what it names, its state and what is recorded of the yes. */
async function consentsOf({ youth, youthId }: GivingYouth) {
  const fields =
    'id state categories validFrom validTo givenAt signedBy guardianId enteredBy { personId } supersededBy';
  const { data } = await world.ask(youth, `{ youth(id: "${youthId}") { consents { ${fields} } } }`, {});
  const { consents } = (data as { youth: { consents: readonly Readonly<Record<string, unknown>>[] } }).youth;
  return new Map(consents.map((each) => [each['id'], each]));
}

/** Of which of the categories the house may be shown something; who the youth is comes with any. */
async function openTo({ youth, recipientId }: GivingYouth): Promise<readonly unknown[]> {
  const { data } = await world.ask(
    youth,
    `{ me { access(organisationId: "${recipientId}", purpose: B102) { category decision } } }`,
    {},
  );
  return (data as { me: { access: readonly Readonly<Record<string, unknown>>[] } }).me.access.flatMap(
    ({ category, decision }) => (decision === 'PERMIT' && category !== 'IDENTITY' ? [category] : []),
  );
}

describe('a youth who takes one category out of a consent', () => {
  test('closes it at once, and the rest stands as it was given, until when it would have', async () => {
    const one = await world.aYouth();
    const id = idIn(await one.give({ categories: ['NAV_CASE', 'NAV_ORDERS'], validTo: '2026-05-01T00:00:00Z' }));
    const before = (await consentsOf(one)).get(id);
    expect(await openTo(one)).toEqual(['NAV_CASE', 'NAV_ORDERS']);
    const { supersededBy, ...ended } = told(await narrow(one.youth, id, ['NAV_ORDERS'], { version: 1 }));
    expect(ended).toEqual({ id, state: 'SUPERSEDED', version: 2 });
    expect(await openTo(one)).toEqual(['NAV_CASE']);
    const consents = await consentsOf(one);
    expect(consents.size).toBe(2);
    expect(consents.get(id)).toMatchObject({ state: 'SUPERSEDED', categories: ['NAV_CASE', 'NAV_ORDERS'] });
    expect(consents.get(supersededBy)).toEqual({ ...before, id: supersededBy, categories: ['NAV_CASE'] });
  });

  test('reads in the history what was taken out and how it was said, and that nobody said yes to another text', async () => {
    const one = await world.aYouth();
    const id = idIn(await one.give({ categories: ['NAV_CASE', 'NAV_ORDERS'] }));
    const said = { version: 1, signing: { ...ORALLY, minute: 'Vil ikke dele vedtakene.' }, language: 'nn' };
    const { supersededBy } = told(await narrow(OFFICER, id, ['NAV_ORDERS'], said));
    const { data } = await world.ask(
      one.youth,
      `{ youth(id: "${one.youthId}") { consents { id history {
        kind version author { capacity } method minute causeId withdrawnCategories textHash language } } } }`,
      {},
    );
    const { consents } = (data as { youth: { consents: { id: string; history: Record<string, unknown>[] }[] } }).youth;
    const linesOf = (which: unknown) => consents.find((each) => each.id === which)?.history ?? [];
    const { textHash } = linesOf(id)[0] ?? {};
    expect(textHash).toMatch(/^[0-9a-f]{64}$/);
    const byOfficer = { author: { capacity: 'OFFICER' }, method: 'ORAL', minute: 'Vil ikke dele vedtakene.' };
    expect(linesOf(id).slice(1)).toEqual([
      {
        ...byOfficer,
        kind: 'SUPERSEDED',
        version: 2,
        causeId: supersededBy,
        withdrawnCategories: ['NAV_ORDERS'],
        textHash: null,
        language: 'nn',
      },
    ]);
    expect(linesOf(supersededBy)).toEqual([
      {
        author: { capacity: 'YOUTH' },
        method: 'LOGIN',
        minute: null,
        kind: 'GIVEN',
        version: 1,
        causeId: id,
        withdrawnCategories: null,
        textHash,
        language: 'nb',
      },
    ]);
  });

  test('tells who has read on it of that category alone, and of the rest when that ends', async () => {
    const one = await world.aYouth();
    const id = idIn(await one.give({ categories: ['NAV_CASE', 'NAV_ORDERS'] }));
    const worker = workerOf('HOUSING', one.recipientId, newId());
    const read = await world.registry.ask(worker, `{ youth(id: "${one.youthId}") { name } }`, {}, 'B102');
    expect(read.codes).toEqual([]);
    const notices = async () => {
      const { data } = await world.ask(worker, NOTICES, {});
      return (data as { withdrawalNotices: { edges: { node: object }[] } }).withdrawalNotices.edges.map(
        ({ node }) => node,
      );
    };
    const { supersededBy } = told(await narrow(one.youth, id, ['NAV_ORDERS']));
    const ofOrders = { consentId: id, categories: ['NAV_ORDERS'], takenCategories: [] };
    expect(await notices()).toEqual([ofOrders]);
    await world.ask(one.youth, WITHDRAW, { id: supersededBy });
    const ofCase = { ...ofOrders, consentId: supersededBy, categories: ['NAV_CASE'] };
    expect(new Set(await notices())).toEqual(new Set([ofOrders, ofCase]));
  });

  test('takes all of it back by naming all, and what follows it too', async () => {
    const one = await world.aYouth();
    const categories = ['NAV_CASE', 'NAV_ORDERS'];
    const id = idIn(await one.give({ categories, validTo: '2026-05-01T00:00:00Z' }));
    const next = idIn(await one.give({ categories: ['NAV_ORDERS'], validFrom: '2026-05-01T00:00:00Z' }));
    const { supersededBy } = told(await narrow(one.youth, id, ['NAV_ORDERS']));
    expect((await consentsOf(one)).get(next)).toMatchObject({ state: 'WITHDRAWN' });
    expect(told(await narrow(one.youth, String(supersededBy), categories))).toMatchObject({ state: 'WITHDRAWN' });
    expect(await openTo(one)).toEqual([]);
  });

  test('changes nothing by saying it again, by naming what is not in it, or once it has ended', async () => {
    const one = await world.aYouth();
    const id = idIn(await one.give({ categories: ['NAV_CASE', 'NAV_ORDERS'] }));
    const { supersededBy } = told(await narrow(one.youth, id, ['NAV_ORDERS']));
    const standing = { id: supersededBy, state: 'ACTIVE', supersededBy: null, version: 1 };
    expect(told(await narrow(one.youth, id, ['NAV_ORDERS']))).toEqual(standing);
    expect(told(await narrow(one.youth, id, ['HOUSING_RENT']))).toEqual(standing);
    expect((await narrow(OFFICER, id, ['NAV_CASE'], { version: 1, signing: ORALLY })).errors).toMatchObject([
      { extensions: { code: 'CONFLICT', argument: 'expectedVersion' } },
    ]);
    await world.ask(one.youth, WITHDRAW, { id });
    expect(told(await narrow(one.youth, id, ['NAV_CASE']))).toMatchObject({ state: 'WITHDRAWN', version: 2 });
    expect(await openTo(one)).toEqual([]);
  });

  test('names at least one, and no other youth’s', async () => {
    const [one, other] = [await world.aYouth(), await world.aYouth()];
    const id = idIn(await one.give({ categories: ['NAV_CASE', 'NAV_ORDERS'] }));
    expect((await narrow(one.youth, id, [])).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect((await narrow(other.youth, id, ['NAV_CASE'])).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect((await narrow(OFFICER, id, ['NAV_CASE'], { version: 1 })).errors).toMatchObject([
      { extensions: { rule: 'CONSENT_METHOD', argument: 'input.signing' } },
    ]);
    expect(await openTo(one)).toEqual(['NAV_CASE', 'NAV_ORDERS']);
  });

  test('keeps of the rest how it was given, on paper too', async () => {
    const one = await world.aYouth();
    const id = idIn(await one.enter({ categories: ['NAV_CASE', 'NAV_ORDERS'] }));
    const { supersededBy } = told(await narrow(one.youth, id, ['NAV_ORDERS']));
    const linesOf = (of: unknown) =>
      world.registry.dataSource.query(
        `select method, scan_sha256, witness_id, minute, maturity, capacity, author_id from consent_event
        where consent_id = $1 and kind = 'GIVEN'`,
        [of],
      ) as Promise<readonly object[]>;
    const [given] = await linesOf(id);
    expect(given).toMatchObject({ capacity: 'OFFICER' });
    expect(await linesOf(supersededBy)).toEqual([given]);
  });

  test('needs no guardian for what a guardian signed too, and it lapses as before', async () => {
    const one = await world.aYouth('2012-06-01');
    const guardianId = await world.registry.aGuardian(one.youthId);
    const form = { categories: ['NAV_CASE', 'NAV_ORDERS'], signedBy: ['YOUTH', 'GUARDIAN'], guardianId };
    const id = idIn(await one.enter(form));
    const { supersededBy } = told(await narrow(one.youth, id, ['NAV_ORDERS']));
    expect((await consentsOf(one)).get(supersededBy)).toMatchObject({
      state: 'ACTIVE',
      signedBy: ['YOUTH', 'GUARDIAN'],
      guardianId,
      givenAt: AT.toISOString(),
    });
    const lapse = await world.registry.dataSource.query(
      'select guardian_lapses_at is not null as ends from consent where id = $1',
      [supersededBy],
    );
    expect(lapse).toEqual([{ ends: true }]);
  });
});
