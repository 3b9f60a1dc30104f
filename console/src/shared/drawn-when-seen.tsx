import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import './drawn-when-seen.css';

/** What all that waits to be seen is drawn by. */
const DRAW = 'brobygger:draw';

/** How long paper waits for what is fetched, in frames: it comes without, when it does not come. */
const MOST_FRAMES = 300;

/** Keeps the place of what is heavy, `height` in CSS pixels, and fetches and draws it when somebody scrolls there. */
export function DrawnWhenSeen({ height, children }: { readonly height: number; readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [isSeen, setIsSeen] = useState(false);
  useEffect(() => {
    const { current } = place;
    if (isSeen || current === null) return;
    const draw = (): void => setIsSeen(true);
    const observer = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) draw();
    });
    observer.observe(current);
    addEventListener(DRAW, draw);
    return () => {
      observer.disconnect();
      removeEventListener(DRAW, draw);
    };
  }, [isSeen]);
  return (
    <div ref={place} className="drawn-when-seen" style={{ minHeight: height }}>
      {isSeen && <Suspense fallback={<span aria-busy="true" />}>{children}</Suspense>}
    </div>
  );
}

const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Prints the page with all that nobody has scrolled to. */
export async function printWhole(): Promise<void> {
  dispatchEvent(new Event(DRAW));
  await nextFrame();
  for (let frames = 0; frames < MOST_FRAMES && document.querySelector('[aria-busy="true"]') !== null; frames += 1) {
    await nextFrame();
  }
  // What is drawn by its own size is measured when it stands there.
  await nextFrame();
  await nextFrame();
  print();
}
