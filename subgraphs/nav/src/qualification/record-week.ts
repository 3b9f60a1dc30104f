import { createError, isoWeekOf, newId, startOfWeek, type LocalDate } from '@brobygger/domain';
import type { EntityManager } from 'typeorm';
import type { OpenPlace } from './open-place';
import { QualificationWeek } from './qualification-week.entity';
import type { RecordQualificationWeekInput } from './qualification.input';

/** Writes the week, counts its days in place of those that it was sent with before, and makes the place active. */
export async function recordWeek(
  transaction: EntityManager,
  {
    place,
    input,
    today,
  }: {
    readonly place: OpenPlace;
    readonly input: RecordQualificationWeekInput;
    readonly today: LocalDate;
  },
): Promise<void> {
  assertWeek(input, place, today);
  const { youthId, week, activities, attendedDays, plannedDays } = input;
  const { id: enrolmentId, officeId: organisationId } = place;
  const before = await transaction.findOneBy(QualificationWeek, { enrolmentId, week });
  const written = { activities, attendedDays, plannedDays };
  if (before === null) {
    await transaction.insert(QualificationWeek, {
      id: newId(),
      youthId,
      organisationId,
      enrolmentId,
      week,
      ...written,
    });
  } else {
    await transaction.update(QualificationWeek, { id: before.id, youthId: before.youthId }, written);
  }
  await transaction.query(
    `update qualification_enrolment set status = 'ACTIVE', attended_days = attended_days + $2, planned_days = planned_days + $3
     where id = $1 and youth_id = $4`,
    [enrolmentId, attendedDays - (before?.attendedDays ?? 0), plannedDays - (before?.plannedDays ?? 0), youthId],
  );
}

/** @throws BAD_USER_INPUT for a week that is none, is in the future or before the youth was enrolled, or more days than planned */
function assertWeek(
  { week, attendedDays, plannedDays }: RecordQualificationWeekInput,
  { enrolledOn }: OpenPlace,
  today: LocalDate,
): void {
  const monday = startOfWeek(week);
  if (monday === null) throw bad('week', 'is no week of ISO 8601');
  if (monday > today) throw bad('week', 'is in the future');
  if (enrolledOn !== null && week < isoWeekOf(enrolledOn)) throw bad('week', 'is before the youth was enrolled');
  if (attendedDays > plannedDays) throw bad('attendedDays', 'must not pass `input.plannedDays`');
}

const bad = (argument: string, fault: string): Error =>
  createError('BAD_USER_INPUT', `\`input.${argument}\` ${fault}`, { argument: `input.${argument}` });
