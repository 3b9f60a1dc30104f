import { ORGANISATIONS, YOUTHS } from '@brobygger/demo';
import type { DemoConsole } from './demo-console';
import type { Eye } from './eye';
import { handsOf, PRESSED_UNTIL_SHOWN } from './form-hands';
import { axeFaults } from './page-faults';
import { text } from './words';

const TODAY = new Date().toISOString().slice(0, 10);
const { sindre } = YOUTHS;
const { kontaktsenter22b } = ORGANISATIONS;
const REFERENCE = sindre.id.slice(-6);
const RECEIVED = '{ handoversReceived(first: 100) { id kind state youthId } }';

interface Received {
  readonly handoversReceived: readonly { readonly id: string; readonly kind: string; readonly state: string }[];
}

/** After NAV has referred Sindre anew: it opens a group, and 22B gives him a place in it, writes a week and ends it. */
export function runsAGroup(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const hands = handsOf(eyeOf, worldOf);
  const { main, field, button, sends, ask } = hands;
  const named = (key: 'qualification.enrolOf' | 'qualification.endOf' | 'qualification.attendedOf') =>
    text(key).replace('{reference}', REFERENCE);

  /** What NAV has sent comes by message; 22B says yes to it, and NAV hears of that by message too. */
  async function accepted(): Promise<void> {
    const waiting = async () =>
      (await ask<Received>('22b', RECEIVED, {}, 'B107')).handoversReceived.find(
        ({ kind, state }) => kind === 'PLACE' && state === 'REQUESTED',
      );
    let handover = await waiting();
    for (let n = 0; handover === undefined && n < 600; n += 1) handover = await waiting();
    const input = { handoverId: handover?.id, state: 'ACCEPTED' };
    await ask(
      '22b',
      'mutation ($input: AnswerHandoverInput!) { answerOutreachHandover(input: $input) { id } }',
      { input },
      'B107',
    );
    const isHeard = async () =>
      (
        await ask<{ readonly all: readonly object[] }>(
          '22b',
          '{ all: qualificationParticipants { youthId } }',
          {},
          'B107',
        )
      ).all.length > 0;
    for (let n = 0; !(await isHeard()) && n < 600; n += 1);
  }

  test('NAV opens a group and says who runs it, once; one of thirteen is refused', async () => {
    const eye = await hands.be('nav-ostbyen');
    await eye.open('/qualification');
    await button('qualification.new').click();
    await field('qualification.name').fill('Høsten');
    await field('qualification.runBy').selectOption(kontaktsenter22b.id);
    await field('qualification.startsOn').fill(TODAY);
    await field('qualification.capacity').fill('13');
    await button('record.send').click();
    await eye.settled();
    expect(await field('qualification.capacity').getAttribute('aria-invalid')).toBe('true');
    expect(await axeFaults(eye)).toEqual([]);
    await field('qualification.capacity').fill('8');
    eye.told();
    await sends('OpenQualificationGroup', () => button('record.send').evaluate(PRESSED_UNTIL_SHOWN));
    const rows = await main().locator('tbody tr').allInnerTexts();
    expect(rows.find((row) => row.startsWith('Høsten'))).toContain(kontaktsenter22b.name);
  });

  test('22B gives him a place, writes the week of the group, and ends it with what came of it, each once', async () => {
    await accepted();
    const eye = await hands.be('22b');
    await eye.open('/qualification');
    await main().getByRole('link', { name: 'Høsten', exact: true }).click();
    await eye.settled();
    const press = (name: string) => main().getByRole('button', { name, exact: true });
    await sends('EnrolQualificationOfYouth', () => press(named('qualification.enrolOf')).dblclick());
    expect(await hands.missingAt('record.send')).toEqual([text('qualification.weekOfNobody')]);
    await field('qualification.activity.TRIP').check();
    // Half filled in, it is there when one comes back to it.
    const here = new URL(eye.page.url()).pathname.replace('/console', '');
    await eye.open('/caseload');
    await eye.open(here);
    expect(await field('qualification.activity.TRIP').isChecked()).toBe(true);
    await main().getByLabel(named('qualification.attendedOf'), { exact: true }).selectOption('4');
    expect(await axeFaults(eye)).toEqual([]);
    await sends('RecordQualificationWeekOfYouth', () => button('record.send').dblclick());
    await press(named('qualification.endOf')).click();
    await field('qualification.outcome').selectOption('WORK');
    const end = main()
      .locator('tr', { has: eye.page.getByLabel(text('qualification.outcome'), { exact: true }) })
      .getByRole('button', { name: text('record.send') });
    await sends('EndQualificationOfYouth', () => end.dblclick());
    const { me } = await ask<{ readonly me: object }>(
      'sindre',
      '{ me { nav { qualification { status outcome weeks { activities attendedDays plannedDays } } } } }',
    );
    const weeks = [{ activities: ['TRIP'], attendedDays: 4, plannedDays: 5 }];
    expect(me).toEqual({ nav: { qualification: { status: 'ENDED', outcome: 'WORK', weeks } } });
  });
}
