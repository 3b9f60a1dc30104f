import { fieldOfArgument, inputOf, type RecordField } from './record-form';

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
