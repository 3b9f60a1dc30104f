import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCssVariablesTheme } from 'shiki';
import { defineConfig } from 'vitepress';
import { compressIn } from '../../playground/compress-assets';
import { anchorOf } from '../src/anchor-of';
import { asOnTheSite } from '../src/markdown/as-on-the-site';
import { CLASSES_OF_CODE } from '../src/markdown/no-inline-style';
import { onlyFiles } from '../src/only-files';
import { readPages } from '../src/read-pages';
import { searchForAll } from '../src/search-box';
import { sidebarOf } from '../src/sidebar';
import { stagePages } from '../src/stage-pages';

const SITE = fileURLToPath(new URL('..', import.meta.url));
const ROOT = join(SITE, '..');
const BASE = '/docs/';

/** What is laid out for VitePress, what it makes of that, and what is served: the last is whole, or what it was before. */
const [PAGES, BUILT, SERVED] = ['.pages', '.built', 'dist'].map((name) => join(SITE, name)) as [string, string, string];

const pages = readPages(ROOT);
stagePages(ROOT, PAGES, pages);

export default defineConfig({
  title: 'Brobygger',
  description: 'A federated GraphQL API between youth services: one query, four agencies, consent field by field.',
  lang: 'en',
  base: BASE,
  srcDir: PAGES,
  outDir: BUILT,
  cacheDir: join(ROOT, 'node_modules', '.cache', 'brobygger', 'site'),
  // It would be asked for at an address that is none.
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  // It would lay a style into the page.
  appearance: { disableTransition: false } as never,
  cleanUrls: true,
  metaChunk: true,
  // What a page says of a server that runs leads there.
  ignoreDeadLinks: 'localhostLinks',
  themeConfig: {
    sidebar: sidebarOf(pages) as never,
    outline: 'deep',
    search: { provider: 'local' },
    notFound: {
      title: 'THERE IS NO SUCH PAGE',
      quote: 'Search for it, or begin at the front page.',
      linkText: 'Front page',
    },
    docFooter: { prev: false, next: false },
  },
  markdown: {
    html: false,
    theme: createCssVariablesTheme({ variablePrefix: '--code-' }),
    codeTransformers: [CLASSES_OF_CODE],
    languageAlias: { cedar: 'rust', jsonl: 'json' },
    anchor: { slugify: anchorOf },
    config: (md) => asOnTheSite(md, pages),
  },
  vite: {
    logLevel: 'warn',
    plugins: [searchForAll() as never],
    // An inlined asset would be a data: URL, which the content security policy admits for pictures only.
    build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 8000 },
  },
  transformHtml: (html) => onlyFiles(html, { folder: BUILT, base: BASE }),
  buildEnd() {
    compressIn(BUILT);
    rmSync(SERVED, { recursive: true, force: true });
    renameSync(BUILT, SERVED);
    rmSync(PAGES, { recursive: true });
  },
});
