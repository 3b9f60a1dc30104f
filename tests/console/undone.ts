import { ORGANISATIONS, YOUTHS } from '@brobygger/demo';
import type { DemoConsole } from './demo-console';
import type { Eye } from './eye';
import { handsOf } from './form-hands';
import { axeFaults } from './page-faults';
import { text } from './words';

/** What is taken out of a form before it is sent is taken out at once, and put back by one press. */
export function undoesWhatWasTakenOut(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const { main, field, button, be } = handsOf(eyeOf, worldOf);

  test('a meeting that was taken out of a session is put back as it was, and not after another was added', async () => {
    const eye = await be('uteseksjonen', '/session');
    // Nothing is left of what others began, and one press adds one.
    expect(await field('session.age').count()).toBe(0);
    await button('session.add').click();
    expect(await field('session.age').count()).toBe(1);
    await field('session.age').fill('17');
    const remove = main().getByRole('button', { name: text('session.remove').replace('{number}', '1') });
    await remove.click();
    expect(await field('session.age').count()).toBe(0);
    expect(await axeFaults(eye)).toEqual([]);
    await button('state.undo').click();
    expect(await field('session.age').inputValue()).toBe('17');
    await remove.click();
    await button('session.add').click();
    expect(await button('state.undo').count()).toBe(0);
    await remove.click();
    eye.told();
  });

  test('a consent that an officer began and cleared is there again', async () => {
    const eye = await be('consent-officer', `/youth/${YOUTHS.ida.id}/give`);
    await field('column.recipient').selectOption(ORGANISATIONS.uteseksjonen.id);
    await button('officer.give.clear').click();
    expect(await field('column.recipient').inputValue()).toBe('');
    expect(await axeFaults(eye)).toEqual([]);
    await button('state.undo').click();
    expect(await field('column.recipient').inputValue()).toBe(ORGANISATIONS.uteseksjonen.id);
    await button('officer.give.clear').click();
    eye.told();
  });
}
