import { ORGANISATIONS, YOUTHS } from '@brobygger/demo';
import type { DemoConsole } from './demo-console';
import type { Eye } from './eye';
import { handsOf } from './form-hands';
import { axeFaults } from './page-faults';
import { text } from './words';

const { ida } = YOUTHS;
const CATEGORY = 'OUTREACH_HAP';

/** What a guardian of a youth of 15 answers, once the youth has sent it: `law.md` rows 7 and 8. */
export function answersAsGuardian(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const { main, button, be, sends, ask } = handsOf(eyeOf, worldOf);
  const said = (): Promise<string> => main().locator('[role="status"]:not(:empty)').first().innerText();
  const stateOf = async (field: 'guardianPermissions' | 'guardianSignings', id: string): Promise<string | undefined> =>
    (
      await ask<{ readonly me: Readonly<Record<string, readonly { readonly id: string; readonly state: string }[]>> }>(
        'ida',
        `{ me { ${field} { id state } } }`,
      )
    ).me[field]?.find((each) => each.id === id)?.state;
  const guardians = async (): Promise<readonly string[]> =>
    (
      await ask<{ readonly me: { readonly guardians: readonly { readonly id: string }[] } }>(
        'ida',
        '{ me { guardians { id } } }',
      )
    ).me.guardians.map(({ id }) => id);
  const named = (key: string) =>
    main().getByRole('button', { name: new RegExp(`^${text(key).replace('{what}', '')}`) });
  const yes = () => named('guardian.yesTo');
  const no = () => named('guardian.noTo');

  test('where a youth asks to live, she says yes once, and revokes it once', async () => {
    const { askGuardianPermission } = await ask<{ readonly askGuardianPermission: { readonly id: string } }>(
      'ida',
      'mutation($organisationId: ID!) { askGuardianPermission(organisationId: $organisationId) { id } }',
      { organisationId: ORGANISATIONS.bolig22b.id },
    );
    const { id } = askGuardianPermission;
    await be('guardian-ida', '/permissions');
    expect(await yes().count()).toBe(0);
    await ask(
      'ida',
      'mutation($id: ID!, $guardianIds: [ID!]!) { sendGuardianPermission(id: $id, guardianIds: $guardianIds) { id } }',
      { id, guardianIds: await guardians() },
    );
    const eye = await be('guardian-ida', '/permissions');
    await sends('AnswerPermission', () => yes().dblclick());
    expect(await said()).toBe(text('guardian.saidYes'));
    expect(await stateOf('guardianPermissions', id)).toBe('GIVEN');
    expect(await axeFaults(eye)).toEqual([]);
    await sends('RevokePermission', () => button('guardian.revoke').dblclick());
    expect(await said()).toBe(text('guardian.revoked'));
    expect(await stateOf('guardianPermissions', id)).toBe('REVOKED');
    expect(eye.told()).toEqual([]);
  });

  test('what a youth has said yes to and sent, she signs by a safer login alone, and says no to once', async () => {
    const { requestConsent } = await ask<{ readonly requestConsent: { readonly id: string } }>(
      'child-welfare-trondheim',
      'mutation($input: RequestConsentInput!) { requestConsent(input: $input) { id } }',
      { input: { youthId: ida.id, purpose: 'B105', categories: [CATEGORY], reason: 'Vi vil hjelpe deg videre.' } },
      'B105',
    );
    const { signForGuardian } = await ask<{ readonly signForGuardian: { readonly id: string } }>(
      'ida',
      'mutation($input: SignForGuardianInput!) { signForGuardian(input: $input) { id } }',
      {
        input: {
          recipientId: ORGANISATIONS.childWelfareTrondheim.id,
          purpose: 'B105',
          categories: [CATEGORY],
          requestId: requestConsent.id,
        },
      },
    );
    const { id } = signForGuardian;
    await be('guardian-ida', '/signings');
    expect(await yes().count()).toBe(0);
    await ask(
      'ida',
      'mutation($id: ID!, $guardianIds: [ID!]!) { sendToGuardians(id: $id, guardianIds: $guardianIds) { id } }',
      { id, guardianIds: await guardians() },
    );
    const eye = await be('guardian-ida', '/signings');
    expect(await yes().count()).toBe(1);
    // A yes to what says something of health asks for a safer login. A no does not.
    await yes().click();
    await main().locator('a[href*="level=high"]').first().waitFor();
    expect(await stateOf('guardianSignings', id)).toBe('SENT');
    await sends('AnswerAsGuardian', () => no().dblclick());
    expect(await said()).toBe(text('guardian.saidNo'));
    expect(await stateOf('guardianSignings', id)).toBe('DECLINED');
    expect(await axeFaults(eye)).toEqual([]);
    expect(eye.told()).toEqual([]);
  });
}
