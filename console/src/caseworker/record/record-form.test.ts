import { fieldOfArgument, filledRows, inputOf, withoutRow, type Filled, type RecordField } from './record-form';

const label = 'records.title';
const fields: readonly RecordField[] = [
  { name: 'note', is: 'long', most: 10, label },
  { name: 'nok', is: 'number', label },
  { name: 'level', is: 'step', words: ['1', '2'], texts: 'value.level', label },
  { name: 'kind', is: 'choice', words: ['A', 'B'], texts: 'value.level', label },
  { name: 'kinds', is: 'choices', words: ['A', 'B'], texts: 'value.level', label },
  { name: 'isWanted', is: 'yesNo', label },
  { name: 'topics', is: 'lines', most: 2, each: 3, label },
  { name: 'dueOn', is: 'day', label, isOptional: true },
  { name: 'debt', is: 'number', label, isOptional: true },
];
const filled = {
  note: ' a ',
  nok: '0',
  level: '2',
  kind: 'B',
  kinds: ['A', 'C'],
  isWanted: 'no',
  topics: ' a \n\nabc',
  debt: '',
};

const missingOf = (part: object): readonly string[] => {
  const made = inputOf({ fields }, { youthId: 'id' }, { ...filled, ...part });
  return 'missing' in made ? made.missing.map(({ name }) => name) : [];
};

test('a form sends what is filled in, each of its kind, and leaves out what is empty', () => {
  expect(inputOf({ fields }, { youthId: 'id' }, filled)).toEqual({
    input: {
      youthId: 'id',
      note: 'a',
      nok: 0,
      level: 2,
      kind: 'B',
      kinds: ['A'],
      isWanted: false,
      topics: ['a', 'abc'],
    },
  });
});

test.each([
  ['nothing at all', { note: ' ', nok: '', level: '', kind: '', kinds: [], isWanted: '', topics: ' \n ' }],
  [
    'what is not of its kind',
    { note: [], nok: '1,5', level: '3', kind: 'C', kinds: ['C'], isWanted: 'maybe', topics: 'abcd' },
  ],
])('a form with %s is not sent, and says which fields it is', (_what, part) => {
  expect(missingOf(part)).toEqual(['note', 'nok', 'level', 'kind', 'kinds', 'isWanted', 'topics']);
});

test('of lines as many are sent as may be, and no more', () => {
  expect(missingOf({ topics: 'a\nb' })).toEqual([]);
  expect(missingOf({ topics: 'a\nb\nc' })).toEqual(['topics']);
});

test('what may be left empty is not left out where it is filled in wrongly', () => {
  expect(missingOf({ debt: '12x' })).toEqual(['debt']);
});

test('an argument that was refused is of the field of its whole name', () => {
  expect(fieldOfArgument({ fields }, 'input.kinds[1]')?.name).toBe('kinds');
  expect(fieldOfArgument({ fields }, 'input.kind')?.name).toBe('kind');
  expect(fieldOfArgument({ fields }, 'kind')?.name).toBe('kind');
  expect(fieldOfArgument({ fields }, 'input.youthId')).toBeUndefined();
});

test('what is asked only with another answer is missing with that answer, and is sent with no other', () => {
  const asked: readonly RecordField[] = [
    { name: 'doneBy', is: 'choice', words: ['SERVICE', 'YOUTH'], texts: 'value.taskParty', label },
    { name: 'receiverId', is: 'text', most: 40, label, onlyWhen: { field: 'doneBy', is: 'SERVICE' } },
  ];
  const sent = (typed: Readonly<Record<string, string>>) => {
    const made = inputOf({ fields: asked }, {}, typed);
    return 'missing' in made ? made.missing.map(({ name }) => name) : made.input;
  };
  expect(sent({ doneBy: 'SERVICE' })).toEqual(['receiverId']);
  expect(sent({ doneBy: 'SERVICE', receiverId: 'nav' })).toEqual({ doneBy: 'SERVICE', receiverId: 'nav' });
  expect(sent({ doneBy: 'YOUTH', receiverId: 'nav' })).toEqual({ doneBy: 'YOUTH' });
});

const measures = {
  name: 'items',
  is: 'rows',
  fields: [
    { name: 'name', is: 'text', most: 10, label },
    { name: 'endsOn', is: 'day', label, isOptional: true },
  ],
  most: 2,
  label,
  row: label,
  add: label,
  remove: label,
} as const satisfies RecordField;
const sentRows = (typed: Filled) => {
  const made = inputOf({ fields: [measures] }, {}, typed);
  return 'missing' in made ? made.missing.map(({ name }) => name) : made.input.items;
};

test('a list of rows is sent row by row, none where none is begun, and not at all where one lacks something or they are too many', () => {
  const rows = [{ name: 'a', endsOn: '2026-01-01' }, { name: 'b' }];
  expect(sentRows(filledRows(measures, rows))).toEqual(rows);
  expect(sentRows({})).toEqual([]);
  expect(sentRows(filledRows(measures, [{ name: 'a' }, { endsOn: '2026-01-01' }]))).toEqual(['items']);
  expect(sentRows(filledRows(measures, [{ name: 'a' }, { name: 'b' }, { name: 'c' }]))).toEqual(['items']);
});

test('a row that is taken out leaves those after it in its place, and nothing of it where another is begun', () => {
  const typed = filledRows(measures, [{ name: 'a', endsOn: '2026-01-01' }, { name: 'b' }]);
  const left = { ...typed, ...withoutRow(measures, typed, 0) };
  expect(sentRows(left)).toEqual([{ name: 'b' }]);
  expect(sentRows({ ...left, items: '2', 'items.1.name': 'c' })).toEqual([{ name: 'b' }, { name: 'c' }]);
});

test('one of what was read is sent by its id, and no other', () => {
  const one: readonly RecordField[] = [{ name: 'decisionId', is: 'one', of: [{ value: 'id', label: 'A' }], label }];
  expect(inputOf({ fields: one }, {}, { decisionId: 'id' })).toEqual({ input: { decisionId: 'id' } });
  expect(inputOf({ fields: one }, {}, { decisionId: 'other' })).toEqual({ missing: one });
});
