import { Act, Basis, newId } from '@brobygger/domain';
import { runsEveryBlockAt } from '@brobygger/testkit';
import fc from 'fast-check';
import { cefLineOf, type AuditedEntry } from './cef';
import { parseCef } from './parse-cef.test-setup';

const ENTRY: AuditedEntry = {
  id: '01970000-0000-7000-8000-000000000001',
  at: new Date('2026-03-02T10:00:00.123Z'),
  youthId: '01970000-0000-7000-8000-000000000002',
  personId: 'Z990001',
  requestId: 'a4e0c336-70fa-45ca-b599-fc25955d65b3',
  act: Act.READ,
  basis: Basis.CONSENT,
};

test('an entry is a line with the keys that NAV’s audit logging asks for', () => {
  expect(cefLineOf(ENTRY)).toBe(
    'CEF:0|Brobygger|consent-registry|1.0|audit:read|Auditlogg|INFO|end=1772445600123 suid=Z990001 ' +
      'duid=01970000-0000-7000-8000-000000000002 sproc=a4e0c336-70fa-45ca-b599-fc25955d65b3 act=READ ' +
      'flexString1Label=Decision flexString1=Permit externalId=01970000-0000-7000-8000-000000000001',
  );
});

const [onThePage] = runsEveryBlockAt('docs/operator.md#audit-lines', 'text');

test('the line that the page for operators shows is one', () => {
  const line = onThePage
    ?.use()
    .trimEnd()
    .replace('<id of the youth>', ENTRY.youthId)
    .replace('<id of the request>', ENTRY.requestId)
    .replace('<id of the entry>', ENTRY.id);
  expect(cefLineOf(ENTRY)).toBe(line);
});

test.each([
  [{ act: Act.WROTE }, 'audit:create', 'INFO', 'Permit'],
  [{ act: Act.ENDED_SERVICE }, 'audit:update', 'INFO', 'Permit'],
  [{ act: Act.REFUSED }, 'audit:read', 'INFO', 'Deny'],
  [{ act: Act.OPENED_EMERGENCY }, 'audit:read', 'WARN', 'Permit'],
  [{ basis: Basis.EMERGENCY }, 'audit:read', 'WARN', 'Permit'],
  [{ act: 'DREAMT' }, 'audit:update', 'INFO', 'Permit'],
])('%j is %s, %s, %s', (of, kind, severity, decision) => {
  const { header, extension } = parseCef(cefLineOf({ ...ENTRY, ...of }));
  expect([header[3], header[5], extension['flexString1']]).toEqual([kind, severity, decision]);
});

/** Texts of what is awkward: what the format gives a meaning, what ends lines, what moves cursors, what looks like another key. */
const awkward = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\\',
        '|',
        '=',
        '\n',
        '\r',
        '\r\n',
        ' ',
        '\t',
        '\0',
        '\u001b[2J',
        '\u0085',
        '\u2028',
        '\ud800',
        ' suid=',
        '\\=',
        '\\n',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

/** What a text can come back as: without what is no text, and with other controls shown as such. */
const shown = (text: string): string =>
  Array.from(new TextDecoder().decode(new TextEncoder().encode(text)))
    .map((each) => (/[\n\r]/.test(each) ? each : each.replace(/[\p{Cc}\u2028\u2029]/u, '\ufffd')))
    .join('');

test('whatever the values, it is one line, which a reader written from the specification takes apart again', () => {
  fc.assert(
    fc.property(
      fc.record({
        personId: awkward,
        requestId: awkward,
        act: awkward,
        at: fc.date({ min: new Date(0), max: new Date('2286-11-20'), noInvalidDate: true }),
      }),
      (of) => {
        const line = cefLineOf({ ...ENTRY, ...of });
        expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        const { version, header, extension } = parseCef(line);
        expect([version, header.length, header.at(0), header.at(-1)]).toEqual([0, 6, 'Brobygger', 'INFO']);
        expect(extension['end']).toMatch(/^\d{13}$/);
        expect(extension).toEqual({
          end: String(of.at.getTime()).padStart(13, '0'),
          suid: shown(of.personId),
          duid: ENTRY.youthId,
          sproc: shown(of.requestId),
          act: shown(of.act),
          flexString1Label: 'Decision',
          flexString1: of.act === 'REFUSED' ? 'Deny' : 'Permit',
          externalId: ENTRY.id,
        });
      },
    ),
    { numRuns: 2000 },
  );
});

test('a value has room for 1023 characters, whole ones', () => {
  const { extension } = parseCef(cefLineOf({ ...ENTRY, requestId: '😀'.repeat(1100) }));
  expect(extension['sproc']).toBe('😀'.repeat(1023));
});

test('a line names nobody, and neither kind of data nor organisation', () => {
  const organisationId = newId();
  const entered = { ...ENTRY, organisationId, categories: ['HOUSING_RENT'], fields: ['Rent.arrears'], name: 'Sindre' };
  const line = cefLineOf(entered);
  for (const kept of [organisationId, 'HOUSING_RENT', 'Rent.arrears', 'Sindre', 'CONSENT']) {
    expect(line).not.toContain(kept);
  }
});
