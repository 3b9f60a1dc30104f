import { posix } from 'node:path';
import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import { linkTo } from '../sidebar';
import type { SitePage } from '../site-page';

/** What leads out of the site: a scheme, or nothing but an anchor. */
const ELSEWHERE = /^([a-z][a-z\d+.-]*:|#|\/)/i;

/**
 * Makes the links of the repository's pages those of the site. A link to a page leads to where it stands on the site. A file of the
 * repository is not on the site: its path stands in the link's place, to be looked up in one's own clone. A page that is nowhere is left,
 * and ends the build.
 */
export function withLinks(md: MarkdownIt, pages: readonly SitePage[]): void {
  const sourceOf = new Map(pages.map(({ name, source }) => [name, source]));
  const pageAt = new Map(pages.map(({ name, source }) => [source, name]));
  md.core.ruler.push('links-of-the-site', ({ tokens, env }) => {
    const name = nameOf((env as { readonly relativePath?: string }).relativePath);
    const source = sourceOf.get(name) ?? null;
    if (source === null) return;
    for (const { children } of tokens) if (children !== null) mapLinks(children, source, pageAt);
  });
  md.renderer.rules['repository_file'] = (tokens, n) =>
    ` <code class="of-repository" title="a file of the repository" v-pre>${md.utils.escapeHtml(tokens[n]?.content ?? '')}</code>`;
}

const nameOf = (file = ''): string => file.replace(/\.md$/, '');

function mapLinks(tokens: Token[], source: string, pageAt: ReadonlyMap<string | null, string>): void {
  for (const [n, token] of tokens.entries()) {
    const href = token.type === 'link_open' ? (token.attrGet('href') ?? '') : '';
    if (href === '' || ELSEWHERE.test(href)) continue;
    const [path = '', anchor] = href.split('#');
    const file = posix.normalize(posix.join(posix.dirname(source), decodeURI(path))).replace(/\/$/, '');
    const page = pageAt.get(file);
    if (file === 'docs/processing.json') token.attrSet('href', '/processing.json');
    else if (page !== undefined) token.attrSet('href', `${linkTo(page)}${anchor === undefined ? '' : `#${anchor}`}`);
    else if (isOfRepository(file)) nameTheFile(tokens, n, file);
  }
}

/** Pages and pictures of `docs/` are on the site, or ought to be. */
const isOfRepository = (file: string): boolean => !(file.startsWith('docs/') && /\.(md|json|webp)$/.test(file));

/** The words of the link as they are, and behind them the path as code; the path alone where they say no more than it does. */
function nameTheFile(tokens: Token[], open: number, file: string): void {
  const close = tokens.findIndex((token, n) => n > open && token.type === 'link_close');
  const said = tokens.slice(open + 1, close);
  const words = said.map(({ content }) => content).join('');
  const isName = file === words || file.endsWith(`/${words}`);
  become(tokens[open], 'text', '');
  for (const token of isName ? said : []) become(token, 'text', '');
  become(tokens[close], 'repository_file', file);
}

function become(token: Token | undefined, type: string, content: string): void {
  if (token === undefined) return;
  Object.assign(token, { type, content, tag: '', nesting: 0, attrs: null });
}
