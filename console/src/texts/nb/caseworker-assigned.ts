/** What is said of whom a youth is assigned to. */
export const caseworkerAssigned = {
  'assigned.title': 'Hvem har ansvaret?',
  'assigned.about': 'Den som har ansvaret, trenger ikke å si hvorfor de ser på ungdommen. Andre hos dere må det.',
  'assigned.none': 'Ingen har ansvaret ennå. Alle hos dere kan se ungdommen.',
  'assigned.since': '{who}, siden {on}',
  'assigned.end': 'Avslutt ansvaret',
  'assigned.endOf': 'Avslutt ansvaret: {who}',
  'assigned.who': 'Hvem skal ha ansvaret?',
  'assigned.whoAbout': 'Skriv brukernavnet som den ansatte logger inn med.',
  'assigned.send': 'Gi ansvaret',
} as const;
