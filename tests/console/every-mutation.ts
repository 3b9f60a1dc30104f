import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Eye } from './eye';

const PAGES = join(__dirname, '../../console/src');

/** Each operation of the pages that changes something, by name. */
const mutationsOfPages = (): readonly string[] =>
  readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.graphql'))
    .flatMap((file) => [...readFileSync(join(PAGES, file), 'utf8').matchAll(/^mutation (\w+)/gm)])
    .map(([, name = '']) => name);

/** Comes last: what the pages sent in all that was done before it. */
export function submitsEveryMutation(eyeOf: () => Eye): void {
  test('each mutation of the pages was submitted in a browser', () => {
    const mutations = mutationsOfPages();
    const asked = new Set(eyeOf().asked);
    expect(mutations.length).toBeGreaterThan(50);
    expect(mutations.filter((name) => !asked.has(name))).toEqual([]);
  });
}
