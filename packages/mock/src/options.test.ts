import { readOptions, UsageFault } from './options';

test('the command listens beside the system, on the demo world, at once', () => {
  expect(readOptions([])).toEqual({ port: 4010, latencyMs: 0, away: [], corsOrigins: [], isList: false });
});

test('what is said is taken', () => {
  const words = ['--port', '0', '--latency', '300', '--away', 'nav', '--away', 'consent', '--origin', 'http://a.test'];
  expect(readOptions([...words, '--list'])).toEqual({
    port: 0,
    latencyMs: 300,
    away: ['nav', 'consent'],
    corsOrigins: ['http://a.test'],
    isList: true,
  });
});

test.each([
  [['--port', '4010a'], '`--port` is a whole number from 0 to 65535'],
  [['--port', '65536'], '`--port` is a whole number from 0 to 65535'],
  [['--latency', '-1'], /--latency/],
  [['--away', 'navv'], '`--away`: no service is called `navv`'],
  [['--world', '/nowhere.json'], /`--world`: .*no such file/],
  [['--wrold', 'a'], /Unknown option '--wrold'/],
])('%j is refused', (words, message) => {
  expect(() => readOptions(words)).toThrow(UsageFault);
  expect(() => readOptions(words)).toThrow(message);
});
