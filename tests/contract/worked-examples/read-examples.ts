import type { TakenBlock } from '@brobygger/testkit';

/** One step of a worked example: a file to write, lines to change in one, or a command to run. */
export type Step =
  | { readonly kind: 'write'; readonly file: string; readonly text: string }
  | { readonly kind: 'change'; readonly file: string; readonly before: string; readonly after: string }
  | { readonly kind: 'run'; readonly command: string };

/** A worked example of a page: its heading, and its steps in order. */
export interface Example {
  readonly title: string;
  readonly steps: readonly Step[];
}

/** The blocks of a page as worked examples, one for each heading: each block is named by its language and the file that it is of. */
export function readExamples(blocks: readonly TakenBlock[]): readonly Example[] {
  const titles = [...new Set(blocks.map(titleOf))];
  return titles.map((title) => ({
    title,
    steps: blocks.filter((block) => titleOf(block) === title).flatMap(stepsOf),
  }));
}

const titleOf = ({ headings }: TakenBlock): string => headings.at(-1) ?? '';

function stepsOf(block: TakenBlock): readonly Step[] {
  const { language, label: file } = block;
  const text = block.use();
  const lines = text.split('\n').slice(0, -1);
  if (language === 'sh') return lines.map((command) => ({ kind: 'run', command }));
  if (file === '') throw new TypeError(`a block of \`${language}\` says no file: ${lines[0] ?? ''}`);
  if (language !== 'diff') return [{ kind: 'write', file, text }];
  const side = (left: string): string =>
    lines
      .filter((line) => !line.startsWith(left))
      .map((line) => line.slice(1))
      .join('\n');
  return [{ kind: 'change', file, before: side('+'), after: side('-') }];
}
