import { createError, isId, ruleViolated } from '@brobygger/domain';
import { queryIn } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { signsAloneOn, signsOn } from '../youth/guardian-signs.sql';
import { signersOf, type ProposedConsent } from './give-consent.rules';
import { mayReach, standingOf } from './may-reach.sql';
import { isOfYouth } from '../of-youth.sql';

/** A guardian of the day who signs at the age of the youth, and what an officer has said of them. */
interface Guardian {
  readonly id: string;
  /** Whether what concerns the youth may reach them. */
  readonly reached: boolean;
  readonly shielded: boolean;
  /** Whether below 12 their yes is enough. */
  readonly alone: boolean;
}

const GUARDIANS = `
select g.id::text, g.alone, ${mayReach('g.id')} as reached, ${standingOf('g.id')} is not distinct from 'SHIELDED' as shielded
from youth y cross join lateral (select s.guardian_id as id, bool_or(${signsAloneOn('s', 'y.birth_date', '$2::date')}) as alone
  from guardianship s where ${isOfYouth('s', 'y.id')} and ${signsOn('s', 'y.birth_date', '$2::date')} group by 1) g where y.id = $1`;

/**
 * Who signed as guardian is one of the day. Whom an officer enters as that may be reached; below 12 all have signed it from whom the child
 * is not shielded, or those of them who sign alone, as where they sign themselves (ADR 0073).
 * @throws GUARDIAN_UNKNOWN, or RULE_VIOLATED (CAPACITY)
 */
export async function assertGuardians(
  transaction: EntityManager,
  youthId: string,
  proposed: ProposedConsent,
  { isOwnWord }: { readonly isOwnWord: boolean },
): Promise<void> {
  const { guardianId, otherGuardianIds, signedOn } = proposed;
  if (guardianId === null) return;
  // Who has signed with the own login was a guardian then.
  const named = [guardianId, ...(isOwnWord ? [] : otherGuardianIds)];
  const guardians = await queryIn<Guardian>(transaction, 'guardians-of-day', GUARDIANS, [youthId, signedOn]);
  for (const [n, id] of named.entries()) {
    const argument = n === 0 ? 'input.guardianId' : 'input.otherGuardianIds';
    const guardian = isId(id) ? guardians.find((each) => each.id === id.toLowerCase()) : undefined;
    if (guardian === undefined) {
      throw createError('GUARDIAN_UNKNOWN', 'the registry knows no such guardian of the youth now', { argument });
    }
    if (!isOwnWord && !guardian.reached) {
      throw ruleViolated('CAPACITY', 'nothing may reach a guardian who signed: clear them by name first', argument);
    }
  }
  if (isOwnWord || signersOf(proposed).includes('YOUTH')) return;
  const signed = new Set(named.map((id) => id.toLowerCase()));
  const asked = guardians.filter(({ shielded }) => !shielded);
  const alone = asked.filter((guardian) => guardian.alone);
  if ((alone.length > 0 ? alone : asked).every(({ id }) => signed.has(id))) return;
  const message = 'below 12 every guardian signs from whom the child is not shielded';
  throw ruleViolated('CAPACITY', message, 'input.otherGuardianIds');
}
