import type { SameKeys } from '../texts';
import type { logDifferences as nb } from '../nb/log-differences';

/** What the page says of whether the log has what was shown. */
export const logDifferences: SameKeys<typeof nb> = {
  'logDifference.menu': 'Avvik i loggen',
  'logDifference.title': 'Står alt som er vist, i loggen?',
  'logDifference.about':
    'Kvar teneste tel kor mange ungdommar ho har vist noko om. Registeret sjekkar at loggen har like mange. Sida viser ' +
    'ingenting om ungdommar.',
  'logDifference.compared': 'Sist sjekka {at}. Det skjer kvart 20. sekund.',
  'logDifference.notCompared': 'Det er ikkje sjekka enno.',
  'logDifference.list': 'Vist, men ikkje i loggen',
  'logDifference.none': 'Alt stemmer. Det tenestene har talt det siste året, står i loggen.',
  'logDifference.noneYet': 'Ingenting er sjekka enno. Det betyr ikkje at alt stemmer.',
  'logDifference.whatToDo':
    'Noko er vist utan at det står i loggen. Rekn det som eit brot til noko anna er klart. Sei frå til dei som har ' +
    'ansvar for registeret, og gi dei nummeret på førespurnaden.',
  'logDifference.table': 'Kva som er vist utan å stå i loggen, det som vart funne sist, først',
  'logDifference.column.when': 'Vist',
  'logDifference.column.owner': 'Teneste',
  'logDifference.column.category': 'Type opplysning',
  'logDifference.column.missing': 'Manglar i',
  'logDifference.column.released': 'Ungdommar viste',
  'logDifference.column.entered': 'Ungdommar i loggen',
  'logDifference.column.request': 'Førespurnad',
  'logDifference.column.foundAt': 'Funne',
  'logDifference.column.count': 'Tal',
  'logDifference.NOT_IN_LOG': 'Loggen som ungdommen les',
  'logDifference.NOT_IN_OWN_LOG': 'Loggen til tenesta sjølv',
  'logDifference.trace': 'Spor:',
  'logDifference.operation': 'Kall:',
  'logDifference.unreleased': 'I loggen, men ikkje talt som vist',
  'logDifference.unreleasedAbout':
    'Ofte er det eit svar som ikkje kom fram, eller ei teneste som stansa. Det er ingen feil i seg sjølv. Tala er for ' +
    'dei siste 30 dagane.',
  'logDifference.noUnreleased': 'Ingenting dei siste 30 dagane.',
  'logDifference.unreleasedTable': 'Kor mange gonger det har skjedd, etter teneste',
};
