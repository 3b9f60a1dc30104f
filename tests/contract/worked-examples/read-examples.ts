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

const HEADING = /^### (Example \d+: .*)$/;
const FENCE = /^```(?<language>\w+)(?: (?<file>\S+))?$/;

/** Reads the worked examples out of a page: below each heading its fenced blocks, named by their language and the file that they are of. */
export function readExamples(page: string, heading = HEADING): readonly Example[] {
  const examples: { title: string; steps: Step[] }[] = [];
  let block: { language: string; file: string; lines: string[] } | null = null;
  for (const line of page.split('\n')) {
    if (block !== null && line === '```') {
      examples.at(-1)?.steps.push(...stepsOf(block));
      block = null;
    } else if (block !== null) {
      block.lines.push(line);
    } else {
      const title = heading.exec(line)?.[1];
      if (title !== undefined) examples.push({ title, steps: [] });
      const fence = FENCE.exec(line)?.groups;
      if (fence !== undefined) block = { language: fence['language'] ?? '', file: fence['file'] ?? '', lines: [] };
    }
  }
  return examples;
}

function stepsOf({
  language,
  file,
  lines,
}: {
  language: string;
  file: string;
  lines: readonly string[];
}): readonly Step[] {
  if (language === 'sh') return lines.map((command) => ({ kind: 'run', command }));
  if (file === '') throw new TypeError(`a block of \`${language}\` says no file: ${lines[0] ?? ''}`);
  if (language !== 'diff') return [{ kind: 'write', file, text: `${lines.join('\n')}\n` }];
  const side = (left: string): string =>
    lines
      .filter((line) => !line.startsWith(left))
      .map((line) => line.slice(1))
      .join('\n');
  return [{ kind: 'change', file, before: side('+'), after: side('-') }];
}
