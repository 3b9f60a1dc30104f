import type { SameKeys } from '../texts';
import type { logDifferences as nb } from '../nb/log-differences';

/** What the page says of whether the log has what was shown. */
export const logDifferences: SameKeys<typeof nb> = {
  'logDifference.menu': 'Differences',
  'logDifference.title': 'Is all that was shown in the log?',
  'logDifference.about':
    'Each service counts how many youths it has shown something of. The registry checks that the log has as many. The ' +
    'page shows nothing of youths.',
  'logDifference.compared': 'Last checked {at}. It happens every 20 seconds.',
  'logDifference.notCompared': 'It has not been checked yet.',
  'logDifference.list': 'Shown, and not in the log',
  'logDifference.none': 'All agrees. What the services have counted in the last year stands in the log.',
  'logDifference.noneYet': 'Nothing has been checked yet. That does not mean that all agrees.',
  'logDifference.whatToDo':
    'Something was shown that is not in the log. Take it as a breach until it is clear that it is none. Tell those who ' +
    'run the registry, and give them the number of the request.',
  'logDifference.table': 'What was shown and is not in the log, that which was found last first',
  'logDifference.column.when': 'Shown at',
  'logDifference.column.owner': 'Service',
  'logDifference.column.category': 'Kind of data',
  'logDifference.column.missing': 'Missing in',
  'logDifference.column.released': 'Youths shown',
  'logDifference.column.entered': 'Youths in the log',
  'logDifference.column.request': 'Request',
  'logDifference.column.foundAt': 'Found at',
  'logDifference.column.count': 'Number',
  'logDifference.NOT_IN_LOG': 'The log that the youth reads',
  'logDifference.NOT_IN_OWN_LOG': 'The own log of the service',
  'logDifference.trace': 'Trace:',
  'logDifference.operation': 'Operation:',
  'logDifference.unreleased': 'In the log, and not counted as shown',
  'logDifference.unreleasedAbout':
    'Often it is an answer that did not arrive, or a service that stopped. It is no fault by itself. The numbers are for ' +
    'the last 30 days.',
  'logDifference.noUnreleased': 'Nothing in the last 30 days.',
  'logDifference.unreleasedTable': 'How often it happened, by service',
};
