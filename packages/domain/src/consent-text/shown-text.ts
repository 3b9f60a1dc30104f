import { createHash } from 'node:crypto';
import type { Language } from '../language';

/** A text exactly as it is shown. */
export interface ShownText {
  /** Of this text in this language, from 1. */
  readonly version: number;
  readonly language: Language;
  readonly paragraphs: readonly string[];
  /** SHA-256, 64 lower-case hexadecimal digits, of the paragraphs joined by two line feeds, in UTF-8. */
  readonly hash: string;
}

/** The text with its hash. */
export const shownText = (text: Omit<ShownText, 'hash'>): ShownText => ({
  ...text,
  hash: createHash('sha256').update(text.paragraphs.join('\n\n'), 'utf8').digest('hex'),
});
