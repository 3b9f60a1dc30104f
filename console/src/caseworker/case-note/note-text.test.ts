import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, type SelectionSetNode } from 'graphql';
import type { Fault } from '../../api/faults';
import { fieldsLetSee, LOG_FIELDS } from './log-fields';
import { noteText, type NoteWords, type Taken } from './note-text';

const words: NoteWords = {
  t: (key, values = {}) => `${key}(${Object.values(values).join('; ')})`,
  time: (at) => new Date(at).toISOString().slice(0, 16),
  statute: (id) => `named ${id}`,
};

const line = {
  owner: 'NAV',
  purpose: 'B102',
  basis: 'CONSENT',
  consentId: 'c-1',
  consentVersion: 3,
  statute: null,
  readAt: '2026-03-02T10:00:00Z',
} as const;
const taken = {
  takenAt: '2026-03-02T11:00:00Z',
  takenBy: 'Z990001',
  organisation: { name: 'Ungbo' },
  lines: [
    { ...line, field: 'NavCase.status' },
    { ...line, field: 'NavCase.openedOn' },
    {
      ...line,
      field: 'NavOrder.need',
      basis: 'STATUTE',
      consentId: null,
      consentVersion: null,
      statute: 'BVL_13_4',
    },
    { ...line, field: 'NavOrder.need', basis: 'EMERGENCY', consentId: null, consentVersion: null, purpose: null },
  ],
} as unknown as Taken;

test('a note says each value as it was shown, its source, when it was read and on what, and who took it', () => {
  const items = [
    { label: 'Sak', lines: ['Åpen', 'fra 1. mars'], fields: ['NavCase.status', 'NavCase.openedOn'] },
    { label: 'Bestilling', lines: ['Bolig'], fields: ['NavOrder.need'] },
  ];
  const read = 'note.read(term.agency.NAV(); 2026-03-02T10:00)';
  expect(noteText(items, taken, words)).toBe(
    [
      'note.takenFor(2026-03-02T11:00; Z990001; Ungbo)',
      '',
      'Sak',
      '- Åpen',
      '- fra 1. mars',
      // Two fields on one ground are one line.
      `${read} note.purpose(term.purpose.B102()) note.basis(term.basis.CONSENT()) note.consent(c-1; 3)`,
      '',
      'Bestilling',
      '- Bolig',
      `${read} note.purpose(term.purpose.B102()) note.basis(term.basis.STATUTE()) note.statute(named BVL_13_4)`,
      `${read} note.basis(term.basis.EMERGENCY())`,
      '',
    ].join('\n'),
  );
});

test('the log has a name for each field that the picture shows, and what a fault took was not let see', () => {
  const root = join(__dirname, '..', '..', '..', '..');
  const [operation] = parse(readFileSync(join(__dirname, '..', 'picture.graphql'), 'utf8')).definitions;
  const pathsIn = (selections: SelectionSetNode | undefined, above: string): readonly string[] =>
    (selections?.selections ?? []).flatMap((node) => {
      if (node.kind !== Kind.FIELD) return [];
      const path = above === '' ? node.name.value : `${above}.${node.name.value}`;
      return node.selectionSet === undefined ? [path] : pathsIn(node.selectionSet, path);
    });
  const paths = operation?.kind === Kind.OPERATION_DEFINITION ? pathsIn(operation.selectionSet, '') : [];
  const named = JSON.parse(readFileSync(join(root, 'schema', 'consented-fields.json'), 'utf8')) as readonly {
    readonly path: string;
    readonly field: string;
  }[];
  const ofAgencies = paths.map((path) => path.replace('youth.', '')).filter((path) => /^[a-zA-Z]+\..+/.test(path));
  const expected = ofAgencies
    .filter((path) => !path.startsWith('selfPresentation.'))
    .map((path) => [path, named.find((each) => each.path === path)?.field]);
  expect(Object.entries(LOG_FIELDS)).toEqual(expected);

  const fault = (path: string): Fault => ({
    code: 'UNAUTHORIZED_FIELD_OR_TYPE',
    rule: null,
    argument: null,
    path,
    message: '',
  });
  expect(fieldsLetSee('nav.orders', [fault('youth.nav.orders.0.need'), fault('youth.nav.ordersOfOthers')])).toEqual([
    'NavOrder.status',
    'NavOrder.orderedOn',
  ]);
  expect(fieldsLetSee('housing.residency', [fault('youth.housing.residency.house')])).not.toContain('House.name');
  expect(fieldsLetSee('housing.rent', [fault('youth.housing')])).toEqual([]);
  expect(fieldsLetSee('childWelfare.decisionInForce', [])).toEqual(['ChildWelfareRecords.decisionInForce']);
});
