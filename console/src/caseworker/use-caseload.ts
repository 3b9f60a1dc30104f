import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { AskedFor } from '../api/api-client';
import {
  ChildWelfareCaseloadDocument,
  HousingCaseloadDocument,
  NavCaseloadDocument,
  OutreachCaseloadDocument,
} from '../generated/graphql';
import { usePaged, type Paged } from '../shared/use-paged';

interface Edge {
  readonly node?: { readonly id: string; readonly name?: string | null } | null;
}

interface Connection {
  readonly edges: readonly Edge[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

type Answer = Readonly<Record<string, Connection | null | undefined>>;

/** Each agency has a list of its own, and they are alike. */
const LISTS: Readonly<Record<string, { readonly at: string; readonly document: unknown }>> = {
  CHILD_WELFARE: { at: 'childWelfareCaseload', document: ChildWelfareCaseloadDocument },
  NAV: { at: 'navCaseload', document: NavCaseloadDocument },
  OUTREACH: { at: 'outreachCaseload', document: OutreachCaseloadDocument },
  HOUSING: { at: 'housingCaseload', document: HousingCaseloadDocument },
};

/** The list of the caller's own agency. */
export function useCaseload(agency: string | null, askedFor: AskedFor): Paged<Edge> {
  const { at, document } = LISTS[agency ?? ''] ?? LISTS['NAV']!;
  return usePaged(
    document as TypedDocumentNode<Answer, { after: string | null }>,
    {},
    at,
    (data) => data[at],
    askedFor,
  );
}
