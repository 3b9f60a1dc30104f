import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = join(__dirname, '..');

/** Its editor says it (`words-editor.tsx`). */
const SAID_BELOW = ['youth/words-section.tsx'];

test('every form with a draft says what is kept of it, how long and where', () => {
  const forms = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => ({ name, text: readFileSync(join(SOURCES, name), 'utf8') }))
    .filter(({ text }) => /= useDraft[<(]/.test(text));
  expect(forms.length).toBeGreaterThan(15);
  expect(forms.filter(({ text }) => !text.includes('<DraftKept />')).map(({ name }) => name)).toEqual(SAID_BELOW);
});
