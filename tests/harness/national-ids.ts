import { PersonIdentifier } from '@brobygger/domain';

/** Gives each person of a test a synthetic national id of their own, the same whenever asked. */
export type NationalIds = (personId: string) => PersonIdentifier;

/** Ids of the Tenor series, in order: month + 80, born in 2007. */
export function createNationalIds(): NationalIds {
  const known = new Map<string, PersonIdentifier>();
  const unused = validIds();
  return (personId) => {
    const id = known.get(personId) ?? unused.next().value;
    if (id === undefined) throw new RangeError('no national id is left');
    known.set(personId, id);
    return id;
  };
}

function* validIds(): Generator<PersonIdentifier, undefined> {
  for (let day = 1; day <= 28; day += 1) {
    for (let serial = 500; serial < 1000; serial += 1) {
      const front = `${String(day).padStart(2, '0')}8107${serial}`;
      const first = control(front, [3, 7, 6, 1, 8, 9, 4, 5, 2]);
      const id = PersonIdentifier.parse(
        `${front}${first}${control(`${front}${first}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2])}`,
      );
      // With a control of two digits it has twelve, which of some days is a DUF number.
      if (id?.isSynthetic()) yield id;
    }
  }
  return undefined;
}

const control = (digits: string, weights: readonly number[]): number =>
  (11 - (weights.reduce((sum, weight, n) => sum + weight * Number(digits[n]), 0) % 11)) % 11;
