import { newId, osloDate } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import type { DataSource, EntityManager } from 'typeorm';
import { checkPlannedCourses, checkSchoolYear } from './check-planned-courses';
import { CoursePlan } from './course-plan.entity';
import type { SetCoursePlanInput } from './course-plan.input';
import { ProgrammeCourse } from './programme-course.entity';
import { writePlannedCourses, type WrittenCourse } from './write-planned-courses';

/** Keeps the course plan of each school year. */
export interface CoursePlanService {
  /**
   * The whole plan: sent twice with the same ids, it is the same plan. Late is no fault of the input: the plan says so (INV08). Returns the
   * courses in the order of the input.
   */
  set(author: Author, input: SetCoursePlanInput): Promise<readonly WrittenCourse[]>;
}

export const createCoursePlanService = ({ dataSource }: { readonly dataSource: DataSource }): CoursePlanService => ({
  async set(author, input) {
    checkSchoolYear(input);
    return dataSource.transaction(async (transaction) => {
      const plan = await holdPlan(transaction, author, input.schoolYear);
      const today = osloDate(author.at);
      checkPlannedCourses(input, await transaction.findBy(ProgrammeCourse, { planId: plan.id }));
      if (input.isReady === true && plan.readyOn === null) {
        await transaction.update(CoursePlan, { id: plan.id }, { readyOn: today });
      }
      return writePlannedCourses(transaction, plan, input.courses, today);
    });
  },
});

/** The organisation's plan of the year, made where there is none, and held against every other change to the end of the transaction. */
async function holdPlan(
  transaction: EntityManager,
  { organisationId }: Author,
  schoolYear: string,
): Promise<CoursePlan> {
  await transaction
    .createQueryBuilder()
    .insert()
    .into(CoursePlan)
    .values({ id: newId(), organisationId, schoolYear, readyOn: null })
    .orIgnore()
    .execute();
  return transaction.findOneOrFail(CoursePlan, {
    where: { organisationId, schoolYear },
    lock: { mode: 'pessimistic_write' },
  });
}
