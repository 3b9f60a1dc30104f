import type { Locator } from 'playwright-core';
import type { Eye } from './eye';

/** Somebody who has a keyboard and no more. What was pressed is counted, and that one sees where one is. */
export interface Keys {
  /** Presses Tab until it is there; throws where it is never reached. */
  to(target: Locator): Promise<void>;
  /** Presses it: one step of those that are counted. */
  press(key: 'Enter' | 'Space' | 'ArrowDown' | 'ArrowUp' | 'ArrowRight'): Promise<void>;
  /** Goes there and presses Enter: one step. */
  follow(target: Locator): Promise<void>;
  type(text: string): Promise<void>;
  /** Begins to count anew. */
  anew(): void;
  /** Each key that went down, Tab too. */
  readonly pressed: number;
  /** What was opened, chosen or sent. */
  readonly steps: number;
  /** Fields and buttons that were gone to. */
  readonly stops: number;
  /** Where the focus was and could not be seen. */
  readonly unseen: readonly string[];
}

/** Run in a page: what has the focus, where it is not to be seen that it has; else nothing. Some show it on what stands beside. */
const UNSEEN = `(() => {
  const focused = document.activeElement;
  if (focused === null || focused === document.body || focused.id === 'content') return '';
  const near = [focused, focused.nextElementSibling, focused.parentElement, focused.closest('.aksel-checkbox, .aksel-radio')]
    .filter((each) => each !== null);
  const isMarked = near.some((each) => [null, '::before', '::after'].some((part) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each, part);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  }));
  const { top, bottom, left, right } = focused.getBoundingClientRect();
  const isInSight = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  // The button of a field for dates is a part of it, and the browser marks it itself.
  const isPart = focused.matches('input[type="date"], input[type="datetime-local"]');
  return (isMarked || isPart) && isInSight ? '' : focused.outerHTML.slice(0, 100) + (isInSight ? '' : ' out of sight');
})()`;

const IS_FOCUSED = (element: unknown): boolean => (element as { matches(what: string): boolean }).matches(':focus');

/** Enough for the longest page: what takes more is not reached by keyboard, whatever else is. */
const LONGEST_WAY = 150;

export function takeKeys(eye: Eye): Keys {
  const { page } = eye;
  let [pressed, steps, stops] = [0, 0, 0];
  const unseen = new Set<string>();
  const press = async (key: string): Promise<void> => {
    pressed += 1;
    await page.keyboard.press(key);
  };
  const keys: Keys = {
    async to(target) {
      stops += 1;
      await target.waitFor();
      for (let n = 0; n < LONGEST_WAY; n += 1) {
        const said = await page.evaluate<string>(UNSEEN);
        if (said !== '') unseen.add(said);
        if (await target.evaluate(IS_FOCUSED)) return;
        await press('Tab');
      }
      throw new Error(`never reached: ${String(target)}`);
    },
    async press(key) {
      steps += 1;
      await press(key);
      await eye.settled();
    },
    async follow(target) {
      await keys.to(target);
      await keys.press('Enter');
    },
    async type(text) {
      pressed += text.length;
      await page.keyboard.type(text);
    },
    anew() {
      [pressed, steps, stops] = [0, 0, 0];
    },
    get pressed() {
      return pressed;
    },
    get steps() {
      return steps;
    },
    get stops() {
      return stops;
    },
    get unseen() {
      return [...unseen];
    },
  };
  return keys;
}
