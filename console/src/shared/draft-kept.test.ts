import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = join(__dirname, '..');

/** Its editor says it (`words-editor.tsx`). */
const SAID_BELOW = ['youth/words-section.tsx'];

/** What sends something that was filled in, and keeps nothing of it: why the end of a session may lose it. */
const KEEP_NONE: Readonly<Record<string, string>> = {
  'caseworker/concerns/link-form.tsx': 'it says who is looked for',
  'caseworker/reviews/review-card.tsx': 'one day',
  'caseworker/handover/send-form.tsx': 'one choice',
  'caseworker/ordered/answer-order-form.tsx': 'a yes or a no to each kind',
  'courses/enrol-form.tsx': 'one choice',
  'youth/permissions.tsx': 'one choice',
  'youth/words-share.tsx': 'what is chosen stands in the address',
  'youth/wellbeing.tsx': 'what may be answered without a name is kept nowhere with one',
  'officer/find-page.tsx': 'it says who is looked for',
  'officer/youth/offer-copy-form.tsx': 'what was checked of one who was here says nothing of who is here later',
  'officer/youth/permission-matters.tsx': 'one file',
};

const FILLED = /<(?:TextField|Textarea|NativeField|Select|RadioGroup|CheckboxGroup|OrganisationSelect|ScanField)\b/;
const SENT = /\b(?:useAct|act|useHandingOver)\(/;

const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => ({ name, text: readFileSync(join(SOURCES, name), 'utf8') }));

test('every form with a draft says what is kept of it, how long and where', () => {
  const forms = sources.filter(({ text }) => /= useDraft[<(]/.test(text));
  expect(forms.length).toBeGreaterThan(15);
  expect(forms.filter(({ text }) => !text.includes('<DraftKept />')).map(({ name }) => name)).toEqual(SAID_BELOW);
});

test('every form that is filled in and sent has a draft, but for what is named with why', () => {
  const forms = sources.filter(({ text }) => FILLED.test(text) && SENT.test(text));
  expect(forms.length).toBeGreaterThan(30);
  const without = forms.filter(({ text }) => !text.includes('useDraft')).map(({ name }) => name);
  expect(without.sort()).toEqual(Object.keys(KEEP_NONE).sort());
});
