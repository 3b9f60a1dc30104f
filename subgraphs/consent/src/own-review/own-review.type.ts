import { DataCategory, Role } from '@brobygger/domain';
import { LocalDateScalar, Open, PageInfo, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, registerEnumType } from 'type-graphql';

/** What a worker is to look at again. */
export const OwnReviewKind = { NOT_INFORMED: 'NOT_INFORMED', GUARDIAN_HOLD: 'GUARDIAN_HOLD' } as const;
export type OwnReviewKind = (typeof OwnReviewKind)[keyof typeof OwnReviewKind];
registerEnumType(OwnReviewKind, {
  name: 'OwnReviewKind',
  description: 'What you are to look at again, since it never ends by itself.',
  valuesConfig: {
    NOT_INFORMED: {
      description:
        'That guardians are not informed of health care: recorded by your profession in your organisation, also of a youth whom it ' +
        'serves no more, or of a youth whom it serves in one that does no longer. `reviewGuardiansNotInformed` says what you found.',
    },
    GUARDIAN_HOLD: {
      description:
        'What your organisation, of child welfare, holds guardians by, of a youth whom it serves. `reviewGuardianHold` says what you ' +
        'found.',
    },
  },
});

const READERS = [Role.CASEWORKER];

/** Something that a worker is to look at again. */
@RequiresRole(READERS)
@RecordType({ description: 'Something that stands and that you are to look at again.' })
export class OwnReview {
  @Field(() => ID, { description: 'Of what guardians are not informed of, or held by: what the review names.' })
  id!: string;

  @Field(() => OwnReviewKind)
  kind!: OwnReviewKind;

  @Field(() => ID)
  youthId!: string;

  @Field(() => [DataCategory], { description: 'Of what guardians are not informed. Empty where they are held.' })
  categories!: readonly DataCategory[];

  @Field(() => GraphQLDateTimeISO, { description: 'When it was recorded, or looked at last.' })
  since!: Date;

  @Field(() => LocalDateScalar, { description: 'The day on which it is to be looked at; earlier may be, too.' })
  reviewOn!: string;
}

@RequiresRole(READERS)
@RecordType({ description: 'One of what you are to look at again.' })
export class OwnReviewEdge {
  @Open()
  @Field(() => String)
  cursor!: string;

  @Field(() => OwnReview)
  node!: OwnReview;
}

@RequiresRole(READERS)
@RecordType({ description: 'A page of what you are to look at again, by the day for it, the first to come first.' })
export class OwnReviewConnection {
  @Field(() => [OwnReviewEdge])
  edges!: readonly OwnReviewEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}
