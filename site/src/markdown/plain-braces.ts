import type MarkdownIt from 'markdown-it';

/** A page is a template for VitePress; two braces in a text are two braces. */
export function withPlainBraces(md: MarkdownIt): void {
  md.renderer.rules.text = (tokens, n) =>
    md.utils.escapeHtml(tokens[n]?.content ?? '').replaceAll('{{', '&#123;&#123;');
}
