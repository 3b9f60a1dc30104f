import { NationalIdSecrets } from './national-id-secrets';

const secretOf = (fill: number): string => Buffer.alloc(32, fill).toString('base64');

test('one secret alone is the first version', () => {
  expect(NationalIdSecrets.parse(secretOf(7))).toEqual(new Map([[1, Buffer.alloc(32, 7)]]));
});

test('several stand behind their versions', () => {
  expect(NationalIdSecrets.parse(`2:${secretOf(8)}, 1:${secretOf(7)}`)).toEqual(
    new Map([
      [2, Buffer.alloc(32, 8)],
      [1, Buffer.alloc(32, 7)],
    ]),
  );
});

test.each([
  ['none', ''],
  ['one that is too short', Buffer.alloc(31).toString('base64')],
  ['one of several without a version', `2:${secretOf(8)},${secretOf(7)}`],
  ['a version twice', `1:${secretOf(8)},1:${secretOf(7)}`],
  ['a version that no byte holds', `256:${secretOf(8)}`],
  ['version nought', `0:${secretOf(8)}`],
  ['a word', 'secret!'],
])('%s is refused, and not repeated', (_what, text) => {
  const { error } = NationalIdSecrets.safeParse(text);
  expect(error?.issues).toHaveLength(1);
  if (text !== '') expect(error?.message).not.toContain(text);
});
