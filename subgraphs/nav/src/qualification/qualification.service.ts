import { createError, DataCategory, newId, osloDate, ruleViolated } from '@brobygger/domain';
import { holdLock, type Author, type Recorded, type Recorder } from '@brobygger/subgraph-kit';
import { QualificationEnrolment } from './qualification-enrolment.entity';
import type { RecordQualificationWeekInput } from './qualification.input';

/** The most participants at once (INV16). */
const CAPACITY = 12;

/** Enrols youths in 22B Kvalifisering and counts their days. */
export interface QualificationService {
  /** Refuses the thirteenth participant (INV16). */
  enrol(author: Author, youthId: string): Promise<Recorded>;
  /** Adds the days of a week to those before. */
  recordWeek(author: Author, input: RecordQualificationWeekInput): Promise<Recorded>;
}

export const createQualificationService = ({ recorder }: { readonly recorder: Recorder }): QualificationService => ({
  enrol: (author, youthId) =>
    recorder.onServedYouth(author, youthId, DataCategory.NAV_QUALIFICATION, async (transaction) => {
      // Two who take the last place at once must see each other.
      await holdLock(transaction, `qualification/${author.organisationId}`);
      const taken = await transaction.countBy(QualificationEnrolment, {
        organisationId: author.organisationId,
        status: 'ACTIVE',
      });
      if (taken >= CAPACITY) throw ruleViolated('INV16', `22B Kvalifisering takes at most ${CAPACITY} participants`);
      const id = newId();
      await transaction.insert(QualificationEnrolment, {
        id,
        youthId,
        organisationId: author.organisationId,
        status: 'ACTIVE',
        startedOn: osloDate(author.at),
        attendedDays: 0,
        plannedDays: 0,
      });
      return { id, youthId };
    }),

  recordWeek: (author, { youthId, attendedDays, plannedDays }) =>
    recorder.onServedYouth(author, youthId, DataCategory.NAV_QUALIFICATION, async (transaction) => {
      if (attendedDays > plannedDays) {
        throw createError('BAD_USER_INPUT', '`input.attendedDays` must not pass `input.plannedDays`', {
          argument: 'input.attendedDays',
        });
      }
      const active = await transaction.findOneBy(QualificationEnrolment, {
        youthId,
        organisationId: author.organisationId,
        status: 'ACTIVE',
      });
      if (active === null) throw createError('NOT_FOUND', 'the youth has no active place with your office');
      await transaction.query(
        'update qualification_enrolment set attended_days = attended_days + $2, planned_days = planned_days + $3 where id = $1',
        [active.id, attendedDays, plannedDays],
      );
      return { id: active.id, youthId };
    }),
});
