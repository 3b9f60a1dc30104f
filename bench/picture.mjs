// The picture that the sides are asked for, and for what.
import { Kind, parse, print, visit } from 'graphql';
import { createRequire } from 'node:module';

/** The purpose that covers most of the picture: aftercare. */
export const PURPOSE = 'B104';

/** The whole picture. */
export const { PICTURE } = createRequire(import.meta.url)('@brobygger/demo');

/** No purpose covers these beside the rest, so that no consent can open them for it. */
const NOT_COVERED = new Set(['summerJobs', 'hap', 'sanction']);

/** The service without consent has nothing to say of access, and keeps nothing that youths write. */
const NOT_STOCK = new Set(['access', 'selfPresentation']);

/** The picture as far as the purpose covers it: all sides answer it with the same bytes. */
export const COVERED_PICTURE = without(PICTURE, new Set([...NOT_COVERED, ...NOT_STOCK]));

/** The whole picture as the side without consent can answer it. */
export const STOCK_PICTURE = without(PICTURE, NOT_STOCK);

/** The selection of the covered picture below the youth. */
export const SELECTION = parse(COVERED_PICTURE).definitions[0].selectionSet.selections[0].selectionSet;

/** A page of the caseload, each youth with the covered picture. */
export const CASELOAD = `query Caseload($first: Int!, $after: String) {
  navCaseload(first: $first, after: $after) { edges { node ${print(SELECTION)} } pageInfo { hasNextPage endCursor } }
}`;

function without(query, names) {
  return print(visit(parse(query), { [Kind.FIELD]: ({ name }) => (names.has(name.value) ? null : undefined) }));
}
