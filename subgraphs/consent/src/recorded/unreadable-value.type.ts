import { Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field } from 'type-graphql';

/** What a record holds in one of its fields and today's catalogue does not know: a name that is retired, or none that ever was. */
@RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER, Role.AUDITOR, Role.CASEWORKER])
@RecordType({
  description: 'What a record holds in a field and the catalogue of today does not know, as it was recorded.',
})
export class UnreadableValue {
  @Field(() => String, { description: 'The field of the record.' })
  field!: string;

  @Field(() => [String], { description: 'What stands there. Empty: nothing does, and something should.' })
  recorded!: readonly string[];
}
