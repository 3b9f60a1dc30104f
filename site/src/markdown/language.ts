import type MarkdownIt from 'markdown-it';
import { languageOf } from '../site-page';

/** A page that is not in English says so to who listens to it: what it holds stands in an element of its language. */
export function withLanguage(md: MarkdownIt): void {
  md.core.ruler.push('language-of-the-page', ({ tokens, env, Token }) => {
    const language = languageOf(((env as { readonly relativePath?: string }).relativePath ?? '').replace(/\.md$/, ''));
    if (language === 'en') return;
    const block = (content: string) => Object.assign(new Token('html_block', '', 0), { content, block: true });
    tokens.unshift(block(`<div lang="${language}">\n`));
    tokens.push(block('</div>\n'));
  });
}
