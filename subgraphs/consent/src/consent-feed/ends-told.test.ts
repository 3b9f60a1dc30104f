import { accessesOf, at, officer, systemOf } from '../evaluation/access-answers.test-setup';
import { ON_PAPER, startTestRegistry, type TestRegistry } from '../registry.test-setup';
import { feedOf } from './feed.test-setup';

let registry: TestRegistry;
const { clock, read, page, tick, give, withdraw } = feedOf(() => registry);
const { aConsent } = accessesOf(() => registry);
beforeAll(async () => {
  registry = await startTestRegistry(() => clock.now);
});
afterAll(() => registry.stop());
beforeEach(() => {
  clock.now = at;
});

const findDue = () => registry.timed(() => Promise.resolve('SENT')).findDue();
const protect = (youthId: string, protection: string) =>
  registry.asOwner('update youth set protection = $2 where id = $1', [youthId, protection]);

async function mutate(name: 'mergeRegistrations' | 'undoMerge', input: object): Promise<string> {
  const type = { mergeRegistrations: 'MergeRegistrationsInput', undoMerge: 'UndoMergeInput' }[name];
  const { data, codes } = await registry.ask(officer, `mutation ($input: ${type}!) { ${name}(input: $input) { id } }`, {
    input,
  });
  expect(codes).toEqual([]);
  return (data as Record<string, { id: string }>)[name]?.id ?? '';
}

// What time brings is looked for from where it was found before: the earlier moments come first.
test('the merging of two registrations ends what it ends, for whom it was told; its undoing begins nothing for them anew', async () => {
  const { consentId, youthId: formerId, system } = await aConsent();
  const [unread, keptId] = [systemOf(await registry.anOrganisation('NAV')), await registry.aYouth()];
  const [of, silent] = [systemOf(await registry.anOrganisation('NAV')), unread.organisationId ?? ''];
  await give(formerId, silent, ['HOUSING_RENT']);
  const soon = systemOf(await registry.anOrganisation('NAV'));
  await give(formerId, soon.organisationId ?? '', ['HOUSING_RENT'], new Date('2026-05-01T00:00:00Z'));
  const [own, other] = [
    await give(keptId, of.organisationId ?? '', ['HOUSING_RENT']),
    await give(formerId, of.organisationId ?? '', ['HOUSING_RENT']),
  ];
  const [before, beforeOf, beforeSoon] = [await read(system), await read(of), await read(soon)];
  tick();
  await withdraw(formerId, other.id);
  tick();
  const mergeId = await mutate('mergeRegistrations', { keptId, formerId, reason: 'NEW_NUMBER' });
  const ended = { id: expect.any(String) as string, at: clock.now.toISOString(), kind: 'ended' };
  const after = await read(system, before.next);
  expect(after.changes).toEqual([{ ...ended, consent: { consentId, version: 2 } }]);
  // Of two words of one person the later no stands: that ended the kept one's own.
  const endedOf = (await read(of, beforeOf.next)).changes.map(({ kind, consent }) => [kind, consent.consentId]);
  expect(endedOf).toEqual([
    ['ended', other.id],
    ['ended', own.id],
  ]);
  expect((await read(unread)).changes).toEqual([]);
  // What time ends meanwhile has ended already.
  clock.now = new Date('2026-05-01T00:00:00Z');
  expect((await read(soon, beforeSoon.next)).changes.map(({ kind }) => kind)).toEqual(['ended']);
  await findDue();
  expect((await read(soon, beforeSoon.next)).changes).toMatchObject([{ ...ended, kind: 'ended' }]);
  const whileMerged = await read(system, after.next);
  expect(whileMerged.changes).toEqual([]);
  await mutate('undoMerge', { mergeId, reason: 'ANOTHER_PERSON' });
  expect((await read(system, whileMerged.next)).changes).toEqual([]);
  expect((await read(system)).changes.map(({ kind }) => kind)).toEqual(['given']);
  tick();
  await withdraw(formerId, consentId);
  expect((await read(system, whileMerged.next)).changes.map(({ kind }) => kind)).toEqual(['ended']);
});

test('what time ends is told once, at its moment and with the bytes of any other end', async () => {
  const { consentId, system } = await aConsent();
  const lapsing = await registry.aYouth({ birthDate: '2008-05-20' });
  const guardianId = await registry.aGuardian(lapsing);
  const signed = await registry.services.consents.give(
    officer,
    {
      youthId: lapsing,
      recipientId: system.organisationId ?? '',
      purpose: 'B102',
      categories: ['HOUSING_RENT'],
      signedBy: ['YOUTH', 'GUARDIAN'],
      guardianId,
      signing: { ...ON_PAPER, maturity: 'Bor for seg selv.' },
    },
    at,
  );
  let { next } = await read(system);
  const toldAt = async (moment: string) => {
    clock.now = new Date(moment);
    // Of several registries, however often they look.
    await Promise.all([findDue(), findDue()]);
    await findDue();
    const found = await read(system, next);
    next = found.next;
    return found.changes;
  };
  const ended = (id: string, moment: string) => [
    { id: expect.any(String) as string, at: moment, kind: 'ended', consent: { consentId: id, version: 2 } },
  ];
  expect(await toldAt('2026-05-19T21:59:59.999Z')).toEqual([]);
  expect(await toldAt('2026-05-19T22:00:00.000Z')).toEqual(ended(signed.id, '2026-05-19T22:00:00.000Z'));
  expect(await toldAt('2027-03-01T23:59:59.999Z')).toEqual([]);
  expect(await toldAt('2027-03-02T00:00:00.000Z')).toEqual(ended(consentId, '2027-03-02T00:00:00.000Z'));
  // Also of what somebody withdrew when it was over, and after an outage of more than a year.
  expect(await toldAt('2028-09-01T00:00:00.000Z')).toEqual([]);
});

test('what time had ended before somebody withdrew it is told as its end, and once', async () => {
  const { consentId, youthId, system } = await aConsent();
  const { next } = await read(system);
  clock.now = new Date('2027-03-02T00:00:00Z');
  await withdraw(youthId, consentId);
  await findDue();
  expect((await read(system, next)).changes).toMatchObject([{ at: clock.now.toISOString(), kind: 'ended' }]);
});

describe('of what was hidden, as its address is protected,', () => {
  const hidden = async () => {
    const youthId = await registry.aYouth({ protection: 'STRENGT_FORTROLIG' });
    const system = systemOf(await registry.anOrganisation('NAV'));
    const { id } = await give(youthId, system.organisationId ?? '', ['HOUSING_RESIDENCY']);
    return { youthId, system, id };
  };

  test('no end is told: withdrawn, expired or replaced', async () => {
    const [withdrawn, expired, replaced] = [await hidden(), await hidden(), await hidden()];
    for (const { system } of [withdrawn, expired, replaced]) expect((await read(system)).changes).toEqual([]);
    tick();
    await withdraw(withdrawn.youthId, withdrawn.id);
    await give(replaced.youthId, replaced.system.organisationId ?? '', ['HOUSING_RESIDENCY', 'HOUSING_RENT']);
    // What takes the place of one that nobody knows of is a yes as any other.
    expect((await read(replaced.system)).changes).toMatchObject([
      { kind: 'given', consent: { categories: ['HOUSING_RENT'] } },
    ]);
    clock.now = new Date('2027-03-02T00:00:00Z');
    await findDue();
    for (const { system } of [withdrawn, expired]) expect((await read(system)).changes).toEqual([]);
  });

  test('no yes is told late, when the protection is lifted, and no cursor says that something was passed', async () => {
    const { youthId, system } = await hidden();
    const nothing = await read(system);
    const empty = systemOf(await registry.anOrganisation('NAV'));
    for (const each of [system, empty]) {
      const pages = [await page(each), await page(each), await page(each, (await page(each))?.next)];
      expect(new Set(pages.map((found) => found?.next)).size).toBe(3);
      expect(new Set(pages.map((found) => found?.next.length)).size).toBe(1);
    }
    await protect(youthId, 'UNGRADED');
    expect((await read(system, nothing.next)).changes).toEqual([]);
    // Who begins anew reads what stands, as in `Youth.consents` (ADR 0085); from then on its end is told.
    const anew = await read(system);
    expect(anew.changes.map(({ kind }) => kind)).toEqual(['given']);
  });

  test('a webhook goes past it and is due no more, and is told of none when the protection is lifted', async () => {
    const { youthId, system } = await hidden();
    const sent: string[] = [];
    const sendDue = registry.webhooks({
      targets: [{ organisationId: system.organisationId ?? '', url: 'http://127.0.0.1:1/', key: Buffer.alloc(32) }],
      send: (_url, _headers, body) => Promise.resolve(void sent.push(body)),
      onSent: () => undefined,
      onFailed: () => undefined,
      onBroken: (cause) => sent.push(String(cause)),
    });
    const look = async () => {
      const before = registry.statements.length;
      await (
        await sendDue(new AbortController().signal)
      ).all;
      return registry.statements.slice(before);
    };
    expect(await look()).toContain('webhook-told');
    expect(await look()).toEqual(['webhooks-due']);
    await protect(youthId, 'UNGRADED');
    await look();
    expect(sent).toEqual([]);
  });

  test('the end is told of what was told before', async () => {
    const { consentId, youthId, system } = await aConsent();
    const { next } = await read(system);
    await protect(youthId, 'FORTROLIG');
    tick();
    await withdraw(youthId, consentId);
    expect((await read(system, next)).changes.map(({ kind }) => kind)).toEqual(['ended']);
  });
});
