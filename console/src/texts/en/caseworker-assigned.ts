/** What is said of whom a youth is assigned to. */
export const caseworkerAssigned = {
  'assigned.title': 'Who is responsible?',
  'assigned.about': 'Those who are responsible need not say why they look at the youth. Others with you must.',
  'assigned.none': 'Nobody is responsible yet. All of you can see the youth.',
  'assigned.since': '{who}, since {on}',
  'assigned.end': 'End responsibility',
  'assigned.endOf': 'End responsibility: {who}',
  'assigned.who': 'Who is to be responsible?',
  'assigned.whoAbout': 'Write the user name that the worker logs in with.',
  'assigned.send': 'Make responsible',
};
