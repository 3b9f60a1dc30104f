import type { SameKeys } from '../texts';
import type { faults as nb } from '../nb/faults';

/** What was refused, by the code of the error or the rule that was violated. */
export const faults: SameKeys<typeof nb> = {
  'fault.INSUFFICIENT_USER_AUTHENTICATION':
    'You say yes to this with a safer login. Nothing is saved. Saying no does not ask for it.',
  'stepUp.needed': 'To say yes to this you must log in more safely. You can say no now.',
  'stepUp.link': 'Log in again at a high level of security, with BankID for instance',
  'stepUp.none': 'You cannot log in at a higher level here. A consent office can take down what you say.',
  'fault.other': 'It did not work. Try again, or tell whoever runs the system.',
  'fault.UNREACHABLE': 'We could not get through. Nothing is known to be saved. Try again.',
  'fault.DRAFTS_SPENT': 'You have twenty forms that are not sent. Send one of them. Or send this one before you leave.',
  'fault.UNAUTHORIZED_FIELD_OR_TYPE': 'This is withheld from you.',
  'fault.YOUTH_NOT_FOUND': 'We find no such youth for you. We do not say why.',
  'fault.FORBIDDEN_ROLE': 'This is not open to your role.',
  'fault.PURPOSE_REQUIRED': 'First say what it is for.',
  'fault.PURPOSE_NOT_OPEN': 'The purpose is not open to you.',
  'fault.BAD_USER_INPUT': 'Something is not written in the right form. Look over what you filled in.',
  'fault.RULE_VIOLATED': 'A rule says no to this. Nothing is saved.',
  'fault.NOT_FOUND': 'There is no such thing, or it is not yours to change.',
  'fault.CONFLICT': 'Somebody changed this in the meantime. Look at it anew.',
  'fault.GUARDIAN_UNKNOWN': 'The registry knows no such guardian.',
  'fault.MERGE_CHAINED': 'A third registration is merged into the other. Undo that first.',
  'fault.WORKER_UNKNOWN': 'No worker here has this ident.',
  'fault.TEXT_VERSION_UNKNOWN': 'The text is newer than what you saw. Look at it anew.',
  'fault.SEARCHES_SPENT': 'You have used up today’s tries. Try again tomorrow.',
  'fault.COPIES_SPENT': 'You have made as many codes as you can today. Try again tomorrow.',
  'fault.COPY_CODE_REFUSED':
    'The code or the date of birth is wrong, or the code is used or too old. Ask for a new code.',
  'fault.REQUESTS_SPENT': 'You have asked as often as you may for now. Try later.',
  'fault.TOO_MANY_REQUESTS': 'That was too much at once. Wait a little and try again.',
  'fault.SUBGRAPH_UNAVAILABLE': 'A service did not answer. It does not mean that there is nothing.',
  'fault.REGISTRY_UNAVAILABLE': 'The registry did not answer. It does not mean that there is nothing.',
  'fault.INTERNAL_SERVER_ERROR': 'Something failed on our side. Try again.',
  'fault.rule.CAPACITY': 'Missing: a signature, or why the youth is mature enough. Age and kind of data decide.',
  'fault.rule.CHILD_HEARD': 'The child is 7 or more. Say how it was heard, or why it was not.',
  'fault.rule.CONSENT_AFTER_REFUSAL': 'The youth has said no to this before. Say that they have changed their mind.',
  'fault.rule.CONSENT_BEGINS': 'A consent begins when given or later, within a year.',
  'fault.rule.CONSENT_METHOD':
    'Say how it was said. Orally: a witness who is not you, and a minute. On paper: the file.',
  'fault.rule.CONSENT_WITNESS':
    'The witness must be a colleague of the municipality whom the registry has seen. Not you, nobody near the youth, and nobody ' +
    'of the service that it is about. With a protected address the witness must be of a consent office.',
  'fault.rule.CONSENT_OVERLAPS':
    'Another consent already holds for some of this. Withdraw it first, or name all that it names.',
  'fault.rule.CONSENT_REQUESTED': 'The request cannot be answered so, or its time is over.',
  'fault.rule.EMERGENCY_ACCESS': 'Somebody else than who opened it reviews it once, and says why.',
  'fault.rule.GUARDIAN_PERMISSION': 'Guardians cannot be asked for this now.',
  'fault.rule.GUARDIAN_SIGNING': 'This cannot be sent to guardians now.',
  'fault.rule.INV31':
    'The consent cannot be given so. Choose one service’s data, and what must stand alone by itself. At most a year.',
  'fault.UNAUTHENTICATED': 'You are logged out. Log in again.',
  'fault.REGISTER_UNAVAILABLE': 'The population register does not answer now. Try again later.',
};
