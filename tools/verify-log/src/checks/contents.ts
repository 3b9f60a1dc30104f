import { commitmentTo, type Content } from '../content/commitment';
import type { LeafRow, Row } from '../rows/row';
import { counted, type Check } from './check';
import type { FindingCode, Findings } from './findings';
import { FOLLOWS } from './origins';

/** What a leaf commits to is what the database says; where nothing is said any more, a deletion is entered. */
export function checkContents(findings: Findings): Check {
  let [recomputed, deleted] = [0, 0];
  return {
    name: 'contents',
    take(row: Row) {
      // What a log begins with says nothing of its own.
      if (row.row !== 'leaf' || row.kind === FOLLOWS) return;
      if (row.content !== null) recomputed += 1;
      else if (row.isDeleted) deleted += 1;
      for (const code of faultsOf(row)) findings.add(code, `leaf ${row.origin}/${row.index}`);
    },
    end: () => undefined,
    said: () => `${counted(recomputed, 'commitment')} computed again, ${deleted} deleted by decision`,
  };
}

function faultsOf(leaf: LeafRow): readonly FindingCode[] {
  const { content, salt, isDeleted } = leaf;
  if (content === null || salt === null) {
    return isDeleted && content === null && salt === null ? [] : ['CONTENT_IS_LOST'];
  }
  const isFaithful = commitmentTo(salt, committedOf(leaf.kind, content)).equals(leaf.commitment);
  return [
    ...(isDeleted ? (['CONTENT_STANDS_THOUGH_DELETED'] as const) : []),
    ...(isFaithful ? [] : (['CONTENT_DIFFERS'] as const)),
  ];
}

/** With its form (ADRs 0022, 0026, 0133 and 0138). What was entered before there were acts has none. */
function committedOf(kind: string, content: Content): Content {
  if (kind === 'CONSENT_EVENT') return { ...content, form: 'consent-event/1' };
  // Of these there are several forms, and each says which it is.
  if (kind === 'RETENTION') return content;
  if (kind === 'CATALOGUE') return { ...content, form: 'legal-catalogue/1' };
  if (content['act'] !== null) return { ...content, form: 'disclosure-entry/2' };
  const { act: _act, cause: _cause, ...first } = content;
  return { ...first, form: 'disclosure-entry/1' };
}
