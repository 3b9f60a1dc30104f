import type { Line } from '../shared/use-paged';
import { gathered } from './gathered';
import type { SeenEdge, SeenEntry } from './seen-filter';

const lineOf = (changes: Partial<SeenEntry> | null): Line<SeenEdge> => {
  const node = changes === null ? null : ({ unreadable: [], categories: [], purpose: 'B110', ...changes } as SeenEntry);
  return { edge: { cursor: String(changes?.at ?? ''), node, deletion: null } as unknown as SeenEdge, faults: [] };
};
const look = (personId: string, at: string, changes: Partial<SeenEntry> = {}): Line<SeenEdge> =>
  lineOf({ personId, at, role: 'CONSENT_OFFICER', act: 'READ_CONSENTS', ...changes });

test('what an officer looked at again and again is one line with every time, at the place of the newest', () => {
  const lines = [
    look('O1', '10:20'),
    look('O1', '10:15', { act: 'READ_LOG' }),
    look('O2', '10:12'),
    look('O1', '10:10'),
    look('O1', '10:00'),
  ];
  expect(gathered(lines).map(({ line, also }) => [line.edge.cursor, also])).toEqual([
    ['10:20', ['10:10', '10:00']],
    ['10:15', []],
    ['10:12', []],
  ]);
});

test('a line keeps each entry that stands in it, newest first', () => {
  const lines = [look('O1', '10:20', { id: '3' }), look('O1', '10:10', { id: '2' }), lineOf(null)];
  expect(gathered(lines).map(({ entries }) => entries.map(({ id }) => id))).toEqual([['3', '2'], []]);
});

test('what others did, what is deleted and what cannot be told in full stand by themselves', () => {
  const worker = { role: 'CASEWORKER', act: 'READ' } as const;
  const unreadable = [{ name: 'act', recorded: ['GONE'] }] as unknown as SeenEntry['unreadable'];
  const lines = [
    look('Z1', '10:20', worker),
    look('Z1', '10:10', worker),
    lineOf(null),
    lineOf(null),
    look('O1', '09:00', { unreadable }),
    look('O1', '08:00', { unreadable }),
  ];
  expect(gathered(lines)).toHaveLength(lines.length);
});
