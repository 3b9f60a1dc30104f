import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');

/** What sends something that was filled in, and keeps nothing of it: why the end of a session may lose it. */
const KEEP_NONE: Readonly<Record<string, string>> = {
  'caseworker/reviews/review-card.tsx': 'one day',
  'caseworker/handover/send-form.tsx': 'one choice',
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

test('what is filled in and sent is kept as a draft, but for what is named with why', () => {
  const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
  const sources = files.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')] as const);
  const forms = sources.filter(([, source]) => FILLED.test(source) && SENT.test(source));
  expect(forms.length).toBeGreaterThan(30);
  const keepNone = forms.filter(([, source]) => !source.includes('useDraft')).map(([file]) => file);
  expect(keepNone.sort()).toEqual(Object.keys(KEEP_NONE).sort());
});
