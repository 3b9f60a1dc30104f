import { DataCategory, OrderKind, Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID } from 'type-graphql';
import { Organisation } from '../organisation/organisation.entity';

const READERS = [Role.YOUTH, Role.CONSENT_OFFICER, Role.CASEWORKER];

/** How one item of an order was answered. */
@RequiresRole(READERS)
@RecordType({ description: 'One thing that an order asks for, and how a worker at its owner answered.' })
export class InformationOrderItem {
  @Field(() => DataCategory)
  category!: DataCategory;

  @Field(() => Boolean, {
    description:
      'Whether it was released. To child welfare a refusal is no other than an item that nobody has answered.',
  })
  isReleased!: boolean;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When it was answered; to child welfare of what was released alone.',
  })
  answeredAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The ident of who answered; shown to the youth and the officer.',
  })
  answeredBy!: string | null;
}

/** An order for information of child welfare (pålegg, bvl. § 13-4). Why it is necessary stays with child welfare. */
@RequiresRole(READERS)
@RecordType({ description: 'An order for information of child welfare (pålegg, bvl. § 13-4).' })
export class InformationOrder {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  youthId!: string;

  @Field(() => OrderKind)
  kind!: OrderKind;

  /** The id that the youth has, where the order is of a registration that was merged. */
  keptId!: string;

  organisationId!: string;

  @Field(() => Organisation, {
    nullable: true,
    description:
      "The child welfare service that ordered it. Withheld where the youth's address is protected, but from its own workers.",
  })
  orderedBy!: Organisation | null;

  @Field(() => String, { description: 'The ident of the worker who gave it and signs for it.' })
  givenBy!: string;

  @Field(() => GraphQLDateTimeISO)
  givenAt!: Date;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  endedAt!: Date | null;

  @Field(() => [InformationOrderItem], {
    description: 'What is asked for. Who answers sees the items of the own agency.',
  })
  items!: readonly InformationOrderItem[];
}
