/** Who is in every scenario, by name: organisations with their agency, and people with where they work and what they are. */
export interface Cast {
  /** `agency` is `CHILD_WELFARE`, `NAV`, `OUTREACH` or `HOUSING`. */
  readonly organisations: Readonly<Record<string, { readonly agency: string }>>;
  /** Whose `role` is left out is a caseworker, and whose `assurance` is, has logged in at level substantial. */
  readonly people: Readonly<
    Record<
      string,
      {
        readonly organisation?: string;
        readonly role?: string;
        readonly assurance?: string;
        readonly profession?: string;
        readonly isNameless?: boolean;
      }
    >
  >;
}

/** What holds of the youth when a scenario begins, as it is written; what is left out is not there. */
export type Facts = Readonly<Record<string, unknown>>;

/** What somebody does at a moment, as it is written, without the rule by which it is refused. */
export type Change = Readonly<Record<string, unknown>>;

/** One question about access: may who asks be let see what is known of the category? */
export interface Question {
  /** Somebody of the cast, `youth` or `another-youth`. */
  readonly who: string;
  /** The number of a purpose; `null`: none was sent. */
  readonly purpose: string | null;
  readonly category: string;
  /** Whether it is about those fields of the category that tell where the youth is. */
  readonly placesYouth: boolean;
  /** The order for information that it is asked under. */
  readonly order: string | null;
  /** What is stated by who is not assigned to the youth. */
  readonly reason: string | null;
  /** `nobody`: it is asked of an id that nobody has. */
  readonly about: 'youth' | 'nobody';
}

/** The answer that follows from the law. */
export interface ExpectedAnswer {
  readonly effect: 'permit' | 'deny';
  /** The basis of a permit, or the code of the first rule that objects. */
  readonly reason: string;
  /** The name of the consent that it rests on, where the scenario says. */
  readonly on: string | null;
}

/** A question with its answer. */
export interface ExpectedQuestion {
  readonly ask: Question;
  readonly expect: ExpectedAnswer;
}

/** Who must sign a consent to an organisation, at the youth's age of the moment? */
export interface SignatureQuestion {
  readonly to: string;
  readonly purpose: string;
  readonly category: string;
}

/** A question about signatures with its answer: `YOUTH`, `GUARDIAN` or both. */
export interface ExpectedSignatures {
  readonly ask: SignatureQuestion;
  readonly expect: readonly string[];
}

/** How a request for consent stands: to its asker, and to the youth, whom it may not have reached (`null`). */
export interface ExpectedRequest {
  readonly request: string;
  readonly asker: { readonly state: string; readonly told: Readonly<Record<string, string>> };
  readonly youth: string | null;
}

/** A moment of a scenario: what is done at it, and what is asked then. */
export interface Moment {
  /** RFC 3339. */
  readonly at: string;
  /** What is done, each with the rule by which it is refused, or `null`. */
  readonly changes: readonly { readonly change: Change; readonly refused: string | null }[];
  readonly questions: readonly ExpectedQuestion[];
  readonly signatures: readonly ExpectedSignatures[];
  readonly requests: readonly ExpectedRequest[];
}

/** A scenario, with a youth of its own. */
export interface Scenario {
  /** The file that it stands in, without its ending: what it is about. */
  readonly file: string;
  readonly name: string;
  /** The provision or the decision that it rests on, where it is one. */
  readonly law: string | null;
  readonly facts: Facts;
  /** In the order of time. */
  readonly moments: readonly Moment[];
}

/** All scenarios, and who is in them. */
export interface Suite {
  readonly cast: Cast;
  readonly scenarios: readonly Scenario[];
}
