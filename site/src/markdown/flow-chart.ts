import type MarkdownIt from 'markdown-it';

/** Something that leads to something, with what it is called. */
export interface Flow {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly label: string;
}

/** A node as it is first written: its name, and in brackets of some form what it is called. */
const NODE = /^(\w+)(?:\W*?[[(]{1,2}[/"]?(.*?)[/"]?[\])]{1,2})?$/;

/** `a -- "label" --> b`, `a -. label .- b` and `a --- b`. */
const ARROW = /^(.+?) (?:-[-.] "?(.+?)"? [-.]-+>?|-{2,}>?) (.+)$/;

/**
 * What a flow chart of Mermaid says, arrow by arrow. A name stands for what it is called, up to a colon; one that is never called anything
 * is called by its name.
 */
export function flowsOf(chart: string): readonly Flow[] {
  const lines = chart.split('\n').map((line) => line.trim());
  const called = new Map<string, string>();
  const nameOf = (node: string): string => {
    const [, name = node, text] = NODE.exec(node.trim()) ?? [];
    if (text !== undefined) called.set(name, text.split(':')[0] ?? text);
    return name;
  };
  const arrows = lines.flatMap((line) => {
    const [, from, label = '', to] = ARROW.exec(line) ?? [];
    if (from === undefined || to === undefined) {
      if (!/^(flowchart|subgraph|end\b)/.test(line)) nameOf(line);
      return [];
    }
    return [{ from: from.split(' & ').map(nameOf), to: to.split(' & ').map(nameOf), label }];
  });
  const say = (name: string): string => called.get(name) ?? name;
  return arrows.map(({ from, to, label }) => ({ from: from.map(say), to: to.map(say), label }));
}

/** Draws a flow chart as a list of what leads where: whatever draws Mermaid is fetched from elsewhere, or as large as the site. */
export function withFlowCharts(md: MarkdownIt): void {
  const otherwise = md.renderer.rules.fence;
  md.renderer.rules.fence = (tokens, n, options, env, self) => {
    const { info = '', content = '' } = tokens[n] ?? {};
    if (info.trim() === 'mermaid') return listOf(flowsOf(content), md.utils.escapeHtml);
    return otherwise?.(tokens, n, options, env, self) ?? '';
  };
}

const listOf = (flows: readonly Flow[], escape: (text: string) => string): string =>
  `<ul class="flow" v-pre>\n${flows
    .map(({ from, to, label }) => {
      const arrow = `<b>${escape(from.join(', '))}</b> → <b>${escape(to.join(', '))}</b>`;
      return `<li>${arrow}${label === '' ? '' : `: ${escape(label)}`}</li>`;
    })
    .join('\n')}\n</ul>\n`;
