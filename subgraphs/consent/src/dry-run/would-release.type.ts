import { Basis, DataCategory, Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field } from 'type-graphql';
import { AccessReason, CategoryOwner } from '../access/access-decision.type';

/** Systems ask for nothing here, and a data protection officer has one view alone. */
const NOT_DEVELOPED_FOR: ReadonlySet<Role> = new Set([Role.SYSTEM, Role.DATA_PROTECTION_OFFICER]);

/** Whoever a client is made for. */
export const DEVELOPED_FOR = Object.values(Role).filter((role) => !NOT_DEVELOPED_FOR.has(role));

/** What a value needs, and on what it could be had. */
@RequiresRole(DEVELOPED_FOR)
@RecordType({ description: 'What a value needs, and on which bases it could ever be had.' })
export class DryRunNeed {
  @Field(() => DataCategory)
  category!: DataCategory;

  @Field(() => CategoryOwner, { description: 'Whose data it is.' })
  owner!: string;

  @Field(() => Boolean, {
    description:
      'Whether the value tells where the youth is: it is then withheld where the address is protected, whatever the basis.',
  })
  placesYouth!: boolean;

  @Field(() => [Basis], {
    description:
      'The bases on which it could be released of some youth, in the order in which they are tried; none where it never could. ' +
      'What an emergency opens is not among them.',
  })
  bases!: readonly Basis[];

  @Field(() => AccessReason, { nullable: true, description: 'Where there is no basis: the rule that always refuses.' })
  reason!: AccessReason | null;
}

/** What could become of a value that an operation asks for. */
@RequiresRole(DEVELOPED_FOR)
@RecordType({ description: 'A value that an operation asks for, and whether it could ever be released to who asks.' })
export class DryRunField {
  @Field(() => String, { description: 'The way to it from the operation, as an error would name it, by dots.' })
  path!: string;

  @Field(() => String, { description: 'The field as the log names it, `Type.field`.' })
  field!: string;

  @Field(() => DataCategory, {
    nullable: true,
    description: 'Where only those rows of a list are meant that are of this category.',
  })
  rowsOf!: DataCategory | null;

  @Field(() => Boolean, { description: 'Whether it could be released of some youth. It says nothing of any.' })
  couldBeReleased!: boolean;

  @Field(() => AccessReason, { nullable: true, description: 'Where it never could: the first rule that refuses.' })
  reason!: AccessReason | null;

  @Field(() => [DryRunNeed], { description: 'All that it needs; nothing where the role is enough.' })
  needs!: readonly DryRunNeed[];
}

/** What an operation could ever be answered. */
@RequiresRole(DEVELOPED_FOR)
@RecordType({
  description: 'What an operation could ever be answered, for a purpose, by what who asks is. No youth is in it.',
})
export class DryRun {
  @Field(() => Boolean, {
    description:
      'Whether the purpose is open to the role and agency of who asks. If not, the whole request would be refused.',
  })
  isPurposeOpen!: boolean;

  @Field(() => Boolean, { description: 'Whether a request for the purpose must name an order for information.' })
  needsOrder!: boolean;

  @Field(() => [DryRunField], { description: 'Every value that is asked for, in the order of the query.' })
  fields!: readonly DryRunField[];
}
