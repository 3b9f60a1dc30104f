/** What the page for administrators says. */
export const administrator = {
  'members.title': 'Who has access',
  'members.about':
    'You set up services, who works in them, and where they log in. ' +
    'You see no young person and no consents. Auditors can read what you do.',
  'members.how': 'Access is given, changed and ended with the command',
  'members.guide': 'How is told in',
  'members.done': 'See what has been done',
  'members.none': 'Nobody has access yet.',
  'members.caption': 'Those who have access now, the newest first',
  'members.role': 'As',
  'members.where': 'Where',
  'members.since': 'Since',
  'members.by': 'Given by',
  'members.everywhere': 'No service',
  'members.holder.GROUP': 'The group {holder}',
  'members.holder.PERSON': '{holder}',
  'members.holder.ORGANISATION_NUMBER': 'The organisation {holder}',
  'members.profession.NURSE': 'nurse',
  'members.profession.PSYCHOLOGIST': 'psychologist',
};
