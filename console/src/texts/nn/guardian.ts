import type { SameKeys } from '../texts';
import type { guardian as nb } from '../nb/guardian';

/** What the pages for this role say. */
export const guardian: SameKeys<typeof nb> = {
  'guardian.signings': 'Det du er spurd om',
  'guardian.about':
    'Her ser du berre det ein ungdom sjølv har sendt til deg, eller det ein føresett har sagt ja til for ' +
    'eit barn under 12. Det er like greitt å seie nei som å seie ' +
    'ja. Ingen får vite kvifor.',
  'guardian.logged': 'At du les dette, står i ungdommen si eiga liste.',
  'guardian.none': 'Ingen har sendt deg noko. Når ein ungdom sender deg noko, står det her.',
  'guardian.away': 'det du er spurd om',
  'guardian.title': '{youth}: Kan {recipient} få sjå {what}?',
  'guardian.youth': 'Ungdommen',
  'guardian.answerBy': 'Svar innan',
  'guardian.recipient': 'Kven som vil sjå det',
  'guardian.where': 'Kvar',
  'guardian.what': 'Kva dei får sjå',
  'guardian.textWhat': 'Kva det er',
  'guardian.for': 'Kva det er for',
  'guardian.validTo': 'Gjeld til',
  'guardian.year': 'tolv månader frå alle har sagt ja',
  'guardian.ends18':
    'Det du seier ja til, sluttar når ungdommen fyller 18. Ungdommen kan ta det tilbake når som helst.',
  'guardian.yes': 'Ja',
  'guardian.no': 'Nei',
  'guardian.yesTo': 'Ja til: {what}',
  'guardian.noTo': 'Nei til: {what}',
  'guardian.saidYes': 'Du sa ja. Det gjeld når alle som er spurde, har sagt ja.',
  'guardian.saidNo': 'Du sa nei. Det gjeld ikkje. Ingen får vite kvifor.',
  'guardian.ownNo': 'Du sa nei. Det gjeld ikkje.',
  'guardian.toTheYouth': 'Teksten er skriven til ungdommen: «du» er ungdommen.',
  'guardian.undoNo': 'Angre nei-et',
  'guardian.undoNoTo': 'Angre nei-et til: {what}',
  'guardian.noUndone': 'Nei-et er angra. Det ventar på svar frå deg igjen.',
  'guardian.state': 'Korleis det står',
  'guardian.state.SIGNED': 'Ungdommen har sagt ja.',
  'guardian.state.SENT': 'Det ventar på svar.',
  'guardian.state.GIVEN': 'Alle har sagt ja. Det gjeld.',
  'guardian.state.ANSWERED': 'Du har sagt ja.',
  'guardian.state.DECLINED': 'Nokon sa nei. Det gjeld ikkje.',
  'guardian.state.TAKEN_BACK': 'Det vart teke tilbake.',
  'guardian.state.REVOKED': 'Det er trekt tilbake.',
  'guardian.state.EXPIRED': 'Det gjekk for lang tid. Det gjeld ikkje.',
  'guardian.state.LAPSED': 'Ungdommen er 18. Det trengst ikkje lenger.',
  'guardian.state.ASKED': 'Ungdommen har ikkje sendt det.',
  'guardian.permissions': 'Bu ein stad før 18 år',
  'guardian.permissionsAbout':
    'Ein ungdom kan spørje deg om å få bu ein stad før dei er 18. Tenesta ser ja eller nei, aldri kvifor.',
  'guardian.permissionsNone': 'Ingen har spurt deg om dette. Når ein ungdom gjer det, står det her.',
  'guardian.permissionTitle': '{youth} spør om å få bu hos: {where}',
  'guardian.permissionEnds': 'Du og ungdommen kan trekkje det tilbake når som helst. Ingen mistar plassen av det.',
  'guardian.revoke': 'Trekk det tilbake',
  'guardian.revoked': 'Det gjeld ikkje meir. Ingen mistar plassen av det.',
  'guardian.withheld': 'Kven det er, blir ikkje vist. Adressa er skjerma.',
};
