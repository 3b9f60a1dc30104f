/** What the transition board says. */
export const caseworkerBoard = {
  'board.title': 'Transition board',
  'board.about':
    'These are youths who soon lose help, or have lost it, and whom nobody has said yes to taking over. ' +
    'They stand here until somebody says yes. To write down a receiver is not enough.',
  'board.within': 'Help ends within',
  'board.days': '{days} days',
  'board.all': 'the board',
  'board.empty':
    'Nobody stands on the board for the next {days} days. Youths would stand here who lose help and whom ' +
    'nobody has taken over.',
  'board.caption': 'Youths with nobody to take over, in the next {days} days',
  'board.youth': 'Youth',
  'board.ends': 'Ends',
  'board.what': 'What ends',
  'board.standing': 'Why nobody takes over',
  'board.receiver': 'Named receiver',
  'board.noEnd': 'No date is set',
  'board.nobody': 'Nobody',
  'board.withheld': 'Not shown here',
  'board.away': 'Could not be had now',
  'board.end.MEASURES_PLAN': 'The measures plan',
  'board.end.DECISION': 'The decision',
  'board.end.TRANSFER': 'The agreed transfer',
  'board.is.NO_TRANSFER': 'Nobody was asked',
  'board.is.PLANNED': 'Planned, not offered',
  'board.is.OFFERED': 'Offered, not answered',
  'board.is.REFUSED': 'The receiver said no',
  'board.is.NOT_DELIVERED': 'Sent, has not arrived',
  'board.is.ON_HOLD': 'The receiver wants to wait',
  'board.is.FAILED': 'The receiver could not',
  'board.is.LOST_CONTACT': 'Contact was lost',
  'board.countsAbout':
    'This is how many youths of the service lose help soon, or have lost it, and whom nobody has agreed to ' +
    'take over. It does not say who they are.',
  'board.counts': 'The next {days} days',
  'board.countsChart': 'Youths whom nobody takes over, by why',
  'board.countsTable': 'Youths whom nobody takes over, the next {days} days, in numbers',
  'board.countsNone': 'No youth stands on the board for the next {days} days.',
  'board.number': 'Youths',
  'board.overdue': 'Help has ended already',
} as const;
