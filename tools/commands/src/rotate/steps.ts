/** The steps in which a secret goes over to another, in their order: at none of them is anybody turned away who has one of both. */
export const STEPS = ['accept', 'use', 'retire'] as const;
export type Step = (typeof STEPS)[number];

/** Where the next secret waits until all who read know it. */
export const NEXT = '.next';

/** What is to be done before the next step: whether `provision` is to be run, and who is to be restarted then. */
export interface AfterStep<Reader extends string> {
  readonly provisions: boolean;
  readonly restart: readonly Reader[];
}
