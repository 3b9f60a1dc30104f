/** What is typed to open a copy in person. */
export interface CopyCode {
  /** As it was shown, with or without what parts it. */
  readonly code: string;
  /** `YYYY-MM-DD`. */
  readonly birthDate: string;
  readonly requestId: string;
}

/**
 * Uses up the code of a copy in person, and answers with the id of the youth whose copy it opens; `null` where it opens none, and nobody is
 * told why.
 */
export type OpenCopy = (typed: CopyCode) => Promise<string | null>;
