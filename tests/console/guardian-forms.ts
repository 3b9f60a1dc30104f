import { ORGANISATIONS } from '@brobygger/demo';
import type { DemoConsole } from './demo-console';
import type { Eye } from './eye';
import { handsOf, PRESSED_UNTIL_SHOWN } from './form-hands';
import { axeFaults } from './page-faults';
import { beginning, text } from './words';

interface Signing {
  readonly id: string;
  readonly state: string;
  readonly events: readonly { readonly kind: string; readonly consentId: string | null }[];
}

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
  const to = (key: string) => main().getByRole('button', { name: beginning(key).trim() });
  const yes = () => to('guardian.yesTo');

  /** What Ida has signed and sent, of which a guardian signs too: what a group tells is health data. */
  async function sentToSign(): Promise<string> {
    const { signForGuardian } = await ask<{ readonly signForGuardian: { readonly id: string } }>(
      'ida',
      'mutation ($input: SignForGuardianInput!) { signForGuardian(input: $input) { id } }',
      {
        input: {
          recipientId: ORGANISATIONS.childWelfareTrondheim.id,
          purpose: 'B104',
          categories: ['OUTREACH_CONTACT'],
        },
      },
    );
    await ask(
      'ida',
      'mutation ($id: ID!, $guardianIds: [ID!]!) { sendToGuardians(id: $id, guardianIds: $guardianIds) { id } }',
      { id: signForGuardian.id, guardianIds: await guardians() },
    );
    return signForGuardian.id;
  }
  async function signingOf(id: string): Promise<Signing> {
    const { me } = await ask<{ readonly me: { readonly guardianSignings: readonly Signing[] } }>(
      'ida',
      '{ me { guardianSignings { id state events { kind consentId } } } }',
    );
    const signing = me.guardianSignings.find((each) => each.id === id);
    if (signing === undefined) throw new Error('it is not there');
    return signing;
  }
  const consentOf = async (id: string | null | undefined): Promise<string | undefined> =>
    (
      await ask<{ readonly me: { readonly consents: readonly { readonly id: string; readonly state: string }[] } }>(
        'ida',
        '{ me { consents { id state } } }',
      )
    ).me.consents.find((each) => each.id === id)?.state;

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
    expect(await stateOf(id)).toBe('GIVEN');
    expect(await axeFaults(eye)).toEqual([]);
    await sends('RevokePermission', () => button('guardian.revoke').dblclick());
    expect(await said()).toBe(text('guardian.revoked'));
    expect(await stateOf(id)).toBe('REVOKED');
    expect(eye.told()).toEqual([]);
  });

  test('what she must sign too is hers to say no to, to undo that, and to say yes to, each once', async () => {
    const eye = await be('guardian-ida', '/signings');
    expect(await yes().count()).toBe(0);
    const id = await sentToSign();
    await be('guardian-ida', '/signings');
    expect(await main().innerText()).toContain(text('term.category.OUTREACH_CONTACT'));
    await sends('AnswerAsGuardian', () => to('guardian.noTo').dblclick());
    expect(await said()).toBe(text('guardian.saidNo'));
    expect(await signingOf(id)).toMatchObject({ state: 'DECLINED' });
    expect(await axeFaults(eye)).toEqual([]);
    await sends('UndoDecline', () => to('guardian.undoNoTo').dblclick());
    expect(await said()).toBe(text('guardian.noUndone'));
    expect(await signingOf(id)).toMatchObject({ state: 'SENT' });
    await sends('AnswerAsGuardian', () => yes().evaluate(PRESSED_UNTIL_SHOWN));
    expect(await said()).toBe(text('guardian.saidYes'));
    expect(await yes().count()).toBe(0);
    expect(eye.told()).toEqual([]);

    const { state, events } = await signingOf(id);
    const consentId = events.find(({ kind }) => kind === 'GIVEN')?.consentId;
    expect([state, await consentOf(consentId)]).toEqual(['GIVEN', 'ACTIVE']);
    // What others do of her begins as it stood.
    await ask('ida', 'mutation ($id: ID!) { withdrawConsent(id: $id) { id } }', { id: consentId });
  });
}
