import { createError, DataCategory, type LocalDate, newId, osloDate } from '@brobygger/domain';
import { recordOf, type Author, type BeginningInput, type OwnerParts, type Recorded } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { requireAge } from '../../age/age-limits';
import { countedColumns } from '../../counted-record/counted-as';
import { pastDate } from '../../record-writing/past-date';
import { keepMeasureConsent, requireMeasureConsent } from '../measure-consent/keep-measure-consent';
import { SanctionBreach } from './sanction-breach.entity';
import { SanctionCondition } from './sanction-condition.entity';
import { takeStep } from './sanction-step';
import type {
  AssessSanctionInput,
  ImposeSanctionInput,
  PlanCoordinationMeetingInput,
  RecordBreachInput,
  RecordSanctionInput,
  SanctionConditionInput,
} from './sanction.input';
import { YouthSanction } from './youth-sanction.entity';

/** Records youth sanctions. It never touches a follow-up, which outlasts the sanction (INV26). */
export interface SanctionService {
  /**
   * Begins service, which an open sanction keeps. Refuses who is not of the ages of its source (INV22), or has not consented to OP George
   * (INV32). The birth date is looked at and not kept.
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
  /** Ends it on its way, whatever the reason. */
  stop(author: Author, youthId: string, sanctionId: string): Promise<Recorded>;
  /** Who is in the coordination group, and when it meets next; the newest stands. */
  planMeeting(author: Author, input: PlanCoordinationMeetingInput): Promise<Recorded>;
}

/** How a sanction stands when it is recorded, and the day that ages are looked at on. */
interface NewStand {
  readonly stand: Pick<YouthSanction, 'state' | 'assessedOn' | 'imposedOn' | 'months'>;
  readonly on: LocalDate;
  readonly conditions: readonly SanctionConditionInput[];
}

export const createSanctionService = ({
  recorder,
  endServiceIfDone,
}: Pick<OwnerParts, 'recorder' | 'endServiceIfDone'>): SanctionService => {
  const plainStep =
    (step: 'ACTIVATE_PLAN' | 'RESUME' | 'COMPLETE' | 'RETURN_TO_COURT' | 'STOP') =>
    (author: Author, youthId: string, sanctionId: string): Promise<Recorded> =>
      recorder.onServedYouth(author, youthId, DataCategory.OUTREACH_SANCTION, async (transaction) => {
        const isEnd = step !== 'ACTIVATE_PLAN' && step !== 'RESUME';
        const { id } = await takeStep(
          transaction,
          author,
          { youthId, sanctionId },
          step,
          isEnd ? { endedOn: osloDate(author.at), nextMeetingOn: null } : {},
        );
        if (isEnd) await endServiceIfDone(transaction, author, youthId);
        return { id, youthId };
      });

  /** Writes a new sanction of a youth who is of the ages of its source on the day, and in OP George consents to the measure. */
  const begin = <Input extends AssessSanctionInput | RecordSanctionInput>(
    author: Author,
    input: Input,
    standOf: (asked: Omit<Input, keyof BeginningInput>) => NewStand,
  ): Promise<Recorded> =>
    recorder.beginningService(
      author,
      input,
      DataCategory.OUTREACH_SANCTION,
      async (transaction, { youthId, whenBorn }) => {
        const asked = recordOf(input);
        const { kind, source, consentsToMeasure = false, countedAs } = input;
        const { stand, on, conditions } = standOf(asked);
        const isOpGeorge = source === 'OP_GEORGE';
        if (isOpGeorge && kind !== 'UNGDOMSOPPFOLGING') {
          throw createError('BAD_USER_INPUT', '`input.kind` is youth follow-up where the source is OP George', {
            argument: 'input.kind',
          });
        }
        whenBorn((birthDate) => requireAge(isOpGeorge ? 'OP_GEORGE' : 'YOUTH_SANCTION', birthDate, on));
        if (isOpGeorge && consentsToMeasure) await keepMeasureConsent(transaction, author, youthId, 'OP_GEORGE');
        if (isOpGeorge) await requireMeasureConsent(transaction, author, youthId, 'OP_GEORGE');
        const id = newId();
        const { organisationId } = author;
        const counted = countedColumns(countedAs);
        await transaction.insert(YouthSanction, { ...counted, ...stand, id, youthId, organisationId, kind, source });
        await addConditions(transaction, author, youthId, id, conditions);
        return { id, youthId };
      },
    );

  return {
    assess: (author, input) =>
      begin(author, input, (asked) => {
        const assessedOn = pastDate(asked.assessedOn, 'assessedOn', author);
        return {
          stand: { state: 'ASSESSED', assessedOn, imposedOn: null, months: null },
          on: assessedOn,
          conditions: [],
        };
      }),

    impose: (author, { youthId, sanctionId, months, conditions, ...input }) =>
      recorder.onServedYouth(author, youthId, DataCategory.OUTREACH_SANCTION, async (transaction) => {
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

    record: (author, input) =>
      begin(author, input, ({ months, conditions, ...asked }) => {
        const imposedOn = pastDate(asked.imposedOn, 'imposedOn', author);
        return { stand: { state: 'IMPOSED', assessedOn: null, imposedOn, months }, on: imposedOn, conditions };
      }),

    activatePlan: plainStep('ACTIVATE_PLAN'),

    addCondition: (author, youthId, sanctionId, condition) =>
      recorder.onServedYouth(author, youthId, DataCategory.OUTREACH_SANCTION, async (transaction) => {
        const { id } = await takeStep(transaction, author, { youthId, sanctionId }, 'ADD_CONDITION');
        await addConditions(transaction, author, youthId, id, [condition]);
        return { id, youthId };
      }),

    recordBreach: (author, input) =>
      recorder.onServedYouth(author, input.youthId, DataCategory.OUTREACH_SANCTION, async (transaction) => {
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
    stop: plainStep('STOP'),

    planMeeting: (author, { nextMeetingOn = null, coordinationGroup, ...key }) =>
      recorder.onServedYouth(author, key.youthId, DataCategory.OUTREACH_SANCTION, async (transaction) => {
        if (nextMeetingOn !== null && nextMeetingOn < osloDate(author.at)) {
          throw createError('BAD_USER_INPUT', '`input.nextMeetingOn` is before today', {
            argument: 'input.nextMeetingOn',
          });
        }
        const { id, youthId } = await takeStep(transaction, author, key, 'PLAN_MEETING');
        await transaction.update(
          YouthSanction,
          { id, youthId },
          { nextMeetingOn, coordinationGroup: [...coordinationGroup] },
        );
        return { id, youthId };
      }),
  };
};

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
