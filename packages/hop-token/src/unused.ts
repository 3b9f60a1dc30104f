/** What a token says, verified in all but that it is used for the first time. Nothing may be done on it before `use` has resolved. */
export interface Unused<Claims> {
  readonly claims: Claims;
  /** Uses the token up. @throws HopRefused when that has been done before, or cannot be told */
  use(): Promise<void>;
}
