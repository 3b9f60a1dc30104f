import type { KeptOut } from './refusing-world';

/** Ids of things that are about no youth. A new id of an input belongs here, or among the records of the world. */
export const OF_NO_YOUTH: readonly string[] = [
  ...['houseId', 'responsiblePersonId', 'groupId', 'employerId', 'receiverId', 'recipientId', 'consentId'],
  // Of notices and sessions in the street: the organisation's own (that of a youth who keeps the worker out is nobody's, as its test says).
  ...['noticeId', 'sessionId', 'plannedSessionId', 'removedEmergencyIds', 'executorId', 'runById', 'courseId'],
  // Of what guardians are held by and not informed of, and decisions told: looked for among what is of the youth named beside it alone.
  ...['holdId', 'notInformedId', 'cwDecisionReference'],
];

/** Ids of records that are looked for among what is of the youth named beside them alone, as tests of their own show. */
export const OF_THE_YOUTH_NAMED: Readonly<Record<string, readonly string[]>> = {
  // `register-words.test.ts`: a decision on another youth is refused as one that is none.
  reviseMeasuresPlan: ['decisionId'],
};

/** Mutations that reach a youth and are asked of below by themselves, with the reason. */
export const BY_THEMSELVES: Readonly<Record<string, string>> = {
  enterPaperConsents: 'names youths in the cells of a table',
  fileConcernReport: 'no block, conflict or protection stops a concern report: it is taken in, whomever it is about',
  findYouth: 'finds nobody by the same words as somebody, and each try is entered',
  openEmergencyAccess: 'is opened of nobody as of anybody, and entered all the same',
  recordClassAttendance: 'names places on a course of the organisation by a list',
  recordGroupMeeting: 'names members of a group of the organisation by a list',
  requestConsent: 'is sent to nobody as to anybody, and entered all the same',
};

/** What a mutation says of a youth whom nobody is, where that is no missing youth. */
export const OF_NOBODY: Readonly<Record<string, string>> = { takeIntoCase: '"rule":"TAKEN_FROM_READ"' };

/** Ages at which a mutation does begin service. */
export const FITTING_AGES: Readonly<Record<string, readonly KeptOut[]>> = {
  linkConcernReport: ['too old', 'too young'],
  openChildWelfareCase: ['too old', 'too young'],
  openNavCase: ['too old', 'too young'],
  importNavCase: ['too old', 'too young'],
};

/** Mutations of officers that are about no youth. */
export const OF_WORKERS: readonly string[] = ['grantAddressClearance', 'revokeAddressClearance'];
