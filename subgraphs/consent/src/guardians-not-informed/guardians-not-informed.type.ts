import { DataCategory, NotInformedGround, Role } from '@brobygger/domain';
import { LocalDateScalar, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, registerEnumType } from 'type-graphql';

registerEnumType(NotInformedGround, {
  name: 'NotInformedGround',
  description:
    'Why guardians are not informed of health care at 12 to 15: the youth does not want it, for reasons to be respected (pbrl. § 3-4 ' +
    'annet ledd), or weighty reasons speak against it (pbrl. § 3-4 tredje ledd).',
});

/** That guardians are not informed of health care. */
@RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER, Role.CASEWORKER])
@RecordType({
  description:
    'That guardians are not informed of health care (pbrl. § 3-4). While it stands the youth alone signs for these categories. No ' +
    'guardian sees anything of it.',
})
export class GuardiansNotInformed {
  @Field(() => ID)
  id!: string;

  youthId!: string;

  @Field(() => [DataCategory])
  categories!: readonly DataCategory[];

  @RequiresRole([Role.YOUTH, Role.CASEWORKER])
  @Field(() => NotInformedGround, { nullable: true, description: 'Why, as the law has it. Officers do not see it.' })
  ground!: NotInformedGround | null;

  @RequiresRole([Role.YOUTH, Role.CASEWORKER])
  @Field(() => String, { nullable: true, description: 'Why, in the words of who recorded it. Officers do not see it.' })
  reason!: string | null;

  @Field(() => String, { description: 'The ident of who recorded it.' })
  recordedBy!: string;

  @Field(() => GraphQLDateTimeISO)
  recordedAt!: Date;

  @Field(() => LocalDateScalar, { description: 'The first day in Oslo on which it no longer holds.' })
  until!: string;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When it was revoked; absent where it was not.' })
  revokedAt!: Date | null;
}
