import { Role, type LocalDate } from '@brobygger/domain';
import { LocalDateScalar, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Int, registerEnumType } from 'type-graphql';

/** Why nothing of the log is deleted. */
export const LogHoldReason = {
  BREACH: 'BREACH',
  COMPLAINT: 'COMPLAINT',
  PRESERVATION_ORDER: 'PRESERVATION_ORDER',
} as const;
export type LogHoldReason = (typeof LogHoldReason)[keyof typeof LogHoldReason];
registerEnumType(LogHoldReason, {
  name: 'LogHoldReason',
  description:
    'Why nothing of the log is deleted: a `BREACH` (GDPR art. 33) or a `COMPLAINT` is being looked into, or somebody who may has given a ' +
    '`PRESERVATION_ORDER`.',
});

/** Who sees what is held. */
export const HOLD_READERS = [Role.DATA_PROTECTION_OFFICER, Role.AUDITOR];

@RequiresRole(HOLD_READERS)
@RecordType({
  description: 'That nothing which was entered in the log in some days is deleted, whatever a retention decision says.',
})
export class LogHold {
  @Field(() => Int, { description: 'What it is ended by.' })
  number!: number;

  @Field(() => LogHoldReason)
  reason!: LogHoldReason;

  @Field(() => LocalDateScalar, { description: 'The first of the days.' })
  fromOn!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'The last of them.' })
  toOn!: LocalDate;

  @Field(() => GraphQLDateTimeISO)
  placedAt!: Date;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'Absent while it stands.' })
  endedAt!: Date | null;
}
