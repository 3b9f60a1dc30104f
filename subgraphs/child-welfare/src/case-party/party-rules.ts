import { ageOn, createError, PARTY_RIGHTS, ruleViolated, type LocalDate } from '@brobygger/domain';
import type { CasePartyKind, CasePartyGround } from './case-party.entity';

/** Why each may be a party. */
const GROUNDS: Readonly<Record<CasePartyKind, readonly CasePartyGround[]>> = {
  YOUTH: ['AGE', 'UNDERSTANDING'],
  PARENT: ['PARENTAL_RESPONSIBILITY', 'GRANTED'],
  VERGE: ['GUARDIANSHIP'],
  REPRESENTATIVE: ['GUARDIANSHIP'],
};

/** Somebody who is to be a party. */
interface Said {
  readonly party: CasePartyKind;
  readonly ground: CasePartyGround;
  readonly name: string | null;
  readonly assessment: string | null;
  readonly validFrom: LocalDate;
}

/** @throws BAD_USER_INPUT (`input.name`) unless all but the youth have a name; RULE_VIOLATED (PARTY_RIGHTS) for a ground of another's */
export function checkParty({ party, ground, name }: Said): void {
  if ((party === 'YOUTH') !== (name === null)) {
    throw createError('BAD_USER_INPUT', '`input.name` is said of everybody but the youth', { argument: 'input.name' });
  }
  if (!GROUNDS[party].includes(ground)) {
    throw ruleViolated('PARTY_RIGHTS', `${party} is a party by ${GROUNDS[party].join(' or ')}`, 'input.ground');
  }
}

/** @throws RULE_VIOLATED (PARTY_RIGHTS) for a youth below the age whom nobody has assessed, or whose age is said to be what it is not */
export function checkYouthParty({ ground, assessment, validFrom }: Said, birthDate: LocalDate): void {
  const { fromAge, shortestAssessment } = PARTY_RIGHTS;
  if (ground === 'AGE') {
    if (ageOn(birthDate, validFrom) >= fromAge) return;
    throw ruleViolated('PARTY_RIGHTS', `by age a youth is a party from ${fromAge}`, 'input.validFrom');
  }
  if ((assessment ?? '').trim().length >= shortestAssessment) return;
  const says = `who is younger is a party where it is said in ${shortestAssessment} characters why they understand the case`;
  throw ruleViolated('PARTY_RIGHTS', says, 'input.assessment');
}
