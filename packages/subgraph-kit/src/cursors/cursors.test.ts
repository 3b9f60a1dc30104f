import { Role } from '@brobygger/domain';
import { createCursors, type CursorCaller } from './cursors';

const cursors = createCursors(Buffer.alloc(32, 1));
const caller: CursorCaller = { personId: 'worker-1', role: Role.CASEWORKER, organisationId: 'organisation-1' };
const POSITION = '7d0e4c3a-5a1b-4c52-9a5e-0f6a1c2b3d4e';
const cursor = cursors.seal('caseload', caller, POSITION);
const REFUSED = expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', argument: 'after' } });

test.each([POSITION, '', '1', 'å', 'x'.repeat(63)])(
  'the position %p comes back, from a cursor of one length',
  (position) => {
    const sealed = cursors.seal('caseload', caller, position);
    expect(cursors.open('caseload', caller, sealed)).toBe(position);
    expect(sealed).toHaveLength(cursor.length);
  },
);

test('a replica with the same secret makes and opens the same cursor', () => {
  const replica = createCursors(Buffer.alloc(32, 1));
  expect(replica.seal('caseload', caller, POSITION)).toBe(cursor);
  expect(replica.open('caseload', caller, cursor)).toBe(POSITION);
});

test('nothing of the position can be read', () => {
  const bytes = Buffer.from(cursor, 'base64url');
  expect(bytes.includes(POSITION.slice(0, 8))).toBe(false);
  expect(bytes.includes(Buffer.from(POSITION.replaceAll('-', ''), 'hex').subarray(0, 4))).toBe(false);
});

test.each<[string, string, CursorCaller]>([
  ['another list', 'sessions', caller],
  ['another person', 'caseload', { ...caller, personId: 'worker-2' }],
  ['another role', 'caseload', { ...caller, role: Role.AUDITOR }],
  ['another organisation', 'caseload', { ...caller, organisationId: 'organisation-2' }],
  ['no organisation', 'caseload', { ...caller, organisationId: null }],
])('a cursor does not open for %s', (_, list, asker) => {
  expect(() => cursors.open(list, asker, cursor)).toThrow(REFUSED);
});

test('a cursor of a retired key does not open', () => {
  expect(() => createCursors(Buffer.alloc(32, 2)).open('caseload', caller, cursor)).toThrow(REFUSED);
});

test.each(['', 'abc', cursor.slice(0, -1), `${cursor}A`, `${cursor}=`, Buffer.from(POSITION).toString('base64url')])(
  'what is cut, longer or none does not open: %p',
  (text) => {
    expect(() => cursors.open('caseload', caller, text)).toThrow(REFUSED);
  },
);

test('no byte of a cursor can be changed', () => {
  const bytes = Buffer.from(cursor, 'base64url');
  for (const index of bytes.keys()) {
    const forged = Buffer.from(bytes);
    forged.writeUInt8(forged.readUInt8(index) ^ 1, index);
    expect(() => cursors.open('caseload', caller, forged.toString('base64url'))).toThrow(REFUSED);
  }
});

test('a position that does not fit is a fault of ours, and is not cut', () => {
  expect(() => cursors.seal('caseload', caller, 'x'.repeat(64))).toThrow(RangeError);
});
