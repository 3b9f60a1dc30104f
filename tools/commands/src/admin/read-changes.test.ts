import { readLines, readWords } from './read-changes';

const organisation = { number: '310000213', name: 'NAV Østbyen', agency: 'NAV', municipality: 'Trondheim' };

test('a file is read line by line, and what cannot be read is named by line and path', () => {
  const lines = [
    JSON.stringify({ organisation }),
    '',
    '{"organisation":',
    JSON.stringify({ organisation: { ...organisation, agency: 'POLICE' } }),
    JSON.stringify({ organisations: organisation }),
    JSON.stringify({ organisation: { ...organisation, nummer: '1' } }),
  ];
  const { changes, faults } = readLines(`\uFEFF${lines.join('\r\n')}\n`);
  expect(changes).toEqual([
    {
      line: 1,
      change: {
        kind: 'organisation',
        said: { ...organisation, sector: null, municipalityNumber: null, district: null },
      },
    },
  ]);
  expect(faults.map(({ line, path }) => [line, path])).toEqual([
    [3, ''],
    [4, 'organisation.agency'],
    [5, ''],
    [6, 'organisation'],
  ]);
});

test('words say what a line says', () => {
  expect(
    readWords([
      'issuer',
      '--issuer',
      'https://x.no',
      '--audience',
      'a',
      '--claims',
      'ENTRA_ID',
      '--algorithms',
      'RS256,ES256',
    ]),
  ).toMatchObject({ change: { kind: 'issuer', said: { algorithms: ['RS256', 'ES256'] } } });
  expect(
    readWords(['member', '--issuer', 'x', '--person', 'Z1', '--role', 'AUDITOR', '--municipal-unit', '5001']),
  ).toMatchObject({ change: { kind: 'membership', said: { municipalUnit: '5001' } } });
  const house = [
    'organisation',
    '--number',
    '310000493',
    '--name',
    '22B',
    '--agency',
    'HOUSING',
    '--municipality',
    'x',
  ];
  expect(readWords([...house, '--sector', 'PRIVATE'])).toMatchObject({ change: { said: { sector: 'PRIVATE' } } });
  expect(readWords([...house, '--sector', 'CHURCH'])).toMatchObject({ path: 'organisation.sector' });
  expect(readWords(['unit', '--name', 'x'])).toMatchObject({ code: 'LINE_MALFORMED', line: 1 });
});

test.each([
  [[]],
  [['youth', '--name', 'x']],
  [['constructor']],
  [['unit', '--name']],
  [['unit', 'name', 'x']],
  [['unit', '--name', 'x', '--name', 'y']],
])('%j are no words of the command', (words) => {
  expect(readWords(words)).toBeNull();
});
