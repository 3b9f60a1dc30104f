import { Role } from '@brobygger/domain';
import { Open, PageInfo, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int, registerEnumType } from 'type-graphql';

/** By what a youth was looked for. */
export const SearchMeans = { IDENTIFIER: 'IDENTIFIER', NAME_AND_BIRTH_DATE: 'NAME_AND_BIRTH_DATE' } as const;
export type SearchMeans = (typeof SearchMeans)[keyof typeof SearchMeans];
registerEnumType(SearchMeans, { name: 'YouthSearchMeans', description: 'By what a youth was looked for.' });

/** What comes of looking for a youth. */
@RequiresRole([Role.CONSENT_OFFICER])
@RecordType({ description: 'What comes of looking for a youth.' })
export class YouthFound {
  @Field(() => ID, {
    nullable: true,
    description:
      'Absent where there is nobody, where there are several, and where whoever it is has a protected address, is of another ' +
      'municipality, or keeps you out: nothing tells these apart.',
  })
  youthId!: string | null;

  @Field(() => Int, { description: 'How often you may look for somebody in the 24 hours that end now.' })
  triesLeft!: number;
}

const READERS = [Role.CONSENT_OFFICER, Role.AUDITOR];

/** A try of an officer to find a youth. */
@RequiresRole(READERS)
@RecordType({
  description:
    'A try of an officer to find a youth. Whom, stands in the log of the youth who was found, and nowhere else.',
})
export class YouthSearch {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLDateTimeISO)
  at!: Date;

  @Field(() => String, { description: 'The ident of the officer.' })
  personId!: string;

  @Field(() => SearchMeans)
  means!: SearchMeans;

  @Field(() => Boolean)
  isFound!: boolean;
}

@RequiresRole(READERS)
@RecordType({ description: 'One of the tries of a page.' })
export class YouthSearchEdge {
  @Open()
  @Field(() => String)
  cursor!: string;

  @Field(() => YouthSearch)
  node!: YouthSearch;
}

@RequiresRole(READERS)
@RecordType({ description: 'A page of tries to find youths, newest first.' })
export class YouthSearchConnection {
  @Field(() => [YouthSearchEdge])
  edges!: readonly YouthSearchEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}
