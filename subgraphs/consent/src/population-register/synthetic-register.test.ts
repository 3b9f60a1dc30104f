import { newId, PersonIdentifier } from '@brobygger/domain';
import { openRegister } from './open-register';
import type { RegisterRecord } from './population-register';
import { SYNTHETIC_PEOPLE } from './synthetic-people';
import { createSyntheticRegister } from './synthetic-register';

const parsed = (text: string): PersonIdentifier => {
  const identifier = PersonIdentifier.parse(text);
  if (identifier === null) throw new Error('no identifier');
  return identifier;
};

const register = createSyntheticRegister({ nodeEnv: 'test' });

test('every person of the data file is found by each of the own numbers, and each number is one person’s', async () => {
  const numbers = SYNTHETIC_PEOPLE.flatMap(({ name, identifiers }) =>
    identifiers.map(([text]) => [name, text] as const),
  );
  expect(new Set(numbers.map(([, text]) => text)).size).toBe(numbers.length);
  expect(SYNTHETIC_PEOPLE.length).toBeGreaterThanOrEqual(30);
  for (const [name, text] of numbers) expect(await register.find(parsed(text))).toMatchObject({ name });
});

test('every guardian of the data file is a person of it', async () => {
  for (const guardian of SYNTHETIC_PEOPLE.flatMap(({ guardians = [] }) => guardians)) {
    expect(await register.find(parsed(guardian.identifier))).toMatchObject({ name: guardian.name });
  }
});

test('nobody is found by a number that it does not hold', async () => {
  expect(await register.find(parsed('15820800904'))).toBeNull();
});

/** A number with valid control digits and an unmarked month. */
const unmarked =
  Array.from({ length: 100 }, (_, n) => `150107501${String(n).padStart(2, '0')}`).find(
    (text) => PersonIdentifier.parse(text) !== null,
  ) ?? '';

test("a number that could be somebody's is refused, the person's and the guardian's, and is not repeated", () => {
  const person: RegisterRecord = {
    name: newId(),
    birthDate: '2007-01-15',
    addressProtection: 'UNGRADED',
    municipalityNumber: null,
    status: 'LIVING',
    guardians: [],
    identifiers: [{ identifier: parsed('15820800904'), validFrom: null }],
  };
  const guardian = { name: 'G', identifier: parsed(unmarked), kind: 'PARENT', from: null, to: null } as const;
  const wrong = [
    { ...person, identifiers: [{ identifier: parsed(unmarked), validFrom: null }] },
    { ...person, guardians: [guardian] },
  ];
  for (const each of wrong) {
    const message = "the synthetic population register holds an identifier that could be somebody's";
    expect(() => createSyntheticRegister({ nodeEnv: 'test', more: [each] })).toThrow(message);
  }
  expect(() => createSyntheticRegister({ nodeEnv: 'test', more: [person] })).not.toThrow();
});

test('production has no synthetic register: without an address the register is away', async () => {
  expect(() => createSyntheticRegister({ nodeEnv: 'production' })).toThrow('does not load in production');
  const known = parsed(SYNTHETIC_PEOPLE[0]?.identifiers[0]?.[0] ?? '');
  await expect(openRegister({ NODE_ENV: 'production' }).find(known)).rejects.toThrow('is away: NO_REGISTER');
  expect(await openRegister({ NODE_ENV: 'development' }).find(known)).not.toBeNull();
});
