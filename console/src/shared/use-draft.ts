import { useCallback, useEffect, useRef, useState } from 'react';
import { askOwnFor } from '../api/ask-own';

/** So long after the last key it is written. */
const QUIET_MS = 2_000;

/**
 * What is being filled in, kept by the gateway for a day: read when the form is shown, written a while after the last key, deleted when it
 * is sent. That it could not be kept stops nobody; where it could not be read, nothing is written over what may stand there.
 */
export function useDraft<Content extends object>(name: string, empty: Content) {
  const [content, setContent] = useState(empty);
  const [isRead, setIsRead] = useState(false);
  const blank = useRef(empty);
  blank.current = empty;
  const unsaved = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly write: () => void } | null>(null);
  const isKnown = useRef(false);
  const path = `drafts/${name}`;

  useEffect(() => {
    let isShown = true;
    setIsRead(false);
    isKnown.current = false;
    askOwnFor<{ content: Partial<Content> | null } | null>(path)
      .then((kept) => {
        if (!isShown) return;
        isKnown.current = true;
        setContent({ ...blank.current, ...(kept?.content ?? {}) });
      })
      .catch(() => undefined)
      .finally(() => isShown && setIsRead(true));
    return () => {
      isShown = false;
      unsaved.current?.write();
    };
  }, [path]);

  const change = useCallback(
    (part: Partial<Content>) =>
      setContent((before) => {
        const next = { ...before, ...part };
        if (unsaved.current !== null) clearTimeout(unsaved.current.timer);
        const write = (): void => {
          if (unsaved.current !== null) clearTimeout(unsaved.current.timer);
          unsaved.current = null;
          if (!isKnown.current) return;
          askOwnFor(path, { method: 'PUT', body: { content: next } }).catch(() => undefined);
        };
        unsaved.current = { timer: setTimeout(write, QUIET_MS), write };
        return next;
      }),
    [path],
  );

  const discard = useCallback(() => {
    if (unsaved.current !== null) clearTimeout(unsaved.current.timer);
    unsaved.current = null;
    setContent(blank.current);
    askOwnFor(path, { method: 'DELETE' }).catch(() => undefined);
  }, [path]);

  return { content, change, discard, isRead };
}
