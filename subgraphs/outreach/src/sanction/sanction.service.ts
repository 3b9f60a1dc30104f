import { createError, newId, osloDate, type LocalDate } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { requireAge } from '../age/age-limits';
import { getOwnRecord } from '../recording/own-record';
import { SanctionBreach } from './sanction-breach.entity';
import { SanctionCondition, type SanctionConditionKind } from './sanction-condition.entity';
import { YouthSanction, type YouthSanctionKind, type YouthSanctionSource, type YouthSanctionState } from './youth-sanction.entity';

/** What a worker writes of a sanction. */
export interface ImposedSanction {
  readonly youthId: string;
  readonly birthDate: LocalDate;
  readonly kind: YouthSanctionKind;
  readonly source: YouthSanctionSource;
  /** Today when absent. */
  readonly imposedOn?: LocalDate | null | undefined;
  readonly months: number;
  readonly conditions: readonly { readonly kind: SanctionConditionKind; readonly absolute: boolean; readonly proposedByYouth: boolean }[];
}

/** What a worker writes of a breach. */
export interface Breach {
  readonly youthId: string;
  readonly sanctionId: string;
  readonly kind: SanctionConditionKind;
  /** Today when absent. */
  readonly date?: LocalDate | null | undefined;
}

/** Records youth sanctions. It never touches a follow-up, which outlasts the sanction (INV26). */
export interface SanctionService {
  /** Refuses who is not of the ages of its source (INV22). The birth date is looked at and not kept. */
  record(author: Author, input: ImposedSanction): Promise<Recorded>;
  recordBreach(author: Author, input: Breach): Promise<Recorded>;
  /** Only after a breach (INV26). */
  returnToCourt(author: Author, youthId: string, sanctionId: string): Promise<Recorded>;
}

const RUNNING: readonly YouthSanctionState[] = ['IMPOSED', 'PLAN_ACTIVE', 'BREACHED'];

export const createSanctionService = ({ recorder }: { readonly recorder: Recorder }): SanctionService => ({
  record: (author, { youthId, birthDate, kind, source, months, conditions, ...input }) =>
    recorder.onServedYouth(author, youthId, async (transaction) => {
      const { organisationId } = author;
      const imposedOn = pastDate(input.imposedOn, 'imposedOn', author);
      requireAge(source === 'OP_GEORGE' ? 'OP_GEORGE' : 'YOUTH_SANCTION', birthDate, imposedOn);
      const id = newId();
      await transaction.insert(YouthSanction, { id, youthId, organisationId, kind, state: 'IMPOSED', imposedOn, months, source });
      for (const condition of conditions) {
        const { absolute, proposedByYouth } = condition;
        await transaction.insert(SanctionCondition, { id: newId(), sanctionId: id, youthId, organisationId, kind: condition.kind, absolute, proposedByYouth });
      }
      return { id, youthId };
    }),

  recordBreach: (author, { youthId, sanctionId, kind, ...input }) =>
    recorder.onServedYouth(author, youthId, async (transaction) => {
      const sanction = await getOwnRecord(transaction, YouthSanction, author, youthId, sanctionId);
      if (!RUNNING.includes(sanction.state)) throw createError('NOT_FOUND', 'the sanction runs no more');
      const date = pastDate(input.date, 'date', author);
      if (date < sanction.imposedOn) throw createError('BAD_USER_INPUT', '`input.date` is before the sanction', { argument: 'input.date' });
      const id = newId();
      await transaction.insert(SanctionBreach, { id, sanctionId, youthId, organisationId: author.organisationId, date, kind });
      await transaction.update(YouthSanction, { id: sanctionId }, { state: 'BREACHED' });
      return { id, youthId };
    }),

  returnToCourt: (author, youthId, sanctionId) =>
    recorder.onServedYouth(author, youthId, async (transaction) => {
      const { id, state } = await getOwnRecord(transaction, YouthSanction, author, youthId, sanctionId);
      if (state !== 'BREACHED') throw createError('RULE_VIOLATED', 'a sanction returns to court only from `BREACHED`', { rule: 'INV26' });
      await transaction.update(YouthSanction, { id }, { state: 'RETURNED_TO_COURT' });
      return { id, youthId };
    }),
});

function pastDate(date: LocalDate | null | undefined, name: string, { at }: Author): LocalDate {
  const today = osloDate(at);
  if (date && date > today) throw createError('BAD_USER_INPUT', `\`input.${name}\` must not be after today`, { argument: `input.${name}` });
  return date ?? today;
}
