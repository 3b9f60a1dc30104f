import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { OpenDraft, ShownDraft } from './drafts';
import { drafts } from './own-drafts';

/**
 * What is being filled in, kept by the gateway for a day: read when the form is shown, written a while after the last key, deleted when it
 * is sent. What is typed before it is read stays; that it could not be kept stops nobody, and is said (`DraftAlert`).
 */
export function useDraft<Content extends object>(name: string, empty: Content) {
  const [shown, setShown] = useState<ShownDraft>({ content: {}, isRead: false });
  const blank = useRef(empty);
  blank.current = empty;
  const open = useRef<OpenDraft | null>(null);
  const path = `drafts/${name}`;

  useEffect(() => {
    const draft = drafts.open(path, setShown);
    open.current = draft;
    return () => draft.close();
  }, [path]);

  const content = useMemo(() => ({ ...blank.current, ...shown.content }) as Content, [shown]);
  const change = useCallback((part: Partial<Content>) => open.current?.change(part, blank.current), []);
  const discard = useCallback(() => open.current?.discard(), []);
  return { content, change, discard, isRead: shown.isRead };
}
