import { CHANGES } from './changes';
import { diceOf } from './dice';
import { HOLDING, type Case } from './holding-cases';

/** How often a case begins with each basis: the narrower the way to it, the more often. */
const BEGINNINGS = [
  HOLDING.OWN_SERVICE,
  HOLDING.OWN_SERVICE,
  HOLDING.SELF,
  HOLDING.STATUTE,
  HOLDING.STATUTE,
  HOLDING.STATUTE,
  HOLDING.EMERGENCY,
  HOLDING.EMERGENCY,
  HOLDING.CONSENT,
  HOLDING.CONSENT,
  HOLDING.CONSENT,
  HOLDING.CONSENT,
];

const CHANGED = [0, 1, 1, 1, 2, 2, 2, 3, 4, 8];

/** The case of that number: one on which some basis holds, changed in none, one, two or more things. */
export function caseOf(seed: number, number: number): Case {
  const dice = diceOf(seed, number);
  let found: Case = dice.pick(BEGINNINGS)(dice);
  for (let left = dice.pick(CHANGED); left > 0; left -= 1) found = dice.pick(CHANGES)(found, dice);
  return found;
}
