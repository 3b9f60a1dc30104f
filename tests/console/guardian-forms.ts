import { ORGANISATIONS } from '@brobygger/demo';
import type { DemoConsole } from './demo-console';
import type { Eye } from './eye';
import { handsOf } from './form-hands';
import { axeFaults } from './page-faults';
import { text } from './words';

/** What a guardian of a youth of 15 answers, once the youth has sent it, and not before. */
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
}
