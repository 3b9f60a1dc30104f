import type { LocalDate } from '@brobygger/domain';
import type { SanctionConditionKind } from './sanction-condition.entity';
import type { YouthSanctionKind, YouthSanctionSource } from './youth-sanction.entity';

/** What a worker writes of every sanction. */
export interface WrittenSanction {
  readonly youthId: string;
  readonly birthDate: LocalDate;
  readonly kind: YouthSanctionKind;
  readonly source: YouthSanctionSource;
}

/** What a worker writes of a sanction that is being considered. */
export interface AssessedSanction extends WrittenSanction {
  /** Today when absent. */
  readonly assessedOn?: LocalDate | null | undefined;
}

/** What a worker writes of a condition. */
export interface WrittenCondition {
  readonly kind: SanctionConditionKind;
  readonly absolute: boolean;
  readonly proposedByYouth: boolean;
}

/** What a sanction has from the day that it is imposed. */
export interface Terms {
  /** Today when absent. */
  readonly imposedOn?: LocalDate | null | undefined;
  readonly months: number;
  readonly conditions: readonly WrittenCondition[];
}

/** What a worker writes of a sanction that is imposed already. */
export type ImposedSanction = WrittenSanction & Terms;

/** What a worker writes when an assessed sanction is imposed. */
export interface Imposition extends Terms {
  readonly youthId: string;
  readonly sanctionId: string;
}

/** What a worker writes of a breach. */
export interface Breach {
  readonly youthId: string;
  readonly sanctionId: string;
  readonly kind: SanctionConditionKind;
  /** Today when absent. */
  readonly date?: LocalDate | null | undefined;
}
