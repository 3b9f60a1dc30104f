import { createError, newId, osloDate, ruleViolated } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { QualificationEnrolment } from './qualification-enrolment.entity';

/** The most participants at once (INV16). */
const CAPACITY = 12;

/** Enrols youths in 22B Kvalifisering and counts their days. */
export interface QualificationService {
  /** Refuses the thirteenth participant (INV16). */
  enrol(author: Author, youthId: string): Promise<Recorded>;
  recordWeek(
    author: Author,
    input: { readonly youthId: string; readonly attendedDays: number; readonly plannedDays: number },
  ): Promise<Recorded>;
}

export const createQualificationService = ({ recorder }: { readonly recorder: Recorder }): QualificationService => ({
  enrol: (author, youthId) =>
    recorder.onServedYouth(author, youthId, async (transaction) => {
      await transaction.query('select pg_advisory_xact_lock(hashtext($1))', [`qualification/${author.organisationId}`]);
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
    recorder.onServedYouth(author, youthId, async (transaction) => {
      if (attendedDays > plannedDays)
        throw createError('BAD_USER_INPUT', '`input.attendedDays` must not pass `input.plannedDays`', {
          argument: 'input.attendedDays',
        });
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
