/** What the transition board says. */
export const caseworkerBoard = {
  'board.title': 'Overgangstavla',
  'board.about':
    'Her står ungdommar som snart mistar hjelp, eller som har mista ho, og som ingen har sagt ja til å ' +
    'ta imot. Dei står her til nokon har sagt ja. Å skrive opp ein mottakar er ikkje nok.',
  'board.within': 'Hjelpa sluttar innan',
  'board.days': '{days} dagar',
  'board.all': 'tavla',
  'board.empty':
    'Ingen står på tavla dei neste {days} dagane. Her ville ungdommar stå som mistar hjelp, og som ingen ' +
    'har teke imot.',
  'board.caption': 'Ungdommar utan nokon som tek imot, dei neste {days} dagane',
  'board.youth': 'Ungdom',
  'board.ends': 'Sluttar',
  'board.what': 'Kva som sluttar',
  'board.standing': 'Kvifor ingen tek imot',
  'board.receiver': 'Foreslått mottakar',
  'board.noEnd': 'Ingen dato er sett',
  'board.nobody': 'Ingen',
  'board.withheld': 'Blir ikkje vist her',
  'board.away': 'Kunne ikkje hentast no',
  'board.end.MEASURES_PLAN': 'Tiltaksplanen',
  'board.end.DECISION': 'Vedtaket',
  'board.end.TRANSFER': 'Avtalt overføring',
  'board.is.NO_TRANSFER': 'Ingen er spurd',
  'board.is.PLANNED': 'Planlagd, ikkje tilboden',
  'board.is.OFFERED': 'Tilboden, ikkje svart',
  'board.is.REFUSED': 'Mottakaren sa nei',
  'board.is.NOT_DELIVERED': 'Sendt, ikkje kome fram',
  'board.is.ON_HOLD': 'Mottakaren vil vente',
  'board.is.FAILED': 'Mottakaren fekk det ikkje til',
  'board.is.LOST_CONTACT': 'Mista kontakten',
  'board.countsAbout':
    'Her står kor mange ungdommar i tenesta som snart mistar hjelp, eller som har mista ho, og som ' +
    'ingen har sagt ja til å ta imot. Kven det er, står ikkje her.',
  'board.counts': 'Dei neste {days} dagane',
  'board.countsChart': 'Ungdommar utan nokon som tek imot, etter kvifor',
  'board.countsTable': 'Ungdommar utan nokon som tek imot, dei neste {days} dagane, i tal',
  'board.countsNone': 'Ingen ungdommar står på tavla dei neste {days} dagane.',
  'board.number': 'Ungdommar',
  'board.overdue': 'Hjelpa har slutta alt',
} as const;
