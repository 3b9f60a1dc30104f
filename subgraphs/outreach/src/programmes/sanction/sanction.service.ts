import { createError, newId, osloDate, type LocalDate } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { requireAge } from '../../age/age-limits';
import { pastDate } from '../../record-writing/past-date';
import { requireMeasureConsent } from '../measure-consent/measure-consent.service';
import { SanctionBreach } from './sanction-breach.entity';
import { SanctionCondition } from './sanction-condition.entity';
import { takeStep } from './sanction-step';
import type {
  AssessSanctionInput,
  ImposeSanctionInput,
  RecordBreachInput,
  RecordSanctionInput,
  SanctionConditionInput,
} from './sanction.input';
import { YouthSanction } from './youth-sanction.entity';

/** Records youth sanctions. It never touches a follow-up, which outlasts the sanction (INV26). */
export interface SanctionService {
  /**
   * Refuses who is not of the ages of its source (INV22), or has not consented to OP George (INV32). The birth date is
   * looked at and not kept.
   */
  assess(author: Author, input: AssessSanctionInput): Promise<Recorded>;
  impose(author: Author, input: ImposeSanctionInput): Promise<Recorded>;
  /** A sanction that was imposed before it was recorded; refused as an assessment is. */
  record(author: Author, input: RecordSanctionInput): Promise<Recorded>;
  activatePlan(author: Author, youthId: string, sanctionId: string): Promise<Recorded>;
  addCondition(
    author: Author,
    youthId: string,
    sanctionId: string,
    condition: SanctionConditionInput,
  ): Promise<Recorded>;
  recordBreach(author: Author, input: RecordBreachInput): Promise<Recorded>;
  /** Goes on with the plan, adjusted after a breach. */
  resume(author: Author, youthId: string, sanctionId: string): Promise<Recorded>;
  complete(author: Author, youthId: string, sanctionId: string): Promise<Recorded>;
  /** Only after a breach (INV26). */
  returnToCourt(author: Author, youthId: string, sanctionId: string): Promise<Recorded>;
}

export const createSanctionService = ({ recorder }: { readonly recorder: Recorder }): SanctionService => {
  const plainStep =
    (step: 'ACTIVATE_PLAN' | 'RESUME' | 'COMPLETE' | 'RETURN_TO_COURT') =>
    (author: Author, youthId: string, sanctionId: string): Promise<Recorded> =>
      recorder.onServedYouth(author, youthId, async (transaction) => {
        const isEnd = step === 'COMPLETE' || step === 'RETURN_TO_COURT';
        const { id } = await takeStep(
          transaction,
          author,
          { youthId, sanctionId },
          step,
          isEnd ? { endedOn: osloDate(author.at) } : {},
        );
        return { id, youthId };
      });

  return {
    assess: (author, input) =>
      recorder.onServedYouthOfAge(author, input.youthId, async (transaction, birthDate) => {
        const assessedOn = pastDate(input.assessedOn, 'assessedOn', author);
        const id = await begin(
          transaction,
          author,
          { ...input, birthDate },
          { state: 'ASSESSED', assessedOn, imposedOn: null, months: null },
          assessedOn,
        );
        return { id, youthId: input.youthId };
      }),

    impose: (author, { youthId, sanctionId, months, conditions, ...input }) =>
      recorder.onServedYouth(author, youthId, async (transaction) => {
        const imposedOn = pastDate(input.imposedOn, 'imposedOn', author);
        const { id, source, assessedOn } = await takeStep(transaction, author, { youthId, sanctionId }, 'IMPOSE', {
          imposedOn,
          months,
        });
        if (assessedOn !== null && imposedOn < assessedOn) {
          throw createError('BAD_USER_INPUT', '`input.imposedOn` is before the assessment', {
            argument: 'input.imposedOn',
          });
        }
        if (source === 'OP_GEORGE') await requireMeasureConsent(transaction, author, youthId, 'OP_GEORGE');
        await addConditions(transaction, author, youthId, id, conditions);
        return { id, youthId };
      }),

    record: (author, { months, conditions, ...input }) =>
      recorder.onServedYouthOfAge(author, input.youthId, async (transaction, birthDate) => {
        const imposedOn = pastDate(input.imposedOn, 'imposedOn', author);
        const id = await begin(
          transaction,
          author,
          { ...input, birthDate },
          { state: 'IMPOSED', assessedOn: null, imposedOn, months },
          imposedOn,
        );
        await addConditions(transaction, author, input.youthId, id, conditions);
        return { id, youthId: input.youthId };
      }),

    activatePlan: plainStep('ACTIVATE_PLAN'),

    addCondition: (author, youthId, sanctionId, condition) =>
      recorder.onServedYouth(author, youthId, async (transaction) => {
        const { id } = await takeStep(transaction, author, { youthId, sanctionId }, 'ADD_CONDITION');
        await addConditions(transaction, author, youthId, id, [condition]);
        return { id, youthId };
      }),

    recordBreach: (author, input) =>
      recorder.onServedYouth(author, input.youthId, async (transaction) => {
        const date = pastDate(input.date, 'date', author);
        const { imposedOn } = await takeStep(transaction, author, input, 'BREACH');
        if (imposedOn !== null && date < imposedOn) {
          throw createError('BAD_USER_INPUT', '`input.date` is before the sanction', { argument: 'input.date' });
        }
        const id = newId();
        await transaction.insert(SanctionBreach, { ...input, id, organisationId: author.organisationId, date });
        return { id, youthId: input.youthId };
      }),

    resume: plainStep('RESUME'),
    complete: plainStep('COMPLETE'),
    returnToCourt: plainStep('RETURN_TO_COURT'),
  };
};

/** Writes a new sanction, of a youth who is of the ages of its source on the date. */
async function begin(
  transaction: EntityManager,
  author: Author,
  { birthDate, ...sanction }: Omit<AssessSanctionInput, 'assessedOn'> & { readonly birthDate: LocalDate },
  stand: Pick<YouthSanction, 'state' | 'assessedOn' | 'imposedOn' | 'months'>,
  on: LocalDate,
): Promise<string> {
  const { youthId, source } = sanction;
  requireAge(source === 'OP_GEORGE' ? 'OP_GEORGE' : 'YOUTH_SANCTION', birthDate, on);
  if (source === 'OP_GEORGE') await requireMeasureConsent(transaction, author, youthId, 'OP_GEORGE');
  const id = newId();
  await transaction.insert(YouthSanction, { ...sanction, ...stand, id, organisationId: author.organisationId });
  return id;
}

async function addConditions(
  transaction: EntityManager,
  { organisationId }: Author,
  youthId: string,
  sanctionId: string,
  conditions: readonly SanctionConditionInput[],
): Promise<void> {
  for (const condition of conditions) {
    await transaction.insert(SanctionCondition, { ...condition, id: newId(), sanctionId, youthId, organisationId });
  }
}
