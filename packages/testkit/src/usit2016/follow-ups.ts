import { daysAfter, earlier, firstMonday } from './calendar';
import type { Row } from './data-set';
import { FOLLOW_UP_PLANS, type SetKind } from './follow-up-plans';
import type { Naming } from './naming';
import type { Participation } from './participations';
import { STAFF } from './staff';
import type { SetGender } from './youths';

/** A follow-up of the set before it is a row. */
export interface SetFollowUp {
  readonly kind: SetKind;
  readonly index: number;
  readonly youthId: string;
  readonly gender: SetGender;
  readonly district: string;
  readonly startedOn: string;
  readonly endedOn: string;
}

/** The follow-ups behind the participations of a kind: one each, and two for a youth who moved in between. */
export function planFollowUps(
  kind: SetKind,
  participations: readonly Participation[],
  year: number,
  naming: Naming,
): readonly SetFollowUp[] {
  const { firstDay, lastDay, shortest, longest } = FOLLOW_UP_PLANS[kind];
  return participations.flatMap(({ youth, gender, district, movedTo }, index) => {
    const name = `${kind} ${index}`;
    const startedOn = daysAfter(firstMonday(year), firstDay + naming.below(lastDay - firstDay + 1, `${name} start`));
    const endedOn = earlier(
      daysAfter(startedOn, shortest + naming.below(longest - shortest + 1, `${name} length`)),
      `${year}-12-22`,
    );
    const whole = { kind, index, youthId: youth.id, gender, district, startedOn, endedOn };
    if (movedTo === null) return [whole];
    const movedOn = daysAfter(startedOn, Math.floor(shortest / 2));
    return [
      { ...whole, endedOn: movedOn },
      { ...whole, district: movedTo, startedOn: daysAfter(movedOn, 1) },
    ];
  });
}

/** How many of the decisions are on aftercare; they stand first. */
export const isOnAftercare = ({ kind, index }: SetFollowUp, aftercare: number): boolean =>
  kind === 'ON_DECISION' && index < aftercare;

/** The row of a follow-up. */
export function followUpRow(followUp: SetFollowUp, organisationId: string, aftercare: number, naming: Naming): Row {
  const { kind, index, youthId, gender, district, startedOn, endedOn } = followUp;
  const name = `follow-up ${kind} ${index} ${startedOn}`;
  const isOnDecision = kind === 'ON_DECISION';
  const hasOrder = isOnDecision || (kind === 'LOW_THRESHOLD' && naming.below(4, `${name} order`) === 0);
  const { category, basis } = FOLLOW_UP_PLANS[kind];
  return {
    id: naming.id(name, startedOn),
    youth_id: youthId,
    organisation_id: organisationId,
    category,
    kind,
    started_on: startedOn,
    ended_on: endedOn,
    legal_basis: isOnAftercare(followUp, aftercare) ? 'BVL_AFTERCARE' : basis,
    continuity_staff: naming
      .shuffle(STAFF, name)
      .slice(0, 1 + naming.below(2, `${name} staff`))
      .map((each) => each.name),
    bestilling: hasOrder ? 'Somebody to talk to, and help with school and spare time' : null,
    bestilling_by: hasOrder ? (isOnDecision ? 'AGENCY' : 'YOUTH') : null,
    end_reason: naming.pick(
      ['GOAL_REACHED', 'GOAL_REACHED', 'TRANSFERRED', 'WITHDREW', 'LOST_CONTACT', 'OTHER'],
      `${name} end`,
    ),
    cw_decision_reference: isOnDecision ? `BV-${startedOn.slice(0, 4)}-${String(index + 1).padStart(3, '0')}` : null,
    planned_end_on: kind === 'CRIME_AS_LIFESTYLE' ? daysAfter(startedOn, FOLLOW_UP_PLANS[kind].longest) : null,
    gender,
    district,
  };
}
