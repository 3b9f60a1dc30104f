import { ORGANISATIONS, YOUTHS } from '@brobygger/demo';
import type { Locator } from 'playwright-core';
import type { DemoConsole } from './demo-console';
import { PLAIN, type Eye, type Variant } from './eye';
import { PRESSED_UNTIL_SHOWN } from './form-hands';
import { faultsOf } from './page-faults';
import { beginning, text } from './words';

const NARROW: Variant = { language: 'nn', width: 320, scheme: 'dark' };
const HERE_NOBODY_IS = '00000000-0000-4000-8000-00000000ffff';
const HELD = `{ officerWork(kind: HELD_SIGNING, first: 20) { edges { node { youthId } } } }`;
const CLAIMS = HELD.replace('HELD_SIGNING', 'CLAIM');

/**
 * Each form of the officer by which something ends, or is opened to a guardian: sent once however often it is pressed, and where it is
 * refused with what was typed kept.
 */
export function submitsWhatOfficersFillIn(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const { ida, farid, emil, jonas } = YOUTHS;
  const main = (): Locator => eyeOf().page.locator('main');
  const field = (key: string): Locator => main().getByLabel(text(key), { exact: true });
  const button = (key: string): Locator => main().getByRole('button', { name: text(key), exact: true });
  const done = (): Promise<string> => main().locator('.aksel-alert--success').innerText();
  const refusal = (): Promise<string> => main().locator('.aksel-alert--error').innerText();
  const section = (key: string): Locator =>
    main()
      .locator('section', { has: eyeOf().page.getByText(text(key)) })
      .last();
  const go = async (path: string): Promise<Eye> => {
    const eye = eyeOf();
    await eye.open(path);
    return eye;
  };
  /** Does it, and answers with what the page asked for it, by name. */
  const sentBy = async ({ asked, settled }: Eye, deed: () => Promise<unknown>): Promise<readonly string[]> => {
    const before = asked.length;
    await deed();
    await settled();
    return asked.slice(before);
  };
  /** Of the API, which says no to nothing here. */
  const ask = async (persona: string, query: string, variables = {}): Promise<never> => {
    const { data, errors } = await worldOf().ask(persona, query, variables);
    expect(errors).toBeUndefined();
    return data as never;
  };
  const protect = async (protection: string) => {
    const read = 'query ($id: ID!) { youth(id: $id) { registeredAs { protectionVersion } } }';
    const { youth } = (await ask('consent-officer', read, { id: ida.id })) as {
      readonly youth: { readonly registeredAs: { readonly protectionVersion: string } };
    };
    const expectedVersion = youth.registeredAs.protectionVersion;
    await ask(
      'consent-officer',
      'mutation($input: AddressProtectionInput!) { changeAddressProtection(input: $input) { pendingAt } }',
      { input: { youthId: ida.id, protection, expectedVersion } },
    );
  };

  beforeAll(async () => {
    await eyeOf().become('consent-officer');
    await eyeOf().wear(PLAIN);
  });

  test('a paper on which a guardian lets a youth live with a service is entered, and one that revokes it', async () => {
    const eye = await go(`/youth/${ida.id}/matters`);
    const scan = (of: string) => ({ name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from(of) });
    await field('officer.permission.where').selectOption(ORGANISATIONS.bolig22b.id);
    await main().getByRole('checkbox').first().check();
    await main().locator('input[type="file"]').last().setInputFiles(scan('a yes'));
    const entered = await sentBy(eye, () => button('officer.permission.enter').dblclick());
    expect(entered.filter((name) => name === 'EnterPaperPermissionForYouth')).toHaveLength(1);
    expect(await done()).toBe(text('officer.permission.entered'));
    const title = beginning('officer.permission.revokeTitle').trim();
    await main().getByRole('button', { name: title }).click();
    await main().locator('input[type="file"]').first().setInputFiles(scan('a no'));
    const revoked = await sentBy(eye, () => button('officer.permission.revoke').dblclick());
    expect(revoked.filter((name) => name === 'RevokePaperPermissionForYouth')).toHaveLength(1);
    expect(await done()).toBe(text('officer.permission.revoked'));
    expect(await main().getByRole('button', { name: title }).count()).toBe(0);
  });

  test('an address is protected once, though the registry was away and the button is pressed twice', async () => {
    const eye = await go(`/youth/${ida.id}/register`);
    await field('officer.protection.which').selectOption('FORTROLIG');
    await worldOf().away('consent', true);
    try {
      await button('officer.protection.save').click();
      await eye.settled();
    } finally {
      await worldOf().away('consent', false);
    }
    expect(await refusal()).not.toBe('');
    expect(await field('officer.protection.which').inputValue()).toBe('FORTROLIG');
    eye.told();
    const sent = await sentBy(eye, () => button('officer.protection.save').dblclick());
    expect(sent.filter((name) => name === 'ProtectAddress')).toHaveLength(1);
    expect(await done()).toContain(text('term.protection.FORTROLIG'));

    // A colleague was there first: it is entered once it was read anew.
    await protect('UNGRADED');
    await field('officer.protection.which').selectOption('FORTROLIG');
    await button('officer.protection.save').click();
    await eye.settled();
    expect(await refusal()).toBe(text('fault.CONFLICT'));
    expect(await main().innerText()).toContain(text('officer.protection.stale'));
    const anew = await sentBy(eye, () => button('officer.protection.save').dblclick());
    expect(anew).toEqual(['ProtectAddress', 'MergesOfYouth']);
    expect(await done()).toContain(text('term.protection.FORTROLIG'));
  });

  test('what waits stands in the list of work: what is held back from guardians, and claims', async () => {
    const { signForGuardian } = (await ask(
      'ida',
      'mutation($input: SignForGuardianInput!) { signForGuardian(input: $input) { id } }',
      {
        input: {
          recipientId: '10000000-0000-4000-8000-000000000001',
          purpose: 'B105',
          categories: ['OUTREACH_HAP'],
        },
      },
    )) as { readonly signForGuardian: { readonly id: string } };
    const { me } = (await ask('ida', '{ me { guardians { id } } }')) as {
      readonly me: { readonly guardians: readonly { readonly id: string }[] };
    };
    await ask(
      'ida',
      'mutation($id: ID!, $guardianIds: [ID!]!) { sendToGuardians(id: $id, guardianIds: $guardianIds) { id } }',
      { id: signForGuardian.id, guardianIds: me.guardians.map(({ id }) => id) },
    );
    await ask('ida', 'mutation($input: RequestCorrectionInput!) { requestCorrection(input: $input) { id } }', {
      input: { category: 'OUTREACH_CONTACT', wrong: 'It says that I am 25 years old.', right: 'I am 15.' },
    });
    const eye = await go('/work');
    for (const [title, query] of [
      ['officer.work.held', HELD],
      ['officer.work.claims', CLAIMS],
    ] as const) {
      const { officerWork } = (await ask('consent-officer', query)) as {
        readonly officerWork: { readonly edges: readonly { readonly node: { readonly youthId: string } }[] };
      };
      const rows = section(title).locator('tbody tr');
      const said = await rows.allInnerTexts();
      expect(said.map((row, at) => row.includes(officerWork.edges[at]?.node.youthId ?? 'nobody'))).toEqual(
        officerWork.edges.map(() => true),
      );
      expect(said.filter((row) => row.includes(ida.id)).length).toBeGreaterThan(0);
      expect(await section(title).getByRole('heading').innerText()).toContain(`(${officerWork.edges.length})`);
    }
    // It is the officer who reads it: the address is not theirs.
    expect(await main().innerText()).not.toMatch(/adressen din/i);
    await eye.wear(NARROW);
    await eye.settled();
    expect(await faultsOf(eye, NARROW)).toEqual([]);
    await eye.wear(PLAIN);
  });

  test('a guardian is let know only of what was looked at, and is kept out again', async () => {
    const eye = await go('/work');
    await section('officer.work.held').locator(`a[href$="/youth/${ida.id}/matters"]`).click();
    await eye.settled();
    const guardians = eye.page.getByRole('heading', { name: text('officer.matters.guardians'), exact: true });
    const held = main().locator('section', { has: guardians }).getByText(beginning('officer.guardians.held').trim());
    expect(await held.count()).toBe(1);
    const why = 'Spoken with the one who helps, who knows the family well.';
    await field('officer.give.guardian').selectOption({ index: 1 });
    await main().getByLabel(text('officer.guardians.cleared')).check();
    await field('officer.guardians.reason').fill(why);
    // Meanwhile the address is protected more strictly: another than was looked at.
    await protect('STRENGT_FORTROLIG');
    const save = button('officer.guardians.save');
    const refused = await sentBy(eye, () => save.dblclick());
    expect(refused.filter((name) => name === 'SetGuardianStandingForYouth')).toHaveLength(1);
    expect(await refusal()).toBe(text('fault.CONFLICT'));
    expect(await field('officer.guardians.reason').inputValue()).toBe(why);
    // What stands by now was read again with it.
    expect(await sentBy(eye, () => save.dblclick())).toEqual(['SetGuardianStandingForYouth', 'MattersOfYouth']);
    expect(await done()).toBe(text('state.saved'));
    expect(await held.count()).toBe(0);
    expect(await field('officer.guardians.reason').inputValue()).toBe('');

    await eye.open('/work');
    expect(await section('officer.work.held').getByRole('row').filter({ hasText: ida.id }).count()).toBe(0);

    await eye.open(`/youth/${ida.id}/matters`);
    await field('officer.give.guardian').selectOption({ index: 1 });
    await main().getByLabel(text('officer.guardians.shielded')).check();
    await field('officer.guardians.reason').fill(why);
    await save.click();
    await eye.settled();
    expect(await done()).toBe(text('state.saved'));
    expect(await held.count()).toBe(1);
    await protect('UNGRADED');
  });

  test('reported violence is held against guardians until who looks at it again ends it', async () => {
    const eye = await go(`/youth/${ida.id}/matters`);
    const stands = main().getByText(text('term.holdGround.REPORTED_VIOLENCE'));
    const day = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
    await field('officer.holds.reviewOn').fill(day);
    expect(await sentBy(eye, () => button('officer.holds.save').dblclick())).toEqual([
      'HoldGuardiansOfYouth',
      'MattersOfYouth',
    ]);
    expect(await stands.count()).toBe(1);
    expect(await sentBy(eye, () => button('officer.holds.mistake').click())).toEqual([
      'ReviewGuardianHoldOfYouth',
      'MattersOfYouth',
    ]);
    expect(await stands.count()).toBe(0);
  });

  test('a consent that ended meanwhile is not found void, and one that stands is by one press of many', async () => {
    const { me } = (await ask('farid', '{ me { consents { id state } } }')) as {
      readonly me: { readonly consents: readonly { readonly id: string; readonly state: string }[] };
    };
    const [gone, stands] = me.consents.filter(({ state }) => state === 'ACTIVE').map(({ id }) => id);
    const eye = await go(`/youth/${farid.id}/consents/${gone}`);
    await field('officer.invalidate.decision').fill('Statsforvalteren 2026/1234');
    await ask('farid', 'mutation($id: ID!) { withdrawConsent(id: $id) { id } }', { id: gone });
    await field('officer.invalidate.decision').press('Enter');
    await eye.settled();
    expect(await refusal()).toContain(text('fault.CONFLICT'));
    expect(await main().locator('dl').first().innerText()).toContain(text('term.consentState.WITHDRAWN'));
    expect(await button('officer.invalidate.now').count()).toBe(0);

    await eye.open(`/youth/${farid.id}/consents/${stands}`);
    const decision = field('officer.invalidate.decision');
    await decision.fill('x'.repeat(5000));
    await decision.press('Enter');
    await eye.settled();
    expect(await refusal()).toContain(text('officer.invalidate.decision').replace(/\?$/, ''));
    expect(await decision.inputValue()).toHaveLength(5000);
    await decision.fill('Statsforvalteren 2026/1234');
    const sent = await sentBy(eye, () => button('officer.invalidate.now').evaluate(PRESSED_UNTIL_SHOWN));
    expect(sent.filter((name) => name === 'InvalidateForYouth')).toHaveLength(1);
    expect(await done()).toBe(text('officer.invalidate.done'));
    await eye.open(`/youth/${farid.id}`);
    expect(
      await main()
        .locator('tr', { has: eye.page.locator(`a[href$="${stands}"]`) })
        .innerText(),
    ).toContain(text('term.consentState.INVALIDATED'));
  });

  test('two registrations are made one, and two again, each once', async () => {
    const eye = await go(`/youth/${emil.id}/register`);
    await field('officer.merge.former').fill(HERE_NOBODY_IS);
    await field('officer.merge.why').selectOption('REGISTERED_TWICE');
    await button('officer.merge.save').click();
    await eye.settled();
    expect(await refusal()).toBe(text('fault.YOUTH_NOT_FOUND'));
    expect(await field('officer.merge.former').inputValue()).toBe(HERE_NOBODY_IS);
    await field('officer.merge.former').fill(jonas.id);
    const merged = await sentBy(eye, () => button('officer.merge.save').dblclick());
    expect(merged.filter((name) => name === 'MergeRegistrationsOfYouth')).toHaveLength(1);
    expect(await done()).toContain(text('officer.merge.merged'));
    expect(await main().getByText(`${jonas.id} `).first().isVisible()).toBe(true);
    expect(await field('officer.merge.former').inputValue()).toBe('');

    await main().getByRole('combobox', { name: jonas.id }).selectOption('ANOTHER_PERSON');
    const undone = await sentBy(eye, () => button('officer.merge.undo').dblclick());
    expect(undone.filter((name) => name === 'UndoMergeOfYouth')).toHaveLength(1);
    expect(await done()).toContain(text('officer.merge.undone'));
    expect(await button('officer.merge.undo').count()).toBe(0);
    await ask('consent-officer', 'query($id: ID!) { youth(id: $id) { id } }', { id: jonas.id });
  });

  test('a worker is cleared, and another kept out, by name; each is undone where it was said', async () => {
    const { id, worker } = ORGANISATIONS.navOstbyen;
    const eye = await go(`/youth/${emil.id}/register`);
    await field('officer.conflicts.who').fill(worker);
    await field('column.organisation').selectOption(id);
    const granted = await sentBy(eye, () => button('officer.clearance.grant').dblclick());
    expect(granted.filter((name) => name === 'GrantClearance')).toHaveLength(1);
    expect(await done()).toContain(text('officer.clearance.granted').replace('{who}', worker));
    await button('state.undo').click();
    await eye.settled();
    expect(await done()).toContain(text('officer.clearance.revoked').replace('{who}', worker));

    await eye.open(`/youth/${emil.id}/matters`);
    await field('officer.conflicts.who').fill(worker);
    await field('officer.conflicts.reason').selectOption('SIBLING');
    const recorded = await sentBy(eye, () => button('officer.conflicts.record').dblclick());
    expect(recorded.filter((name) => name === 'RecordConflictForYouth')).toHaveLength(1);
    expect(await done()).toContain(text('officer.conflicts.recorded').replace('{who}', worker));
    const letIn = main().getByRole('button', { name: text('officer.conflicts.remove').replace('{who}', worker) });
    expect(await letIn.count()).toBe(1);
    await button('state.undo').click();
    await eye.settled();
    expect(await done()).toContain(text('officer.conflicts.removed').replace('{who}', worker));
    expect(await letIn.count()).toBe(0);
  });
}
