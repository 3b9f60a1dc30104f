import type { Line } from '../shared/use-paged';
import type { TextKey } from '../texts/texts';
import type { WhoHasSeenMeQuery } from '../generated/graphql';

/** One line of the log as the youth is shown it: what was entered, or that it was deleted. */
export type SeenEdge = NonNullable<NonNullable<WhoHasSeenMeQuery['me']>['disclosures']>['edges'][number];
export type SeenEntry = NonNullable<SeenEdge['node']>;

const WROTE: readonly string[] = ['WROTE', 'IMPORTED', 'ERASED', 'BEGAN_SERVICE', 'ENDED_SERVICE'];
const UNASKED: readonly string[] = [
  'ORDERED',
  'READ_ORDER',
  'ANSWERED_ORDER',
  'OPENED_EMERGENCY',
  'REVIEWED_EMERGENCY',
  'SHARED_OUTSIDE',
  'TOLD_HANDOVER',
  'TOLD_DECISION',
  'REPORTED_TO_REGISTER',
];

const isUnasked = ({ act, basis }: SeenEntry): boolean =>
  basis === 'STATUTE' || basis === 'EMERGENCY' || UNASKED.includes(act ?? '');

/** What one may choose to see of the list. */
export const SEEN_FILTERS = {
  all: () => true,
  others: ({ role }) => role !== 'YOUTH',
  saw: ({ act, role }) => act === 'READ' && role !== 'YOUTH',
  wrote: ({ act }) => WROTE.includes(act ?? ''),
  law: isUnasked,
  refused: ({ act }) => act === 'REFUSED',
  oversight: ({ role }) => role === 'CONSENT_OFFICER' || role === 'AUDITOR',
} as const satisfies Record<string, (entry: SeenEntry) => boolean>;
export type SeenFilter = keyof typeof SEEN_FILTERS;

export const isSeenFilter = (text: string): text is SeenFilter => Object.hasOwn(SEEN_FILTERS, text);
export const filterTitle = (filter: SeenFilter): TextKey => `seen.filter.${filter}`;

/** The lines that were chosen. A line that was deleted says nothing of what it was: it stands in the whole list alone. */
export const chosenOf = (
  lines: readonly Line<SeenEdge>[],
  filter: SeenFilter,
  consentId: string | null,
): readonly Line<SeenEdge>[] =>
  lines.filter(({ edge: { node } }) =>
    node === null || node === undefined
      ? filter === 'all' && consentId === null
      : SEEN_FILTERS[filter](node) && (consentId === null || node.consentId === consentId),
  );
