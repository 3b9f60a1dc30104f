/** What an entry of the log says that somebody did with a youth's data. */
export const Act = {
  /** Was let see fields. */
  READ: 'READ',
  /** Wrote in a record of the youth. */
  WROTE: 'WROTE',
  /** Took records of the own service in from another system; the entry says by which law. */
  IMPORTED: 'IMPORTED',
  /** Gave a record of the own service out to another system; the entry says by which law. */
  EXPORTED: 'EXPORTED',
  /** Erased records of the own service: their time was over, or the youth asked for it; then the entry names the claim. */
  ERASED: 'ERASED',
  BEGAN_SERVICE: 'BEGAN_SERVICE',
  ENDED_SERVICE: 'ENDED_SERVICE',
  /** Was not let write or begin service; the entry says why, which the one who was refused is not told. */
  REFUSED: 'REFUSED',
  /** Ordered information of other services (pålegg, bvl. § 13-4). */
  ORDERED: 'ORDERED',
  /** Was let see that information is ordered of the own service. */
  READ_ORDER: 'READ_ORDER',
  /** Answered an order for information. */
  ANSWERED_ORDER: 'ANSWERED_ORDER',
  /** Opened data of other services where life or health was in danger (fvl. § 13 b nr. 7). */
  OPENED_EMERGENCY: 'OPENED_EMERGENCY',
  /** Reviewed that it was opened. */
  REVIEWED_EMERGENCY: 'REVIEWED_EMERGENCY',
  /** Asked, as they opened it, that the youth be told of it later. */
  ASKED_DELAY: 'ASKED_DELAY',
  /** Confirmed that the youth is told of it later. */
  CONFIRMED_DELAY: 'CONFIRMED_DELAY',
  /** Had the youth told of it before the delay was over. */
  ENDED_DELAY: 'ENDED_DELAY',
  /** The time of a delay was over, and the youth was told: nobody did that. */
  LAPSED_DELAY: 'LAPSED_DELAY',
  /** Told another service something by telephone or on paper. */
  SHARED_OUTSIDE: 'SHARED_OUTSIDE',
  /** Was told how a handover of the youth to another service stands. */
  TOLD_HANDOVER: 'TOLD_HANDOVER',
  /** Was told of a decision of child welfare that the organisation is to carry out. */
  TOLD_DECISION: 'TOLD_DECISION',
  /** Reported the youth's case to the national child-welfare register, as the law demands. */
  REPORTED_TO_REGISTER: 'REPORTED_TO_REGISTER',
  /** Recorded that guardians are not informed of health care, or that it holds no more. */
  SET_NOT_INFORMED: 'SET_NOT_INFORMED',
  /** An officer said whether something may reach a guardian. */
  SET_GUARDIAN_REACH: 'SET_GUARDIAN_REACH',
  /** An officer entered a paper on which guardians let the youth live somewhere, or do no more. */
  ENTERED_PERMISSION: 'ENTERED_PERMISSION',
  /** Took what the youth asks of the own service under the GDPR, and read the words of it. */
  TOOK_CLAIM: 'TOOK_CLAIM',
  /** Read again what they had taken. */
  READ_CLAIM: 'READ_CLAIM',
  /** Answered it. */
  ANSWERED_CLAIM: 'ANSWERED_CLAIM',
  /** Took what they had been let see into a case, in the journal of the own service. */
  TOOK_INTO_CASE: 'TOOK_INTO_CASE',
  /** An officer or auditor was let see the consents. */
  READ_CONSENTS: 'READ_CONSENTS',
  /** An officer or auditor was let see the log. */
  READ_LOG: 'READ_LOG',
  /** An officer looked for the youth and found them. */
  FOUND: 'FOUND',
  /** An officer made a code by which the youth opens a copy of everything, at the officer's. */
  OFFERED_COPY: 'OFFERED_COPY',
  /** Whoever had the code opened the copy. */
  OPENED_COPY: 'OPENED_COPY',
  /** A system was told that its organisation may be let read. */
  TOLD_ACCESS: 'TOLD_ACCESS',
  /** An officer made one of this registration and another of the same person. */
  MERGED: 'MERGED',
  /** An officer made two of them again. */
  UNMERGED: 'UNMERGED',
} as const;
export type Act = (typeof Act)[keyof typeof Act];

/** What an owner enters by a law that it names as the cause: all else it enters on its own service. */
export const ACTS_BY_LAW: readonly Act[] = [Act.IMPORTED, Act.EXPORTED];

/** What an owner enters of its own; the rest is the registry's. */
export const ACTS_OF_OWNERS = [
  Act.READ,
  Act.WROTE,
  Act.IMPORTED,
  Act.EXPORTED,
  Act.ERASED,
  Act.BEGAN_SERVICE,
  Act.ENDED_SERVICE,
  Act.REFUSED,
  Act.ORDERED,
] as const;
