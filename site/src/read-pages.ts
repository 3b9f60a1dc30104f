import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaPages } from './schema/schema-pages';
import { titleOf, type SitePage } from './site-page';

/** Pages that stand beside `docs/`, and what they are called on the site. The README is its front page. */
const BESIDE: Readonly<Record<string, string>> = {
  'README.md': 'index',
  'CONTRIBUTING.md': 'contributing',
  'CHANGELOG.md': 'changelog',
  'SECURITY.md': 'reporting',
  'conformance/README.md': 'scenarios',
  'packages/client/README.md': 'client',
  'schema/categories.md': 'fields',
};

/** All pages of the site: what is written in the repository, and the reference of the schema, which is made here. */
export function readPages(root: string): readonly SitePage[] {
  const written = [...Object.entries(BESIDE), ...docsIn(root)].map(([source, name]): SitePage => ({
    source,
    name,
    text: readFileSync(join(root, source), 'utf8'),
  }));
  return [...written, decisions(written), ...schemaPages(root)];
}

const docsIn = (root: string): readonly (readonly [source: string, name: string])[] =>
  readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => [`docs/${file}`, nameOf(file)]);

/** `youth.nb.md` is `youth-nb`: an address with a dot would be that of a file. */
const nameOf = (file: string): string => file.slice(0, -'.md'.length).replace(/\.(nb|nn)$/, '-$1');

/** The folder of the decisions, which GitHub lists by itself. */
function decisions(pages: readonly SitePage[]): SitePage {
  const rows = pages.filter(({ name }) => name.startsWith('adr/')).map((page) => `- [${titleOf(page)}](/${page.name})`);
  return {
    name: 'adr/index',
    source: 'docs/adr',
    text: ['# Decisions', 'Why it is as it is: each with what it was decided against.', rows.join('\n'), ''].join(
      '\n\n',
    ),
  };
}
