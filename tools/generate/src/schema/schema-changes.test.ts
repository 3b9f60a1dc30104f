import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaChanges, untoldChanges } from './schema-changes';

const ROOT = join(__dirname, '..', '..', '..', '..');
const read = (...path: readonly string[]): string => readFileSync(join(ROOT, ...path), 'utf8');
const NOW = read('schema', 'api.graphql');

const CLOSED_ON = '  """Data category: `NAV_CASE`."""\n  closedOn: LocalDate @category(names: [NAV_CASE])\n';

const CHANGELOG = (sections: string): string =>
  `# Changelog\n\n## [0.2.0]\n\n${sections}\n\n## [0.1.0]\n\n### Disclosure\n\n- \`NavCase\`\n`;

test('what changed since clients were last told stands in the changelog: labels under Disclosure, what breaks as Breaking', async () => {
  const changes = await schemaChanges(read('schema', 'given.graphql'), NOW);
  expect(untoldChanges(changes, read('CHANGELOG.md'))).toEqual([]);
});

describe('a change of the schema', () => {
  const OFFICE = 'office: String @requiresConsent(category: NAV_CASE, placesYouth: true) @category(names: [NAV_CASE])';

  test.each<[string, string, string]>([
    ['a label that says another category', OFFICE, OFFICE.replaceAll('NAV_CASE', 'NAV_PLAN')],
    ['a label that is gone', OFFICE, 'office: String'],
    ['a label that no longer says where the youth is', OFFICE, OFFICE.replace(', placesYouth: true', '')],
    ['a value with a label that is new', OFFICE, `${OFFICE}\n  phone: String @category(names: [NAV_CASE])`],
  ])(
    'is of disclosure where it is %s, and is asked for under Disclosure of the newest version',
    async (_what, from, to) => {
      const changes = await schemaChanges(NOW, inNavCase(from, to));
      const asked = [
        ...new Set(
          untoldChanges(changes, CHANGELOG('### Added\n\n- `NavCase.office`')).map(({ coordinate }) => coordinate),
        ),
      ];
      expect(asked).toEqual([to.includes('phone') ? 'NavCase.phone' : 'NavCase.office']);
      const told = CHANGELOG(`### Disclosure\n\n- \`${asked[0]}\` is of another kind`);
      expect(untoldChanges(changes, told)).toEqual([]);
      expect(untoldChanges(changes, CHANGELOG('### Disclosure\n\n- `NavCase`'))).toEqual([]);
    },
  );

  test('that breaks clients is asked for as Breaking', async () => {
    const changes = await schemaChanges(NOW, inNavCase(CLOSED_ON, ''));
    const removed = expect.objectContaining({ kind: 'BREAKING', coordinate: 'NavCase.closedOn' });
    expect(untoldChanges(changes, CHANGELOG('### Disclosure\n\n- `NavCase.closedOn`'))).toEqual([removed]);
    const told = '### Disclosure\n\n- `NavCase.closedOn`\n\n### Changed\n\n- **Breaking:** `NavCase.closedOn` is gone';
    expect(untoldChanges(changes, CHANGELOG(told))).toEqual([]);
  });

  test('that is none to clients is asked for nowhere', async () => {
    expect(await schemaChanges(NOW, NOW)).toEqual([]);
    const changes = await schemaChanges(NOW, NOW.replace('"""Of how many youths."""', '"""How many youths."""'));
    expect(changes).toEqual([expect.objectContaining({ kind: 'SAFE' })]);
    expect(untoldChanges(changes, CHANGELOG(''))).toEqual([]);
  });

  /** The schema with something else in a NAV case. */
  function inNavCase(from: string, to: string): string {
    const at = NOW.indexOf('type NavCase {');
    const end = NOW.indexOf('\n}', at);
    const changed = NOW.slice(at, end).replace(from, to);
    expect(changed).not.toBe(NOW.slice(at, end));
    return `${NOW.slice(0, at)}${changed}${NOW.slice(end)}`;
  }
});
