import { Role } from '@brobygger/domain';
import { Open, PageInfo, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, ID } from 'type-graphql';
import { DisclosureEntry } from '../disclosure-log/disclosure-entry.type';

/** Who looks for whom a breach concerns. A data protection officer resolves no youth (ADR 0109). */
export const BREACH_READERS = [Role.AUDITOR];

@RequiresRole(BREACH_READERS)
@RecordType({ description: 'One entry of the log of a youth whom you oversee.' })
export class CategoryDisclosureEdge {
  @Open()
  @Field(() => String)
  cursor!: string;

  @Field(() => ID, { description: 'Whose log it stands in.' })
  youthId!: string;

  @Field(() => DisclosureEntry, { description: 'Never the values, nor whether there were any.' })
  node!: DisclosureEntry;
}

@RequiresRole(BREACH_READERS)
@RecordType({ description: 'A page of entries of many logs, newest first.' })
export class CategoryDisclosureConnection {
  @Field(() => [CategoryDisclosureEdge])
  edges!: readonly CategoryDisclosureEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}
