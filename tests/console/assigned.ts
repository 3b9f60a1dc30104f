import { YOUTHS } from '@brobygger/demo';
import type { DemoConsole } from './demo-console';
import type { Eye } from './eye';
import { handsOf } from './form-hands';
import { axeFaults } from './page-faults';
import { text } from './words';

const { leila } = YOUTHS;
const WORKER = 'child-welfare-bjerke';
const COLLEAGUE = 'Z990026';
const ASSIGNED = 'query ($id: ID!) { childWelfareAssigned(youthId: $id) { personId } }';

interface Assigned {
  readonly childWelfareAssigned: readonly { readonly personId: string }[];
}

/** A youth is assigned to a colleague as well, and no longer. */
export function assignsWorkers(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const { main, field, button, done, be, sends, ask } = handsOf(eyeOf, worldOf);
  const assigned = async (): Promise<readonly string[]> =>
    (await ask<Assigned>(WORKER, ASSIGNED, { id: leila.id }, 'B107')).childWelfareAssigned.map(
      ({ personId }) => personId,
    );

  test('a youth is assigned to a colleague too, and the colleague is taken off again', async () => {
    const before = await assigned();
    const eye = await be(WORKER, `/record/${leila.id}`);
    await button('assigned.send').click();
    expect(await field('assigned.who').getAttribute('aria-invalid')).toBe('true');
    expect(await axeFaults(eye)).toEqual([]);
    await field('assigned.who').fill('{}');
    await button('assigned.send').click();
    await eye.settled();
    expect(await main().locator('.aksel-alert--error').count()).toBe(1);
    await field('assigned.who').fill(COLLEAGUE);
    await sends('AssignWorker', () => button('assigned.send').dblclick());
    expect(await done()).toBe(text('record.done'));
    expect(await assigned()).toEqual([...before, COLLEAGUE]);

    const off = main().getByRole('button', { name: text('assigned.endOf').replace('{who}', COLLEAGUE), exact: true });
    await sends('EndAssignment', () => off.click());
    expect(await assigned()).toEqual(before);
    expect(await off.count()).toBe(0);
    eye.told();
  });
}
