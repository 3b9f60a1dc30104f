import type { SameKeys } from '../texts';
import type { youthPermission as nb } from '../nb/youth-permission';

/** What the pages of what guardians are asked say. */
export const youthPermission: SameKeys<typeof nb> = {
  'permission.title': 'Bu ein stad før du er 18',
  'permission.short': 'Vil du bu hos ei teneste før du er 18, må ein føresett seie ja. Du spør sjølv.',
  'permission.go': 'Spør, eller sjå det du har spurt om',
  'permission.about':
    'Er du under 18, må ein føresett seie ja før du kan bu hos ei teneste. Du spør, og du vel kven du sender ' +
    'det til. Tenesta ser ja eller nei, aldri kvifor. Du kan òg gjere det på papir.',
  'permission.away': 'det du har spurt føresette om',
  'permission.none': 'Du har ikkje spurt nokon enno. Når du gjer det, står det her.',
  'permission.one': 'Å bu hos {where}',
  'permission.askedAt': 'Du byrja å spørje {date}.',
  'permission.open': 'Sjå meir',
  'permission.back': 'Til alt du har spurt om',
  'permission.askTitle': 'Spør om å få bu ein stad',
  'permission.askAbout': 'Ingen ser det før du sender det. Først får du sjå akkurat det dei vil få sjå.',
  'permission.where': 'Kvar',
  'permission.choose': 'Vel kvar du vil bu.',
  'permission.begin': 'Gå vidare',
  'permission.lapses': 'Det gjeld til {date}. Då er du 18, og treng det ikkje meir.',
  'permission.nobodyOut':
    'Du kan ta det tilbake når du vil. Bur du der allereie, mistar du ikkje plassen av den grunn.',
  'permission.revoked': 'Det er teke tilbake. Det gjeld ikkje meir. Du kan spørje på nytt når du vil.',
  'permission.state.ASKED': 'Ingen føresett har sett det enno.',
  'permission.state.SENT': 'Det er sendt. Det gjeld når alle du sende det til, har sagt ja.',
  'permission.state.GIVEN': 'Alle har sagt ja. Det gjeld.',
  'permission.state.DECLINED': 'Ein føresett sa nei. Det gjeld ikkje.',
  'permission.state.REVOKED': 'Det er teke tilbake. Det gjeld ikkje meir.',
  'permission.state.EXPIRED': 'Det gjekk for lang tid. Det gjeld ikkje.',
  'permission.state.LAPSED': 'Du er 18. Du treng det ikkje lenger.',
  'signing.sentTo': 'Kven du har sendt det til',
  'signing.aGuardian': 'Ein føresett',
  'signing.guardian.SENT': '{who} har ikkje svart enno.',
  'signing.guardian.ACCEPTED': '{who} sa ja.',
  'signing.guardian.DECLINED': '{who} sa nei.',
  'signing.guardian.REVOKED': '{who} har trekt det tilbake.',
  'signing.hide': 'Skjul det for {who}',
  'signing.show': 'Vis det til {who} igjen',
  'signing.isHidden': 'Du har skjult det for dei.',
  'signing.hidden': '{who} ser det ikkje meir, og kan ikkje seie ja.',
  'signing.shown': '{who} ser det igjen.',
  'signing.hideAbout':
    'Vil du ikkje at ein av dei skal sjå det meir, kan du skjule det. Det gjeld likevel ikkje utan eit ja frå dei.',
};
