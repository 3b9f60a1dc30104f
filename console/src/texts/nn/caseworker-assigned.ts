/** What is said of whom a youth is assigned to. */
export const caseworkerAssigned = {
  'assigned.title': 'Kven har ansvaret?',
  'assigned.about': 'Den som har ansvaret, treng ikkje å seie kvifor dei ser på ungdommen. Andre hos dykk må det.',
  'assigned.none': 'Ingen har ansvaret enno. Alle hos dykk kan sjå ungdommen.',
  'assigned.since': '{who}, sidan {on}',
  'assigned.end': 'Avslutt ansvaret',
  'assigned.endOf': 'Avslutt ansvaret: {who}',
  'assigned.who': 'Kven skal ha ansvaret?',
  'assigned.whoAbout': 'Skriv brukarnamnet som den tilsette loggar inn med.',
  'assigned.send': 'Gi ansvaret',
};
