import type { receipts as nb } from '../nb/receipts';
import type { SameKeys } from '../texts';

export const receipts: SameKeys<typeof nb> = {
  'receipt.get': 'Get a receipt',
  'receipt.getOf': 'Get a receipt for {time}',
  'receipt.sealed': 'The line stands fast in the log. Here is your receipt.',
  'receipt.save': 'Save the receipt',
  'receipt.saved': 'The receipt is saved where you have your files. We do not keep it for you.',
  'receipt.file': 'receipt',
  'fault.RECEIPT_UNAVAILABLE':
    'We cannot make the receipt now. The line stands in the list all the same. Wait a little, and try again.',
  'checkReceipt.link': 'Check a receipt',
  'checkReceipt.title': 'Check a receipt',
  'checkReceipt.about':
    'A receipt shows that a line stands in the log, and that nobody has changed it. Whoever has a receipt can check it here. ' +
    'You do not have to log in.',
  'checkReceipt.private':
    'The receipt stays on your device. The page that checks it sends nothing. If you save the page, it works without a network ' +
    'and without us.',
  'checkReceipt.open': 'Open the page that checks',
  'checkReceipt.save': 'Save the page on your device',
  'checkReceipt.steps': 'How to do it',
  'checkReceipt.step1': 'Open the page that checks, or the file that you saved.',
  'checkReceipt.step2': 'Choose the file with the receipt. The key of the log is filled in.',
  'checkReceipt.step3': 'Press the button. The page says whether the receipt is genuine, and what it shows.',
  'checkReceipt.key': 'The key of the log',
  'checkReceipt.keyAbout':
    'To be quite sure, ask for the key on paper somewhere else. It should be the same as this one. The key of a witness comes from ' +
    'the witness.',
  'log.receipts': 'Help to check a receipt',
  'log.receiptsAbout':
    'The youth can get a receipt of each line on their own page. You cannot fetch it. If the youth wants help to check one, do it ' +
    'together on the youth’s own device. Never ask for the file. It shows what the line says.',
  'sealedLog.title': 'Sealed log',
  'sealedLog.about':
    'All that stands in the log is sealed. Nobody can change or take away anything then without it being seen. Here you see how the ' +
    'seal stands now. The page shows nothing about youths.',
  'sealedLog.none': 'The log is not sealed yet.',
  'sealedLog.newest': 'The newest checkpoint',
  'sealedLog.origin': 'The name of the log',
  'sealedLog.size': 'How many lines',
  'sealedLog.at': 'No new line since',
  'sealedLog.root': 'The sum of it all (root)',
  'sealedLog.keep':
    'Save the checkpoint in a place that is not ours. Later you can check that the log has all that stood there then.',
  'sealedLog.save': 'Save the checkpoint',
  'sealedLog.saved': 'The checkpoint is saved.',
  'sealedLog.witnesses': 'Witnesses',
  'sealedLog.witnessesAbout':
    'A witness is another organisation, which signs the log too. A witness that has never signed is not shown here.',
  'sealedLog.noWitness': 'No witness has signed yet. Only we know then that there is one log.',
  'sealedLog.witnessTable': 'Who has signed, and how far',
  'sealedLog.witness': 'Witness',
  'sealedLog.cosigned': 'Signed at line',
  'sealedLog.behind': 'How far behind',
  'sealedLog.notBehind': 'Not behind',
  'sealedLog.lines': '{count, plural, one {One line} other {# lines}}',
  'sealedLog.compare': 'Check a checkpoint that you have',
  'sealedLog.compareAbout':
    'Choose the file that you saved before, or paste it. It may come from a witness too. Your browser works out the answer itself. ' +
    'Only the number of lines is sent.',
  'sealedLog.file': 'The file with the checkpoint',
  'sealedLog.pasted': 'The checkpoint',
  'sealedLog.lacking': 'Choose a file, or paste a checkpoint.',
  'sealedLog.check': 'Check against the log now',
  'sealedLog.SAME': 'It is right. The log is now just as it was then. No line is new, changed or gone.',
  'sealedLog.CONTINUES':
    'It is right. All that stood in the log then stands there now, in the same order. Since then ' +
    '{count, plural, one {one line has} other {# lines have}} been added.',
  'sealedLog.CHANGED':
    'It is not right. The log of now does not have what stood there then. Something is changed, moved or gone. Keep the checkpoint. ' +
    'Ask the witnesses what they have, and tell those who are responsible for the registry.',
  'sealedLog.SHORTER':
    'It is not right. The log is shorter now than it was then. Lines are gone. Keep the checkpoint, and tell those who are responsible ' +
    'for the registry.',
  'sealedLog.OTHER_LOG':
    'This is from a log with another name. If the log was begun anew after a loss, the new one says which it follows.',
  'sealedLog.NOT_SIGNED':
    'The log has not signed this with its key. Either the text was changed, or the key is another one.',
  'sealedLog.UNREADABLE': 'This is not a checkpoint. See whether the whole text is there.',
  'sealedLog.HINDERED': 'The browser cannot check signatures (Ed25519). Use a newer one.',
  'sealedLog.AWAY': 'The log did not answer. That says nothing about the checkpoint. Try again.',
};
