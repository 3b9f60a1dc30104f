import { ORGANISATIONS } from '@brobygger/demo';
import type { DemoConsole } from './demo-console';
import type { Eye } from './eye';
import { handsOf, PRESSED_UNTIL_SHOWN } from './form-hands';
import { axeFaults } from './page-faults';
import { text } from './words';

/** A girl of 13 of the demo world, who has sent something to her guardian. Nobody logs in as her: others are asked what stands. */
const SISTER = '00000000-0000-4000-8000-000000000012';

/** What a guardian answers, once the youth has sent it, and not before. */
export function answersAsGuardian(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const { main, button, be, sends, ask } = handsOf(eyeOf, worldOf);
  const said = (): Promise<string> => main().locator('[role="status"]:not(:empty)').first().innerText();
  const stateOf = async (id: string): Promise<string | undefined> =>
    (
      await ask<{
        readonly me: { readonly guardianPermissions: readonly { readonly id: string; readonly state: string }[] };
      }>('ida', '{ me { guardianPermissions { id state } } }')
    ).me.guardianPermissions.find((each) => each.id === id)?.state;
  const guardians = async (): Promise<readonly string[]> =>
    (
      await ask<{ readonly me: { readonly guardians: readonly { readonly id: string }[] } }>(
        'ida',
        '{ me { guardians { id } } }',
      )
    ).me.guardians.map(({ id }) => id);
  const pressing = (key: string) =>
    main().getByRole('button', { name: new RegExp(`^${text(key).replace('{what}', '')}`) });

  test('where a youth asks to live, she says no and undoes it, says yes once, and revokes it once', async () => {
    const { askGuardianPermission } = await ask<{ readonly askGuardianPermission: { readonly id: string } }>(
      'ida',
      'mutation($organisationId: ID!) { askGuardianPermission(organisationId: $organisationId) { id } }',
      { organisationId: ORGANISATIONS.bolig22b.id },
    );
    const { id } = askGuardianPermission;
    await be('guardian-ida', '/permissions');
    expect(await pressing('guardian.yesTo').count()).toBe(0);
    await ask(
      'ida',
      'mutation($id: ID!, $guardianIds: [ID!]!) { sendGuardianPermission(id: $id, guardianIds: $guardianIds) { id } }',
      { id, guardianIds: await guardians() },
    );
    const eye = await be('guardian-ida', '/permissions');
    await sends('AnswerPermission', () => pressing('guardian.noTo').dblclick());
    expect(await said()).toBe(text('guardian.saidNo'));
    expect(await stateOf(id)).toBe('DECLINED');
    expect(await main().innerText()).toContain(text('guardian.ownNo'));
    expect(await axeFaults(eye)).toEqual([]);
    await sends('UndoPermissionDecline', () => pressing('guardian.undoNoTo').dblclick());
    expect(await said()).toBe(text('guardian.noUndone'));
    expect(await stateOf(id)).toBe('SENT');
    await sends('AnswerPermission', () => pressing('guardian.yesTo').dblclick());
    expect(await said()).toBe(text('guardian.saidYes'));
    expect(await stateOf(id)).toBe('GIVEN');
    expect(await axeFaults(eye)).toEqual([]);
    await sends('RevokePermission', () => button('guardian.revoke').dblclick());
    expect(await said()).toBe(text('guardian.revoked'));
    expect(await stateOf(id)).toBe('REVOKED');
    expect(eye.told()).toEqual([]);
  });
  test('what a youth has signed she says no to and undoes it, and says yes to once, after a safer login', async () => {
    const states = async (): Promise<readonly string[]> =>
      (
        await ask<{ readonly guardianSignings: readonly { readonly state: string }[] }>(
          'guardian-mathias',
          '{ guardianSignings { state } }',
        )
      ).guardianSignings.map(({ state }) => state);
    const consents = async (): Promise<readonly object[]> =>
      (
        await ask<{ readonly youth: { readonly consents: readonly object[] } }>(
          'consent-officer',
          'query($id: ID!) { youth(id: $id) { consents { state categories } } }',
          { id: SISTER },
        )
      ).youth.consents;
    const eye = await be('guardian-mathias', '/signings');
    await sends('AnswerAsGuardian', () => pressing('guardian.noTo').dblclick());
    expect(await said()).toBe(text('guardian.saidNo'));
    expect(await states()).toEqual(['DECLINED']);
    expect(await main().innerText()).toContain(text('guardian.ownNo'));
    expect(await axeFaults(eye)).toEqual([]);
    await sends('UndoDecline', () => pressing('guardian.undoNoTo').dblclick());
    expect(await said()).toBe(text('guardian.noUndone'));
    expect(await states()).toEqual(['SENT']);
    await pressing('guardian.yesTo').click();
    await main().locator('[role="alert"] a[href*="level=high"]').click();
    await eye.page.locator('button[value="guardian-mathias"]').click();
    await eye.page.waitForURL('**/console/signings');
    await eye.settled();
    expect([await states(), await consents()]).toEqual([['SENT'], []]);
    await sends('AnswerAsGuardian', () => pressing('guardian.yesTo').evaluate(PRESSED_UNTIL_SHOWN));
    expect(await said()).toBe(text('guardian.saidYes'));
    expect(await consents()).toEqual([{ state: 'ACTIVE', categories: ['SELF_PRESENTATION_HELP_WANTED'] }]);
    expect(await pressing('guardian.yesTo').count()).toBe(0);
    expect(await axeFaults(eye)).toEqual([]);
    expect(eye.told()).toEqual([]);
    // The session of before is over.
    eye.logOut('guardian-mathias');
  });
}
