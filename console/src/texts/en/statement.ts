import type { SameKeys } from '../texts';
import type { statement as nb } from '../nb/statement';

/** What the accessibility statement says, and forms with something wrong. */
export const statement: SameKeys<typeof nb> = {
  'statement.title': 'Accessibility statement',
  'statement.link': 'Accessibility statement',
  'statement.about':
    'Here it stands how well the pages of Brobygger work for everybody, and what is lacking. Norwegian law ' +
    'asks for it (forskrift om universell utforming av IKT-løsninger § 4 b).',
  'statement.status': 'How it stands',
  'statement.status1': 'The pages are partially conformant with WCAG 2.1 at levels A and AA.',
  'statement.status2':
    'We say “partially” as not every requirement has been checked. The tests found no fault on the pages that ' +
    'they were run on. But they find only some of what can be wrong.',
  'statement.lacking': 'What we know is lacking',
  'statement.lackingAbout': 'This is not yet as it should be:',
  'statement.lacking1':
    'What services and youths have written themselves is shown in the language it was written in. A screen ' +
    'reader is not told which (requirement 3.1.2).',
  'statement.lacking2':
    'The files that you can download are made for other systems. They are hard for a person to read.',
  'statement.lacking3': 'Wide tables are scrolled sideways by themselves on a small screen.',
  'statement.lacking4':
    'The pages are not there in sign language, Sámi or any language but bokmål, nynorsk and English.',
  'statement.untried': 'What we have not tried',
  'statement.untriedAbout': 'Nobody has tried this yet. So we do not know whether it works:',
  'statement.untried1': 'using the pages together with people who have a disability',
  'statement.untried2': 'using them with a screen reader, a magnifier, voice control or a switch',
  'statement.untried3': 'using them in other browsers than Chromium, and on real phones',
  'statement.untried4': 'having an expert from outside go through them',
  'statement.outside': 'What is not part of it',
  'statement.outside1': 'The login is made by others, and is not part of this.',
  'statement.outside2': 'The tool for developers is not part of this statement.',
  'statement.made': 'How the statement was made',
  'statement.made1':
    'Those who make Brobygger have made it themselves, with the test tool axe. It looks for breaches of WCAG ' +
    '2.0, 2.1 and 2.2 at levels A and AA.',
  'statement.made2':
    'The tests were run at widths of 320 and 1280 points, in light and dark. Not every page was tried in every way.',
  'statement.made3': 'The statement was made on {date}, and has not been changed since.',
  'statement.tell': 'Tell us, or complain',
  'statement.tell1':
    'Does something not work for you? Tell the consent office of your municipality. They can also do it ' +
    'together with you.',
  'statement.tell2':
    'If you are not helped, you can report it to the Norwegian authority for universal design of ICT ' +
    '(uutilsynet). A public body that uses Brobygger must itself keep its statement at uustatus.no.',
  'statement.toAuthority': 'To uutilsynet.no',
  'form.missing': '{field} – must be filled in',
  'form.wrong':
    '{count, plural, one {One thing must be put right before you can send} other {# things must be put right ' +
    'before you can send}}',
};
