import { YOUTHS } from '@brobygger/demo';
import type { DemoConsole } from './demo-console';
import type { Eye } from './eye';
import { handsOf } from './form-hands';
import { axeFaults } from './page-faults';
import { text } from './words';

/** Forms that are sent before they are filled in, by their buttons, with the fields that they lack in the order of the form. */
const FORMS = [
  {
    persona: 'uteseksjonen',
    path: '/session',
    send: 'session.send',
    lacking: ['session.startedAt', 'session.endedAt', 'session.area', 'session.staff'],
  },
  {
    persona: 'nav-ostbyen',
    path: `/youth/${YOUTHS.sindre.id}?purpose=B102`,
    send: 'ask.send',
    lacking: ['ask.categories', 'ask.reason'],
  },
  {
    persona: 'consent-officer',
    path: `/youth/${YOUTHS.ida.id}/matters`,
    send: 'officer.guardians.save',
    lacking: ['officer.give.guardian', 'officer.guardians.standing', 'officer.guardians.reason'],
  },
] as const;

/** What is sent before it is filled in is not sent: what is missing is said, and the first of it is gone to. */
export function saysWhatIsMissing(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const { main, button, be } = handsOf(eyeOf, worldOf);

  test.each(FORMS)(
    '$persona is told what $send lacks, and nothing is sent',
    async ({ persona, path, send, lacking }) => {
      const eye = await be(persona, path);
      const before = eye.asked.length;
      await button(send).click();
      await eye.settled();
      const summary = main().locator('.aksel-error-summary');
      expect(await summary.getByRole('link').allInnerTexts()).toEqual(
        lacking.map((key) => text('form.missing').replace('{field}', text(key))),
      );
      const focused = await eye.page.evaluate<string>('document.activeElement.id');
      expect(focused).not.toBe('');
      expect(await summary.getByRole('link').first().getAttribute('href')).toBe(`#${focused}`);
      expect(eye.asked.slice(before)).toEqual([]);
      expect(await axeFaults(eye)).toEqual([]);
      expect(eye.told()).toEqual([]);
    },
  );
}
