/** What the transition board says. */
export const caseworkerBoard = {
  'board.title': 'Overgangstavla',
  'board.about':
    'Her står ungdommer som snart mister hjelp, eller som har mistet den, og som ingen har sagt ja til å ' +
    'ta imot. De står her til noen har sagt ja. Å skrive opp en mottaker er ikke nok.',
  'board.within': 'Hjelpen slutter innen',
  'board.days': '{days} dager',
  'board.all': 'tavla',
  'board.empty':
    'Ingen står på tavla de neste {days} dagene. Her ville ungdommer stå som mister hjelp, og som ingen ' +
    'har tatt imot.',
  'board.caption': 'Ungdommer uten noen som tar imot, de neste {days} dagene',
  'board.youth': 'Ungdom',
  'board.ends': 'Slutter',
  'board.what': 'Hva som slutter',
  'board.standing': 'Hvorfor ingen tar imot',
  'board.receiver': 'Foreslått mottaker',
  'board.noEnd': 'Ingen dato er satt',
  'board.nobody': 'Ingen',
  'board.withheld': 'Vises ikke her',
  'board.away': 'Kunne ikke hentes nå',
  'board.end.MEASURES_PLAN': 'Tiltaksplanen',
  'board.end.DECISION': 'Vedtaket',
  'board.end.TRANSFER': 'Avtalt overføring',
  'board.is.NO_TRANSFER': 'Ingen er spurt',
  'board.is.PLANNED': 'Planlagt, ikke tilbudt',
  'board.is.OFFERED': 'Tilbudt, ikke svart',
  'board.is.REFUSED': 'Mottakeren sa nei',
  'board.is.NOT_DELIVERED': 'Sendt, ikke kommet fram',
  'board.is.ON_HOLD': 'Mottakeren vil vente',
  'board.is.FAILED': 'Mottakeren fikk det ikke til',
  'board.is.LOST_CONTACT': 'Mistet kontakten',
  'board.countsAbout':
    'Her står hvor mange ungdommer i tjenesten som snart mister hjelp, eller som har mistet den, og som ' +
    'ingen har sagt ja til å ta imot. Hvem det er, står ikke her.',
  'board.counts': 'De neste {days} dagene',
  'board.countsChart': 'Ungdommer uten noen som tar imot, etter hvorfor',
  'board.countsTable': 'Ungdommer uten noen som tar imot, de neste {days} dagene, i tall',
  'board.countsNone': 'Ingen ungdommer står på tavla de neste {days} dagene.',
  'board.number': 'Ungdommer',
  'board.overdue': 'Hjelpen har sluttet alt',
} as const;
