import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { readerAt } from './left-alone';

const LOOK_EVERY_MS = 1_000;

/** What whoever reads does, and no page does by itself: not that it is moved, nor that the pointer stands elsewhere on it then. */
const STIRS = ['keydown', 'pointerdown', 'click', 'wheel', 'touchmove'] as const;

/**
 * Takes away what is shown when the page is left, also where a browser would bring it back by its button, and when nobody does anything.
 * Answers with whether it is to be asked if somebody reads.
 */
export function useLeftAlone(onGone: () => void): boolean {
  const [isAsked, setIsAsked] = useState(false);
  const stirredAt = useRef(Date.now());
  useEffect(() => {
    const look = (): void => {
      const reader = readerAt(stirredAt.current, Date.now());
      setIsAsked(reader === 'asked');
      if (reader === 'gone') onGone();
    };
    const stir = (): void => {
      // Whoever wakes the machine is not known to be who read.
      if (readerAt(stirredAt.current, Date.now()) !== 'gone') stirredAt.current = Date.now();
      look();
    };
    const leave = (): void => flushSync(onGone);
    const timer = setInterval(look, LOOK_EVERY_MS);
    for (const each of STIRS) addEventListener(each, stir, { capture: true, passive: true });
    addEventListener('pagehide', leave);
    return () => {
      clearInterval(timer);
      for (const each of STIRS) removeEventListener(each, stir, { capture: true });
      removeEventListener('pagehide', leave);
    };
  }, [onGone]);
  return isAsked;
}
