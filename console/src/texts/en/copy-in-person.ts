import type { SameKeys } from '../texts';
import type { copyInPerson as nb } from '../nb/copy-in-person';

export const copyInPerson: SameKeys<typeof nb> = {
  'officer.youth.copy': 'Copy in person',
  'officer.copy.about':
    'A youth without an electronic id can have a copy of everything here. You make a code. The youth uses it. ' +
    'You are to see nothing of the copy.',
  'officer.copy.steps': 'What to do',
  'officer.copy.step1': 'Meet the youth, and check who it is. Say below how you know.',
  'officer.copy.step2':
    'Find a screen where nobody is logged in. It can be another machine or a private window. Open {address} there.',
  'officer.copy.step3': 'Make the code, and let the youth type it, with their date of birth.',
  'officer.copy.step4':
    'Step away. The youth reads and prints alone, or with an interpreter or somebody whom they want there.',
  'officer.copy.logged':
    'That you make the code, and that it is used, stands in the youth’s log. The youth also gets a notice when it is used.',
  'officer.copy.protected': 'With a protected address no code is made. The copy says where the youth is.',
  'officer.copy.identity': 'How do you know who it is?',
  'officer.copy.interpreted': 'Did somebody interpret?',
  'officer.copy.kin': 'Kin and friends are no interpreters.',
  'officer.copy.make': 'Make a code',
  'officer.copy.made': 'The code is made. It works once, until {at}.',
  'officer.copy.code': 'The code',
  'officer.copy.where': 'The youth types it at {address}',
  'officer.copy.once': 'It is shown only now. If you leave the page, you must make another.',
  'officer.copy.over': 'The code is too old now. You can make another.',
  'officer.copy.before': 'Codes that were made',
  'officer.copy.table': 'Codes that were made, newest first',
  'officer.copy.none': 'Nobody has made a code for the youth. When one was made and used would stand here.',
  'officer.copy.by': 'Made by',
  'officer.copy.knownBy': 'Known by',
  'officer.copy.interpreter': 'Interpreter',
  'officer.copy.opened': 'Used',
  'officer.copy.notOpened': 'Not used',
  'officer.copy.look': 'See whether it is used',
  'term.identityCheck.PASSPORT': 'Passport',
  'term.identityCheck.NATIONAL_ID_CARD': 'National identity card',
  'term.identityCheck.RESIDENCE_CARD': 'Residence card, or card of an asylum seeker',
  'term.identityCheck.KNOWN_BY_OWN_WORKER': 'A worker who helps the youth was there',
  'term.interpreting.NOT_NEEDED': 'No, it was not needed',
  'term.interpreting.IN_PERSON': 'Yes, the interpreter was there',
  'term.interpreting.BY_TELEPHONE_OR_SCREEN': 'Yes, by telephone or screen',
  'copyHere.link': 'Did you get a code at an office?',
  'copyHere.title': 'Read your copy with a code',
  'copyHere.about':
    'Here you can read everything about you that we can show you, and print it. Type the code that you got, and your date ' +
    'of birth.',
  'copyHere.alone':
    'Read alone, or with somebody you trust. Who gave you the code is not to see the copy. ' +
    'Does somebody say that you must show it? You can say no. You can ring 116 111.',
  'copyHere.once': 'The code works once. Choose a language at the top first.',
  'copyHere.nothingKept': 'Nothing is saved on the machine.',
  'copyHere.code': 'The code',
  'copyHere.codeAbout': '16 letters and digits. Small and capital letters are the same.',
  'copyHere.birthDate': 'Your date of birth',
  'copyHere.open': 'Show everything',
  'copyHere.codeWrong': 'Type the whole code. It has 16 letters and digits.',
  'copyHere.dateWrong': 'Type your date of birth.',
  'copyHere.refused':
    'We can show nothing with this. See whether the code and the date are right. ' +
    'If the code is used or too old, you can ask for another.',
  'copyHere.tooMany': 'Too many codes were tried from here. Wait a little, or tell who gave you the code.',
  'copyHere.away': 'We did not get the whole answer. The code may be used. Try once more, or ask for another code.',
  'copyHere.shown': 'Your copy',
  'copyHere.shownAbout':
    'Press “Done” before you go. Then everything is gone from the screen. So it is when nobody does anything for five minutes.',
  'copyHere.done': 'Done',
  'copyHere.idle': 'The copy will soon be gone from the screen. Are you still reading?',
  'copyHere.stillReading': 'I am still reading',
  'copyHere.gone':
    'The copy is gone from the screen. If you printed, take the sheets with you. To read more, ask for another code.',
  'copyHere.loggedIn':
    'Somebody is logged in here. Log out first, or use a window where nobody is logged in. Then open this page again.',
};
