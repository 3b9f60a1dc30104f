/** An answer to what is no question about access: of a rule, of who must sign, of how a request stands. */
export interface OtherAnswer {
  readonly door: string;
  readonly question: string;
  readonly expected: string;
  readonly told: string;
}
