import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { PLACES } from '../../site/src/places';
import { readPages } from '../../site/src/read-pages';
import { sidebarOf, unplaced } from '../../site/src/sidebar';
import { builtSite, filesOf } from '../harness/docs-site';

const ROOT = join(__dirname, '..', '..');
const BASE = '/docs/';

interface BuiltPage {
  readonly name: string;
  readonly html: string;
  readonly anchors: ReadonlySet<string>;
}

let folder: string;
let built: readonly BuiltPage[];
beforeAll(() => {
  folder = builtSite();
  built = filesOf(folder, /\.html$/).map((name) => {
    const html = readFileSync(join(folder, name), 'utf8');
    return { name, html, anchors: new Set(allOf(html, / id="([^"]+)"/g)) };
  });
});

const allOf = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found.replaceAll('&amp;', '&'));

/** The file that an address of the site is answered with, as the gateway finds it. */
const fileAt = (path: string): string =>
  path.endsWith('/') || path === '' ? `${path}index.html` : /\.\w+$/.test(posix.basename(path)) ? path : `${path}.html`;

/** What a page leads to on the site and does not find there. */
function lostOf({ name, html, anchors }: BuiltPage, pages: ReadonlyMap<string, BuiltPage>): readonly string[] {
  return allOf(html, / (?:href|src)="([^"]+)"/g)
    .filter((target) => {
      if (target.startsWith('#')) return !anchors.has(decodeURIComponent(target.slice(1)));
      if (/^(https?|data):/.test(target)) return false;
      if (!target.startsWith(BASE)) return true;
      const [path = '', anchor] = target.slice(BASE.length).split('#');
      const file = fileAt(path);
      if (!existsSync(join(folder, file))) return true;
      return anchor !== undefined && pages.get(file)?.anchors.has(decodeURIComponent(anchor)) !== true;
    })
    .map((target) => `${name}: ${target}`);
}

test('every page stands in a place of the sidebar, and each in one', () => {
  const pages = readPages(ROOT);
  expect(unplaced(pages)).toEqual([]);
  const named = PLACES.flatMap(({ pages: names }) => names);
  expect(named.filter((name, n) => named.indexOf(name) !== n)).toEqual([]);
  expect(sidebarOf(pages)['/']?.[0]?.items.length).toBeGreaterThan(3);
});

test('every page is built, and every page that was', () => {
  const names = readPages(ROOT).map(({ name }) => `${name}.html`);
  expect(built.map(({ name }) => name)).toEqual([...names, '404.html'].sort());
});

test('every link, anchor and picture is there', () => {
  const pages = new Map(built.map((page) => [page.name, page]));
  expect(built.flatMap((page) => lostOf(page, pages))).toEqual([]);
  expect(built.find(({ name }) => name === 'console.html')?.html).toMatch(/<img src="\/docs\/assets\/[\w.-]+\.webp"/);
});

test('a file of the repository is named, and no link leads there', () => {
  const architecture = built.find(({ name }) => name === 'architecture.html')?.html ?? '';
  expect(architecture).toContain('>gateway/src/gateway.ts</code>');
  expect(built.filter(({ html }) => /href="[^"]*\/(gateway|packages|subgraphs)\//.test(html))).toEqual([]);
});

test('nothing stands in a page that its content security policy does not admit', () => {
  const inline = /<script(?![^>]*\bsrc=)[^>]*>|<style\b| style="| on[a-z]+="/;
  expect(built.filter(({ html }) => inline.test(html)).map(({ name }) => name)).toEqual([]);
});

test('no page, script or style fetches anything from another host', () => {
  const ofPages = built.flatMap(({ html }) =>
    allOf(html, /<(?:script|link|img|iframe)\b[^>]*\b(?:src|href)="([^"]+)"/g),
  );
  expect(ofPages.filter((target) => !target.startsWith(BASE) && !target.startsWith('data:'))).toEqual([]);
  const styles = filesOf(folder, /\.css$/).map((name) => readFileSync(join(folder, name), 'utf8'));
  const fetched = styles.flatMap((style) => [
    ...allOf(style, /url\(["']?([^"')]{1,40})/g),
    ...allOf(style, /(@import)/g),
  ]);
  expect(fetched.filter((target) => !target.startsWith('data:'))).toEqual([]);
});

test('a page in Norwegian says so', () => {
  const language = (name: string) =>
    /<div lang="(\w+)"/.exec(built.find((page) => page.name === name)?.html ?? '')?.[1];
  expect(['youth.html', 'youth-nb.html', 'youth-nn.html'].map(language)).toEqual([undefined, 'nb', 'nn']);
});
