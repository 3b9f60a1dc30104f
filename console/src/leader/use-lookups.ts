import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useAsked } from '../api/use-asked';
import {
  ChildWelfareLookupsDocument,
  HousingLookupsDocument,
  NavLookupsDocument,
  OutreachLookupsDocument,
  type OutreachLookupsQuery,
} from '../generated/graphql';
import { usePaged } from '../shared/use-paged';
import { LEADING } from './leader-asks';

type Answer = Readonly<Record<string, OutreachLookupsQuery['outreachLookups']>>;

/** Each agency has a list of its own, and they are alike. */
const LISTS: Readonly<Record<string, { readonly at: string; readonly document: unknown }>> = {
  CHILD_WELFARE: { at: 'childWelfareLookups', document: ChildWelfareLookupsDocument },
  NAV: { at: 'navLookups', document: NavLookupsDocument },
  OUTREACH: { at: 'outreachLookups', document: OutreachLookupsDocument },
  HOUSING: { at: 'housingLookups', document: HousingLookupsDocument },
};

/** Who of the own organisation looked up whom others are assigned to: line by line, and how often in each month. */
export function useLookups(agency: string | null) {
  const { at, document } = LISTS[agency ?? ''] ?? LISTS['OUTREACH']!;
  const typed = document as TypedDocumentNode<Answer, { after: string | null }>;
  const counted = useAsked(typed, { after: null }, LEADING);
  const paged = usePaged(typed, {}, at, (data) => data[at], LEADING);
  return { counted, countsOf: (data: Answer) => data[at], paged };
}
