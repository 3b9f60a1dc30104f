/** Orders for information of child welfare (pålegg), and the answer to each. */
export const caseworkerOrdered = {
  'ordered.title': 'Orders from child welfare',
  'ordered.about':
    'Child welfare can order you to tell it something (bvl. § 13-4). ' +
    'You answer one thing at a time. The youth sees who answered, and what.',
  'ordered.all': 'the orders',
  'ordered.empty': 'No orders wait for an answer.',
  'ordered.caption': 'Orders that wait for an answer, the oldest first',
  'ordered.kind': 'Ordered in',
  'ordered.givenAt': 'Given',
  'ordered.answerOf': 'Answer the order about the youth ({reference}), {on}',
  'ordered.release': 'May child welfare see this? {what}',
  'ordered.yes': 'Yes, they may see it',
  'ordered.no': 'No',
  'ordered.done': 'The answer is saved.',
} as const;
