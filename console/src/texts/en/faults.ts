import type { SameKeys } from '../texts';
import type { faults as nb } from '../nb/faults';

/** What is said when something is refused or could not be had, by its code. */
export const faults: SameKeys<typeof nb> = {
  'fault.other': 'That did not work. Try again in a while.',
  'fault.UNREACHABLE': 'We cannot be reached now. What you wrote still stands here.',
  'fault.UNAUTHENTICATED': 'You are logged out. Log in again.',
  'fault.BAD_USER_INPUT': 'Something is not filled in as it should be. Look over it and try again.',
  'fault.RULE_VIOLATED': 'A rule says no to this.',
  'fault.NOT_FOUND': 'This does not exist, or you cannot change it now.',
  'fault.CONFLICT': 'Something has changed in the meantime. Load the page again and look over it.',
  'fault.WORKER_UNKNOWN': 'Nobody here knows that person. Nobody is kept out.',
  'fault.GUARDIAN_UNKNOWN': 'We do not find this guardian. Nothing is sent.',
  'fault.TEXT_VERSION_UNKNOWN': 'The text has changed. Load the page again and read it first.',
  'fault.REQUESTS_SPENT': 'You have sent as many as you can now. Try again later.',
  'fault.TOO_MANY_REQUESTS': 'Too much was asked in a short time. Wait a little.',
  'fault.REGISTER_UNAVAILABLE': 'The population register does not answer now. Try again later.',
  'fault.REGISTRY_UNAVAILABLE': 'We cannot check now what may be shown. Try again later.',
  'fault.SUBGRAPH_UNAVAILABLE': 'A service did not answer. Try again later.',
  'organisation.withheld': 'Who it is, is not shown here. Your address is protected.',
  'organisation.away': 'Who it is could not be loaded now.',
  'organisation.none': 'No service',
};
