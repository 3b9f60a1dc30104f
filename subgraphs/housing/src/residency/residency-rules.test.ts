import { checkTenancy } from './residency-rules';

const violating = (rule: string) =>
  expect.objectContaining({ extensions: expect.objectContaining({ rule }) as object });
const on = '2026-03-02';
const MINORS = { genderRule: 'MIXED', targetGroup: 'UNACCOMPANIED_MINORS' } as const;
const OTHERS = { genderRule: 'MIXED', targetGroup: 'OTHER' } as const;

test.each([
  ['of 21 in a staffed house for unaccompanied minors', { ...MINORS, kind: 'STAFFED_24H' }, '2005-03-02', true],
  ['of 15 in a house of flats for unaccompanied minors', { ...MINORS, kind: 'HYBEL_HOUSE' }, '2010-03-03', true],
  ['of 19 in a house of flats for unaccompanied minors', { ...MINORS, kind: 'HYBEL_HOUSE' }, '2006-03-03', false],
  ['of 21 in a staffed house for other youths', { ...OTHERS, kind: 'STAFFED_24H' }, '2005-03-02', false],
] as const)('INV06: who a house is for decides, and not its kind: a youth %s', (_name, house, birthDate, isRefused) => {
  const check = (): void => checkTenancy({ house, birthDate, guardiansPermit: false, on });
  if (isRefused) expect(check).toThrow(violating('INV06'));
  else expect(check).not.toThrow();
});
