import { Role } from '@brobygger/domain';
import { LocalDateScalar, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, registerEnumType } from 'type-graphql';
import { ReviewOutcome } from '../reviewed/review-machine';

/** Why guardians are held. */
export const GuardianHoldGround = { REPORTED_VIOLENCE: 'REPORTED_VIOLENCE' } as const;
export type GuardianHoldGround = (typeof GuardianHoldGround)[keyof typeof GuardianHoldGround];
registerEnumType(GuardianHoldGround, {
  name: 'GuardianHoldGround',
  description: 'Why nothing reaches a guardian before they are cleared by name: violence or abuse at home is reported.',
});

/** What a person found who looked at it again. */
export const GuardianHoldReview = { ...ReviewOutcome } as const;
export type GuardianHoldReview = ReviewOutcome;
registerEnumType(GuardianHoldReview, {
  name: 'GuardianHoldReview',
  description: 'What a person found who looked again at why guardians are held. `KEPT`: they still are.',
});

export const GuardianHoldEventKind = { RECORDED: 'RECORDED', ...GuardianHoldReview } as const;
export type GuardianHoldEventKind = (typeof GuardianHoldEventKind)[keyof typeof GuardianHoldEventKind];
registerEnumType(GuardianHoldEventKind, {
  name: 'GuardianHoldEventKind',
  description: 'What was said of it: `RECORDED` first, and then what reviews found.',
});

const READERS = [Role.CONSENT_OFFICER, Role.CASEWORKER];

/** What was said of it once. */
@RequiresRole(READERS)
@RecordType({ description: 'What was said once of why guardians are held. No line of it is ever changed.' })
export class GuardianHoldEvent {
  @Field(() => GuardianHoldEventKind)
  kind!: GuardianHoldEventKind;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When it is looked at again. Absent: it has ended.' })
  reviewOn!: string | null;

  @Field(() => String, { description: 'The ident of who said it.' })
  authorId!: string;

  @Field(() => GraphQLDateTimeISO)
  at!: Date;
}

/** Why guardians of a youth are held, as a person recorded it. */
@RequiresRole(READERS)
@RecordType({
  description:
    'Why guardians of a youth are held, as an officer or child welfare recorded it. While it stands, nothing reaches a guardian who is ' +
    'not cleared by name since. No youth and no guardian sees it.',
})
export class GuardianHold {
  @Field(() => ID)
  id!: string;

  @Field(() => GuardianHoldGround)
  ground!: GuardianHoldGround;

  @Field(() => Boolean, { description: 'Whether it stands. It never ends by itself.' })
  stands!: boolean;

  @Field(() => [GuardianHoldEvent], { description: 'All that was said of it, oldest first.' })
  events!: readonly GuardianHoldEvent[];
}
