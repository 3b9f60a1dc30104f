import type { Element } from 'hast';
import type MarkdownIt from 'markdown-it';

/** What `markdown-it` and the highlighter write into `style` becomes a class: the content security policy admits no style in a page. */
export function withoutInlineStyle(md: MarkdownIt): void {
  md.core.ruler.push('no-inline-style', ({ tokens }) => {
    for (const token of tokens) {
      const align = /text-align:\s*(\w+)/.exec(token.attrGet('style') ?? '')?.[1];
      if (align === undefined) continue;
      token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'style');
      token.attrJoin('class', `align-${align}`);
    }
  });
}

/** For the highlighter: `color:var(--code-token-keyword)` becomes the class `code-token-keyword`. */
export const CLASSES_OF_CODE = {
  name: 'classes-of-code',
  span: (node: Element): void => styleToClass(node),
  pre: (node: Element): void => styleToClass(node),
};

function styleToClass({ properties }: Element): void {
  const style = typeof properties['style'] === 'string' ? properties['style'] : '';
  const [, name] = /(?:^|;)color:var\(--(code-[\w-]+)\)/.exec(style) ?? [];
  delete properties['style'];
  if (name === undefined) return;
  properties['class'] = [properties['class'] ?? [], name].flat().join(' ');
}
