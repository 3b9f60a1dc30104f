/** What the page for administrators says. */
export const administrator = {
  'members.title': 'Kven har tilgang',
  'members.about':
    'Du set opp tenester, kven som jobbar i dei, og kvar dei loggar inn. ' +
    'Du ser ingen ungdom og ingen samtykke. Det du gjer, kan kontrollørar lese.',
  'members.how': 'Tilgangar blir gitt, endra og avslutta med kommandoen',
  'members.guide': 'Korleis står i',
  'members.done': 'Sjå kva som er gjort',
  'members.none': 'Ingen har tilgang enno.',
  'members.caption': 'Dei som har tilgang no, dei nyaste først',
  'members.role': 'Som',
  'members.where': 'Kvar',
  'members.since': 'Sidan',
  'members.by': 'Gitt av',
  'members.everywhere': 'Inga teneste',
  'members.holder.GROUP': 'Gruppa {holder}',
  'members.holder.PERSON': '{holder}',
  'members.holder.ORGANISATION_NUMBER': 'Organisasjonen {holder}',
  'members.profession.NURSE': 'sjukepleiar',
  'members.profession.PSYCHOLOGIST': 'psykolog',
};
