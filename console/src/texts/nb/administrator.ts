/** What the page for administrators says. */
export const administrator = {
  'members.title': 'Hvem har tilgang',
  'members.about':
    'Du setter opp tjenester, hvem som jobber i dem, og hvor de logger inn. ' +
    'Du ser ingen ungdom og ingen samtykker. Det du gjør, kan kontrollører lese.',
  'members.how': 'Tilganger gis, endres og avsluttes med kommandoen',
  'members.guide': 'Hvordan står i',
  'members.done': 'Se hva som er gjort',
  'members.none': 'Ingen har tilgang ennå.',
  'members.caption': 'De som har tilgang nå, de nyeste først',
  'members.role': 'Som',
  'members.where': 'Hvor',
  'members.since': 'Siden',
  'members.by': 'Gitt av',
  'members.everywhere': 'Ingen tjeneste',
  'members.holder.GROUP': 'Gruppen {holder}',
  'members.holder.PERSON': '{holder}',
  'members.holder.ORGANISATION_NUMBER': 'Organisasjonen {holder}',
  'members.profession.NURSE': 'sykepleier',
  'members.profession.PSYCHOLOGIST': 'psykolog',
} as const;
