/** Who acts, as the tables of states name them. */
export const ACTORS = {
  YOUTH: 'the youth whom it is about',
  GUARDIAN:
    'a guardian to whom the youth has sent it and whom it may reach; of a child below 12, who signs in its place',
  WORKER: 'a worker of the organisation that it concerns, who has not taken it',
  LEADER: 'a leader of the organisation that it concerns, who has not taken it',
  TAKER: 'who has taken it at the organisation',
  PROFESSIONAL:
    'a health professional of the profession that recorded it: of the organisation, or of one that serves the youth when that does no more',
  BEARER: 'who types the code, where nobody is logged in',
  OFFICER: 'a consent officer of the municipality',
} as const;
export type Actor = keyof typeof ACTORS;

/** What an act does: by which mutation, who may set it, and which state it leads to from which. From any other it is refused. */
export interface Transition<State extends string> {
  /** Acts that have a mutation in common are told apart by who acts. */
  readonly mutation: string;
  readonly by: readonly [Actor, ...Actor[]];
  /** A state that leads to itself: the act is taken, and where nothing is new by it nothing is written. */
  readonly leads: Readonly<Partial<Record<State, State>>>;
}

/** A state machine as a table, by act. What does not stand in it is refused, and nothing is written. */
export type StateMachine<State extends string, Act extends string> = Readonly<Record<Act, Transition<State>>>;

/** The state that the act leads to, or `null` where it may not be done. */
export const after = <State extends string, Act extends string>(
  machine: StateMachine<State, Act>,
  state: State,
  act: Act,
): State | null => machine[act].leads[state] ?? null;
