import {
  HeldByChildWelfareDocument,
  HeldByHousingDocument,
  HeldByNavDocument,
  HeldByOutreachDocument,
  HeldByRegistryDocument,
  type CategoryOwner,
} from '../generated/graphql';

/** What each owner holds on the youth: what is asked, and where in the answer it stands. */
export const HELD = {
  CHILD_WELFARE: { document: HeldByChildWelfareDocument, at: 'childWelfare' },
  NAV: { document: HeldByNavDocument, at: 'nav' },
  OUTREACH: { document: HeldByOutreachDocument, at: 'outreach' },
  HOUSING: { document: HeldByHousingDocument, at: 'housing' },
  CONSENT: { document: HeldByRegistryDocument, at: null },
} as const satisfies Record<CategoryOwner, unknown>;

/** What is in an answer of one of them, under the youth. */
export const heldIn = (data: unknown, at: string | null): unknown => {
  const { me } = data as { readonly me?: Readonly<Record<string, unknown>> | null };
  return at === null ? me : me?.[at];
};
