import { createError } from '@brobygger/domain';

/** The most characters of a section, as a reader counts them. */
export const MOST_CHARACTERS = 5000;

const CONTROL = /(?![\n\r])\p{Cc}/u;

/**
 * Lets by what a section may hold: 1 to 5,000 characters that are not all blank, with no control character but newlines.
 * @throws BAD_USER_INPUT naming `input.text`, and never what it holds
 */
export function checkText(text: string): void {
  const fault = faultOf(text);
  if (fault !== null) throw createError('BAD_USER_INPUT', `\`input.text\` ${fault}`, { argument: 'input.text' });
}

function faultOf(text: string): string | null {
  if (text.trim() === '') return 'must hold something; a draft is removed by discarding it';
  // No character is more than two units, so that what is far too long is not counted.
  if (text.length > 2 * MOST_CHARACTERS || [...text].length > MOST_CHARACTERS) {
    return `must be at most ${MOST_CHARACTERS} characters`;
  }
  return CONTROL.test(text) ? 'must hold no control character but newlines' : null;
}
