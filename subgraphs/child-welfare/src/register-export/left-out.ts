/** Why something that is held is not in the document, or stands there by more than was entered. */
export const LeftOut = {
  /** A decision that names no statute, as those from before it was asked for. */
  DECISION_WITHOUT_STATUTE: 'DECISION_WITHOUT_STATUTE',
  /** A measure that has no category of the register. */
  MEASURE_WITHOUT_CATEGORY: 'MEASURE_WITHOUT_CATEGORY',
  /** A measure of which nobody said on what decision it rests, or whose decision is left out itself. */
  MEASURE_WITHOUT_DECISION: 'MEASURE_WITHOUT_DECISION',
  /** A measure without an end that the newest version of the plan has not. */
  MEASURE_TAKEN_OUT: 'MEASURE_TAKEN_OUT',
  /** A measure that begins later: it is not put into effect yet. */
  MEASURE_NOT_BEGUN: 'MEASURE_NOT_BEGUN',
  /** A second measure of one name and first day in one version of a plan: the register could not tell them apart. */
  MEASURE_TWICE: 'MEASURE_TWICE',
  /** A plan whose measures rest on sections for which the register has no plan, or several. */
  PLAN_OF_NO_KIND: 'PLAN_OF_NO_KIND',
  /** What a report is about, where the register has no code for it. */
  CONTENT_WITHOUT_CODE: 'CONTENT_WITHOUT_CODE',
  /** How an investigation that was closed ended: nobody said. */
  INVESTIGATION_WITHOUT_OUTCOME: 'INVESTIGATION_WITHOUT_OUTCOME',
  /**
   * Not left out, but inferred: an investigation that led on rests on what its report was about, and the decision is the first one
   * made after it began.
   */
  GROUNDS_INFERRED: 'GROUNDS_INFERRED',
} as const;
export type LeftOut = (typeof LeftOut)[keyof typeof LeftOut];

/** What was left out, by our own id. */
export interface LeftOutPart {
  readonly reason: LeftOut;
  readonly part: string;
}
