import { frameOf, syslogMessageOf } from './syslog';

const at = new Date('2026-03-02T10:00:00.123Z');
const SOURCE = { host: 'registry-1', application: 'brobygger-consent', process: 7 };

test('a message says how grave it is, when it was, and where from (RFC 5424)', () => {
  expect(syslogMessageOf(SOURCE, { at, line: 'CEF:0|…', isWarning: false })).toBe(
    '<110>1 2026-03-02T10:00:00.123Z registry-1 brobygger-consent 7 disclosure - CEF:0|…',
  );
  expect(syslogMessageOf(SOURCE, { at, line: 'x', isWarning: true })).toMatch(/^<108>1 /);
});

test('a name that the header has no room for is cut, and none is a dash', () => {
  const named = (host: string): string | undefined =>
    syslogMessageOf({ ...SOURCE, host }, { at, line: 'x', isWarning: false }).split(' ')[2];
  expect(named('en maskin æ')).toBe('enmaskin');
  expect(named('æ')).toBe('-');
  expect(named('a'.repeat(300))).toBe('a'.repeat(255));
});

test('in a stream its octets are counted (RFC 6587)', () => {
  expect(frameOf('æ 1').toString()).toBe('4 æ 1');
});
