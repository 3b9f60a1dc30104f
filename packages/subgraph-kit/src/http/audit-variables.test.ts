import { z } from 'zod';
import { auditVariables } from './audit-variables';

const read = (text?: string) => z.object(auditVariables).safeParse(text === undefined ? {} : { AUDIT_LINES: text });

test.each([[undefined], ['']])('%j: lines are written nowhere', (text) => {
  expect(read(text).data?.AUDIT_LINES).toBeUndefined();
});

test.each([
  ['stdout:', { by: 'stdout' }],
  ['syslog+tls://logg.example.no', { by: 'tls', host: 'logg.example.no', port: 6514 }],
  ['syslog+tcp://logg.example.no:514/', { by: 'tcp', host: 'logg.example.no', port: 514 }],
  ['syslog+udp://[::1]', { by: 'udp', host: '::1', port: 514 }],
])('%s is a place', (text, target) => {
  expect(read(text).data?.AUDIT_LINES).toEqual(target);
});

test.each([
  'stdout',
  'syslog://host',
  'syslog+http://host',
  'https://host',
  'syslog+tcp://',
  'syslog+tcp://u:hemmelig@host',
  'syslog+tcp://host/x',
  'syslog+tcp://host:99999',
])('%s is none', (text) => {
  const { success, error } = read(text);
  expect(success).toBe(false);
  expect(JSON.stringify(error?.issues)).not.toContain('hemmelig');
});
