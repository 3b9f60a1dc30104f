/** What a youth reads of what services have sent on. */
export const youthHandovers = {
  'handovers.title': 'What services have sent on about you',
  'handovers.about':
    'Sometimes one service asks another to help you. The other is told when you have said yes to that.',
  'handovers.none': 'Nobody has sent anything on about you.',
  'handovers.away': 'what services have sent on about you',
  'handovers.line': '{sender} sent it to {receiver}, {date}.',
  'handovers.notArrived': 'They do not have it yet.',
  'handovers.is.REFERRAL': 'Referral: somebody asks for follow-up in housing for you',
  'handovers.is.ORDER': 'Order: NAV asks somebody to do something for you',
  'handovers.is.TRANSFER': 'Transfer: somebody else is to help you from now on',
  'handovers.is.TASK': 'Task: another service is asked to do something in your plan',
  'handovers.state.DRAFT': 'Not sent yet',
  'handovers.state.REQUESTED': 'Waits for an answer',
  'handovers.state.ON_HOLD': 'They want to wait a little',
  'handovers.state.ACCEPTED': 'They have said yes',
  'handovers.state.IN_PROGRESS': 'Under way',
  'handovers.state.REJECTED': 'They have said no',
  'handovers.state.FAILED': 'It did not work',
  'handovers.state.COMPLETED': 'Finished',
  'handovers.state.CANCELLED': 'Called back',
  'handovers.state.ENTERED_IN_ERROR': 'Sent in error',
};
