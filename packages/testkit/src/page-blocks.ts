import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..', '..');

/** A fenced block of a page. */
export interface PageBlock {
  /** The page and the line on which its text begins: `docs/operator.md:148`. */
  readonly where: string;
  /** Empty where the fence names none. */
  readonly language: string;
  /** What the fence says behind the language: the file that the block is of, or what it shows. */
  readonly label: string;
  /** The headings above it, outermost first, as they stand on the page. */
  readonly headings: readonly string[];
  /** Without the indentation of the fence. */
  readonly text: string;
}

/** A block that a test takes. */
export interface TakenBlock extends PageBlock {
  /** Its text, which whoever asks for it runs. */
  use(): string;
}

/** A heading as GitHub turns it into an anchor. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

const FENCE = /^(?<indent> *)```(?<language>[\w-]*)(?: (?<label>\S.*))?$/;
const HEADING = /^(?<level>#+) (?<text>.+)$/;

/** The fenced blocks of a page, in its order. @throws TypeError for one that does not end */
export function readBlocks(text: string, name: string): readonly PageBlock[] {
  const blocks: PageBlock[] = [];
  const headings: string[] = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const { level, text: heading = '' } = HEADING.exec(lines[at] ?? '')?.groups ?? {};
    if (level !== undefined) headings.splice(level.length - 1, headings.length, heading);
    const { indent, language = '', label = '' } = FENCE.exec(lines[at] ?? '')?.groups ?? {};
    if (indent === undefined) continue;
    const end = lines.indexOf(`${indent}\`\`\``, at + 1);
    const where = `${name}:${at + 2}`;
    if (end === -1) throw new TypeError(`a block does not end: ${where}`);
    const inside = lines.slice(at + 1, end).map((line) => `${line.slice(indent.length)}\n`);
    blocks.push({ where, language, label, headings: headings.filter(Boolean), text: inside.join('') });
    at = end;
  }
  return blocks;
}

const pages = new Map<string, readonly PageBlock[]>();
const used = new Set<string>();

/**
 * The blocks of these languages at a place, in its order: a page by its path in the repository (`docs/operator.md`), or what stands there
 * under a heading (`docs/operator.md#secrets`). @throws TypeError where there are none
 */
export function blocksAt(place: string, ...languages: readonly string[]): readonly TakenBlock[] {
  const [page = '', anchor] = place.split('#');
  const all = pages.get(page) ?? readBlocks(readFileSync(join(ROOT, page), 'utf8'), page);
  pages.set(page, all);
  const found = all.filter(
    ({ language, headings }) =>
      languages.includes(language) && (anchor === undefined || headings.map(anchorOf).includes(anchor)),
  );
  if (found.length === 0) throw new TypeError(`no block of ${languages.join(', ')} at ${place}`);
  return found.map((block) => ({
    ...block,
    use: () => {
      used.add(block.where);
      return block.text;
    },
  }));
}

/**
 * The same, and a promise that the tests of this file run every one of them: after them it fails for what none has used. By these words,
 * with the place and the languages as plain text, `tests/contract/examples.test.ts` knows who runs what.
 */
export function runsEveryBlockAt(place: string, ...languages: readonly string[]): readonly TakenBlock[] {
  const blocks = blocksAt(place, ...languages);
  afterAll(() => {
    const left = blocks.map(({ where }) => where).filter((where) => !used.has(where));
    if (left.length > 0) throw new Error(`no test has run what stands at ${left.join(', ')}`);
  });
  return blocks;
}
