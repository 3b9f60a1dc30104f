import { YOUTHS } from '@brobygger/demo';
import type { DemoConsole } from './demo-console';
import type { Eye } from './eye';
import { handsOf, missing } from './form-hands';
import { axeFaults } from './page-faults';
import { text } from './words';

const OFFICER = 'consent-officer';
const ida = (page: string): string => `/youth/${YOUTHS.ida.id}/${page}`;

interface Form {
  readonly persona: string;
  readonly path: string;
  readonly send: string;
  /** In the order of the form. */
  readonly lacking: readonly string[];
}

/** Forms that are sent before they are filled in, by their buttons, with the fields that they lack. */
const FORMS: readonly Form[] = [
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
    persona: 'auditor',
    path: '/breach',
    send: 'filter.show',
    lacking: ['breach.category', 'breach.from', 'breach.to'],
  },
  ...[
    {
      path: ida('matters'),
      send: 'officer.guardians.save',
      lacking: ['officer.give.guardian', 'officer.guardians.standing', 'officer.guardians.reason'],
    },
    {
      path: ida('matters'),
      send: 'officer.permission.enter',
      lacking: ['officer.permission.where', 'officer.permission.guardians', 'officer.signing.scan'],
    },
    { path: ida('matters'), send: 'officer.holds.save', lacking: ['officer.holds.reviewOn'] },
    {
      path: ida('matters'),
      send: 'officer.conflicts.record',
      lacking: ['officer.conflicts.who', 'officer.conflicts.reason'],
    },
    { path: ida('register'), send: 'officer.protection.save', lacking: ['officer.protection.which'] },
    { path: ida('register'), send: 'officer.merge.save', lacking: ['officer.merge.former', 'officer.merge.why'] },
    {
      path: ida('register'),
      send: 'officer.clearance.grant',
      lacking: ['officer.conflicts.who', 'column.organisation'],
    },
    {
      path: ida('register'),
      send: 'officer.clearance.revoke',
      lacking: ['officer.conflicts.who', 'column.organisation'],
    },
    { path: ida('copy'), send: 'officer.copy.make', lacking: ['officer.copy.identity', 'officer.copy.interpreted'] },
    { path: ida('explain'), send: 'explain.ask', lacking: ['column.organisation', 'column.category'] },
    { path: ida('give'), send: 'officer.give.look', lacking: ['column.recipient'] },
    { path: '/bulk', send: 'officer.bulk.try', lacking: ['officer.bulk.csv'] },
    { path: '/bulk', send: 'officer.bulk.enter', lacking: ['officer.bulk.csv'] },
    { path: '/find', send: 'officer.find.find', lacking: ['officer.find.name', 'officer.find.birthDate'] },
    { path: '/find', send: 'officer.find.open', lacking: ['officer.find.id'] },
  ].map((form) => ({ persona: OFFICER, ...form })),
];

/** What is sent before it is filled in is not sent: what is missing is said, and the first of it is gone to. */
export function saysWhatIsMissing(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const { main, field, be, missingAt } = handsOf(eyeOf, worldOf);

  test.each(FORMS)(
    '$persona is told what $send lacks, and nothing is sent',
    async ({ persona, path, send, lacking }) => {
      const eye = await be(persona, path);
      expect(await missingAt(send)).toEqual(lacking.map(missing));
      const summary = main().locator('.aksel-error-summary');
      const focused = await eye.page.evaluate<string>('document.activeElement.id');
      expect(focused).not.toBe('');
      expect(await summary.getByRole('link').first().getAttribute('href')).toBe(`#${focused}`);
      expect(await axeFaults(eye)).toEqual([]);
      expect(eye.told()).toEqual([]);
    },
  );

  test('a youth is told that a text that did not come must be read before a yes to it', async () => {
    const eye = await be('sindre', '/words/wishes');
    await eye.context.setOffline(true);
    try {
      await field('words.whom').selectOption({ index: 1 });
      await field('words.whatFor').selectOption({ index: 1 });
      await eye.settled();
      expect(await main().getByText(text('consents.textAway')).count()).toBe(1);
      expect(await missingAt('words.yes')).toEqual([text('consents.textFirst')]);
      expect(await axeFaults(eye)).toEqual([]);
    } finally {
      await eye.context.setOffline(false);
    }
    eye.told();
  });
}
