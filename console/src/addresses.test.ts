import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADDRESSES } from './addresses';

const DOCS = join(__dirname, '..', '..', 'docs');

/** What an id is called is nothing to who looks. */
const anonymous = (address: string): string => address.replaceAll(/:\w+/g, ':');

/** Each page by who has it: `caseworker /record/:/income`. */
const pages = ADDRESSES.map(([who, address]) => `${who} ${anonymous(address)}`);

/** A picture as the page of them shows it: its address, what is said of it, and its file, which says who has it. */
const SHOWN = /^`\/console(\/[^`]*)`.*\n\n!\[.+\]\(console\/(([a-z_]+)-.+\.webp)\)$/gm;
const shown = [...readFileSync(join(DOCS, 'console.md'), 'utf8').matchAll(SHOWN)].map(
  ([, address = '', file = '', role = '']) => ({ page: `${role} ${anonymous(address)}`, file }),
);

test('every page has its picture in the documents, and there is none of a page that is not: `npm run screenshots`', () => {
  expect(shown.map(({ page }) => page).toSorted()).toEqual(pages.toSorted());
});

test('every picture is shown, and every one that is shown is there', () => {
  expect(readdirSync(join(DOCS, 'console')).toSorted()).toEqual(shown.map(({ file }) => file).toSorted());
});

test('every route of a page is an address that somebody has', () => {
  const routes = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && file !== 'app.tsx')
    .flatMap((file) => [...readFileSync(join(__dirname, file), 'utf8').matchAll(/<Route path="([^"*]+)"/g)])
    .map(([, path = '']) => `/${anonymous(path)}`);
  expect(routes.length).toBeGreaterThan(30);
  expect(routes.filter((route) => !pages.some((page) => page.endsWith(route)))).toEqual([]);
});
