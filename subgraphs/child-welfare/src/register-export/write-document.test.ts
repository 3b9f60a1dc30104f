import { CODE_LISTS } from './code-lists';
import { registerId } from './register-id';
import { SAMPLE, SAMPLE_CASE } from './sample-document.test-setup';
import { faultsBySchema, schema, testWithSchema } from './schema.test-setup';
import { writeDocument } from './write-document';
import { element, escaped } from './xml';

const [measure] = SAMPLE_CASE.measures;

test('a document is one line of XML that names the reporter, the child and each part of the case', () => {
  const written = writeDocument(SAMPLE);
  expect(written).not.toContain('\n');
  expect(written).toMatch(
    /^<\?xml version="1\.0" encoding="UTF-8"\?><Barnevern Id="[0-9a-f-]{36}" DatoUttrekk="2026-10-01T10:00:00\.000Z">/,
  );
  for (const name of ['Avgiver', 'Personalia', 'Melding', 'Undersokelse', 'Plan', 'Tiltak', 'Vedtak', 'Relasjon']) {
    expect(written).toContain(`<${name} `);
  }
});

testWithSchema('a document with everything in it is valid by the schema of the register', async () => {
  const rich = {
    ...SAMPLE_CASE,
    endedOn: '2026-09-01',
    person: { ...SAMPLE_CASE.person, dufNumber: '202612345678' },
    measures: [{ ...measure!, repeal: { code: '4', clarification: 'a < b & "c"\nd' }, endedOn: '2026-08-31' }],
    decisions: SAMPLE_CASE.decisions.map((each) => ({
      ...each,
      ground: { ...each.ground, subsections: ['1', '2'], letters: ['a'], sentences: ['3'] },
      endedOn: '2026-08-31',
    })),
    plans: SAMPLE_CASE.plans.map((each) => ({ ...each, endedOn: '2026-09-01' })),
  };
  const bare = {
    ...SAMPLE_CASE,
    reports: [],
    investigations: [],
    plans: [],
    measures: [],
    decisions: [],
    relations: [],
  };
  const documents = [SAMPLE, { ...SAMPLE, case: rich }, { ...SAMPLE, case: bare }].map(writeDocument);
  expect(await faultsBySchema(documents)).toEqual([]);
});

testWithSchema('the schema refuses a code that is none, and an id that is not its own', async () => {
  const wrong = { ...SAMPLE_CASE, id: '0198c0de-0000-7000-8000-000000000001' };
  const coded = { ...SAMPLE_CASE, measures: [{ ...measure!, category: { code: '9.9', clarification: null } }] };
  for (const each of [wrong, coded]) {
    expect(await faultsBySchema([writeDocument({ ...SAMPLE, case: each })])).not.toEqual([]);
  }
});

test('what somebody wrote cannot end an attribute, and what XML has no sign for is left out', () => {
  expect(element('a', { b: '"><c d="&\u0000\ud800' }, '')).toBe('<a b="&quot;&gt;&lt;c d=&quot;&amp;"/>');
  expect(escaped('line\nline\ttab 👋')).toBe('line&#10;line&#9;tab 👋');
});

test('an id in the register is of version 5, the same whenever asked, and another for another kind', () => {
  const id = registerId('Vedtak', '0198c0de-0000-7000-8000-000000000001');
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(registerId('Vedtak', '0198c0de-0000-7000-8000-000000000001')).toBe(id);
  expect(registerId('Tiltak', '0198c0de-0000-7000-8000-000000000001')).not.toBe(id);
});

/** The codes of a list in the schema, with their days: not all of its notes are JSON, so that they are read row by row. */
function codesInSchema(path: string): readonly string[] {
  const note = (schema ?? '').split('<xs:appinfo').find((each) => each.includes(`"path":"${path}"`)) ?? '';
  const value = (row: string, name: string): string => new RegExp(`"${name}"\\s*:\\s*"([^"]*)"`).exec(row)?.[1] ?? '';
  return [...(note.split('"items"')[1] ?? '').matchAll(/\{[^{}]*"code"[^{}]*\}/g)].map(([row]) =>
    [value(row, 'code'), value(row, 'validFrom'), value(row, 'validTo')].join(' ').trim(),
  );
}

testWithSchema.each(Object.entries(CODE_LISTS))('the codes of %s are those of the schema', (path, list) => {
  const ours = [...list.values()].map(({ code, validFrom, validTo }) =>
    [code, validFrom, validTo ?? ''].join(' ').trim(),
  );
  // The schema has a day that is none, in a list that is otherwise of the same days.
  expect(codesInSchema(path).map((each) => each.replace('2025-31-12', '2025-12-31'))).toEqual(ours);
});
