import { DataCategory, NotInformedGround, Role } from '@brobygger/domain';
import { LocalDateScalar, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, registerEnumType } from 'type-graphql';
import { ReviewOutcome } from '../reviewed/review-machine';

registerEnumType(NotInformedGround, {
  name: 'NotInformedGround',
  description:
    'Why guardians are not informed of health care at 12 to 15: the youth does not want it, for reasons to be respected (pbrl. § 3-4 ' +
    'annet ledd), or weighty reasons speak against it (pbrl. § 3-4 tredje ledd).',
});

/** What a health professional found who looked at it again. */
export const NotInformedReview = { ...ReviewOutcome } as const;
export type NotInformedReview = ReviewOutcome;
registerEnumType(NotInformedReview, {
  name: 'NotInformedReview',
  description:
    'What a health professional found who looked again at why guardians are not informed. `KEPT`: they still are not.',
});

export const NotInformedEventKind = {
  RECORDED: 'RECORDED',
  ...ReviewOutcome,
  ENDED_ON_ITS_DAY: 'ENDED_ON_ITS_DAY',
} as const;
export type NotInformedEventKind = (typeof NotInformedEventKind)[keyof typeof NotInformedEventKind];
registerEnumType(NotInformedEventKind, {
  name: 'NotInformedEventKind',
  description:
    'What was said of it: `RECORDED` first, and then what reviews found. `ENDED_ON_ITS_DAY`: it ended by itself, as records did once; ' +
    'none does any more.',
});

const READERS = [Role.YOUTH, Role.CONSENT_OFFICER, Role.CASEWORKER];

/** What was said of it once. */
@RequiresRole(READERS)
@RecordType({ description: 'What was said once of it that guardians are not informed. No line of it is ever changed.' })
export class GuardiansNotInformedEvent {
  @Field(() => NotInformedEventKind)
  kind!: NotInformedEventKind;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When it is looked at again. Absent: it has ended.' })
  reviewOn!: string | null;

  @Field(() => String, { description: 'The ident of who said it.' })
  authorId!: string;

  @Field(() => GraphQLDateTimeISO)
  at!: Date;
}

/** That guardians are not informed of health care. */
@RequiresRole(READERS)
@RecordType({
  description:
    'That guardians are not informed of health care (pbrl. § 3-4). While it stands the youth alone signs for these categories. Below 16 ' +
    'it never ends by itself: the profession that recorded it looks at it again. No guardian sees anything of it.',
})
export class GuardiansNotInformed {
  @Field(() => ID)
  id!: string;

  youthId!: string;

  @Field(() => [DataCategory])
  categories!: readonly DataCategory[];

  @RequiresRole([Role.YOUTH, Role.CASEWORKER])
  @Field(() => NotInformedGround, {
    nullable: true,
    description: 'Why, as the law has it. Officers, and another service than recorded it, do not see it.',
  })
  ground!: NotInformedGround | null;

  @RequiresRole([Role.YOUTH, Role.CASEWORKER])
  @Field(() => String, {
    nullable: true,
    description: 'Why, in the words of who recorded it. Officers, and another service than recorded it, do not see it.',
  })
  reason!: string | null;

  @Field(() => String, { description: 'The ident of who recorded it.' })
  recordedBy!: string;

  @Field(() => GraphQLDateTimeISO)
  recordedAt!: Date;

  @Field(() => Boolean, { description: 'Whether it stands: until a person ends it, or the youth is 16.' })
  stands!: boolean;

  @Field(() => [GuardiansNotInformedEvent], { description: 'All that was said of it, oldest first.' })
  events!: readonly GuardiansNotInformedEvent[];
}
