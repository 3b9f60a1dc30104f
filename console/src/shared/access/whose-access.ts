/** Of whom it is asked who can see what, and where the pages about that stand. */
export interface WhoseAccess {
  /** Absent where the youth asks: it is about themself, and is said to them so. */
  readonly youthId: string | null;
  /** Below it, each consent by its id. */
  readonly consentsAt: string;
  /** Why something is open or not. */
  readonly explainAt: string;
}

/** Where it stands why an organisation sees a kind of data, now or at a moment that has been. */
export const whyAt = (
  { explainAt }: WhoseAccess,
  asked: { readonly organisation: string; readonly category: string; readonly at: string | null },
): string => {
  const { at, ...about } = asked;
  return `${explainAt}?${new URLSearchParams({ ...about, ...(at === null ? {} : { at }) })}`;
};
