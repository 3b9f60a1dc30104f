import type { SameKeys } from '../texts';
import type { logHolds as nb } from '../nb/log-holds';

/** What the page of holds on the log says. */
export const logHolds: SameKeys<typeof nb> = {
  'logHold.menu': 'Holds on the log',
  'logHold.title': 'Holds on the log',
  'logHold.about':
    'During a breach or a complaint, nothing in the log may be deleted. When some days are held, nothing from them is deleted ' +
    'until the hold is ended. It covers all youths. The data protection officer holds days, and ends that. It stands in the log.',
  'logHold.form': 'Hold some days',
  'logHold.reason': 'Why',
  'logHold.choose': 'Choose why',
  'logHold.reason.BREACH': 'A breach',
  'logHold.reason.COMPLAINT': 'A complaint',
  'logHold.reason.PRESERVATION_ORDER': 'An order to preserve the log',
  'logHold.fromOn': 'First day',
  'logHold.toOn': 'Last day',
  'logHold.place': 'Hold the days',
  'logHold.reasonMissing': 'Choose why the days are to be held.',
  'logHold.fromMissing': 'Enter the first day.',
  'logHold.toMissing': 'Enter the last day.',
  'logHold.toEarly': 'The last day cannot be before the first.',
  'logHold.placed': 'The days are held now. The hold has number {number}.',
  'logHold.list': 'What is held, and what has been',
  'logHold.none': 'Nothing is held, and nothing has been. The log may be deleted by decision.',
  'logHold.table': 'Holds on the log, newest first',
  'logHold.number': 'Number',
  'logHold.days': 'Which days',
  'logHold.fromTo': '{from} to {to}',
  'logHold.since': 'Held since',
  'logHold.until': 'Ended',
  'logHold.stands': 'Stands',
  'logHold.change': 'End',
  'logHold.end': 'End hold {number}',
  'logHold.endTitle': 'Do you want to end hold {number}?',
  'logHold.endAbout':
    'Then what came into the log from {from} to {to} may be deleted again by decision. What is deleted does not come ' +
    'back.',
  'logHold.endNow': 'End the hold',
  'logHold.keep': 'Let it stand',
  'logHold.ended': 'Hold {number} is ended.',
};
