import type { Cast, Change, ExpectedRequest, Facts, Question, SignatureQuestion } from './suite';

/** What an implementation has no place for, and why: it is counted as left out, and neither as met nor as failed. */
export interface LeftOut {
  readonly leftOut: string;
}

/** A scenario that has begun, by a name of the implementation's. */
export interface Begun {
  readonly id: string;
}

/** What is sent of a moment: what is done, and what is asked afterwards. No answer stands in it. */
export interface AskedMoment {
  readonly at: string;
  readonly changes: readonly Change[];
  readonly questions: readonly Question[];
  readonly signatures: readonly SignatureQuestion[];
  /** The names of requests. */
  readonly requests: readonly string[];
}

/** What came of a change: `rule` is that by which it was refused, where the implementation tells one. */
export type AnsweredChange =
  | { readonly outcome: 'carried out' }
  | { readonly outcome: 'refused'; readonly rule?: string }
  | LeftOut;

/** An answer about access. What an implementation does not tell is left out, and not compared. */
export type AnsweredQuestion =
  | {
      readonly effect: 'permit' | 'deny';
      /** The basis of a permit, or the code of the rule that objects. */
      readonly reason?: string;
      /** The name of the consent that it rests on; `null`: on none. */
      readonly consent?: string | null;
    }
  | LeftOut;

/** Who must sign. */
export type AnsweredSignatures = { readonly signers: readonly string[] } | LeftOut;

/** How a request stands. */
export type AnsweredRequest = Pick<ExpectedRequest, 'asker' | 'youth'> | LeftOut;

/** The answers to a moment, each list in the order of what was sent. */
export interface Answers {
  readonly changes: readonly AnsweredChange[];
  readonly questions: readonly AnsweredQuestion[];
  readonly signatures: readonly AnsweredSignatures[];
  readonly requests: readonly AnsweredRequest[];
}

/** What the suite needs of an implementation. */
export interface Driver {
  /** Makes a youth of whom the facts hold; nothing is carried over from any other scenario. */
  begin(scenario: { readonly cast: Cast; readonly facts: Facts }): Promise<Begun | LeftOut>;
  /** Sets the clock of the scenario, does what is done, and answers what is asked. */
  moment(id: string, moment: AskedMoment): Promise<Answers>;
  /** The scenario has ended: nothing more is asked of it. */
  end(id: string): Promise<void>;
}
