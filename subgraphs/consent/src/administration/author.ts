/** Who makes a change, and when. */
export interface Author {
  readonly by: string;
  readonly at: Date;
}
