import { ORGANISATIONS, YOUTHS } from '@brobygger/demo';
import { plus } from '@brobygger/domain';
import type { DemoConsole } from './demo-console';
import type { Eye } from './eye';
import { handsOf } from './form-hands';
import { axeFaults } from './page-faults';
import { text } from './words';

const FILE = 'mutation ($input: FileConcernReportInput!) { fileConcernReport(input: $input) { id } }';
const LINK = 'mutation ($input: LinkConcernReportInput!) { linkConcernReport(input: $input) { id } }';

/** Two workers of one service of child welfare: what one decides alone of when a youth is told, the other agrees with. */
export function agreesWithDelays(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const { main, button, radio, done, be, sends, ask } = handsOf(eyeOf, worldOf);

  test('a colleague agrees once with a delay, which who decided on it does not', async () => {
    const youthId = YOUTHS.leila.id;
    const concern = {
      ...{ clientKey: 'console-delay-1', receiverId: ORGANISATIONS.childWelfareBjerke.id, youthId },
      ...{ concerns: ['SUBSTANCES'], text: 'Leila kom ikke til avtalen, og noen hentet henne.' },
    };
    const { fileConcernReport } = await ask<{ readonly fileConcernReport: { readonly id: string } }>(
      ...(['nav-bjerke', FILE, { input: concern }, 'B107'] as const),
    );
    const { id: reportId } = fileConcernReport;
    const delay = { ground: 'PREVENTION_OF_CRIME', until: plus(new Date().toISOString().slice(0, 10), { days: 30 }) };
    await ask('child-welfare-bjerke', LINK, { input: { reportId, youthId, delay } }, 'B107');

    await be('child-welfare-bjerke', `/concerns/${reportId}`);
    await button('concerns.reviewSend').click();
    await eyeOf().settled();
    expect(await main().locator('.aksel-alert--error').allInnerTexts()).toEqual([text('fault.NOT_FOUND')]);

    const eye = await be('child-welfare-bjerke-colleague', `/concerns/${reportId}`);
    // The youth is assigned to who linked the report: a colleague says why they read it.
    await radio('reason.title', 'term.statedReason.SUPERVISION').check();
    await button('reason.show').click();
    await eye.settled();
    expect(await axeFaults(eye)).toEqual([]);
    await sends('ReviewDelayOfConcern', () => button('concerns.reviewSend').dblclick());
    expect(await done()).toBe(text('concerns.done'));
    eye.told();
  });
}
