import { Agency, ConsentMethod, DataCategory, Purpose, Role } from '@brobygger/domain';
import { Open, PageInfo, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int } from 'type-graphql';
import { Capacity } from '../consent/consent-author.type';
import { Interpreting } from '../consent/interpreting';
import { Organisation } from '../organisation/organisation.entity';
import { RequestAnswer, RequestState, SentState, YouthAnswer } from './request-state';

const READERS = [Role.YOUTH, Role.CONSENT_OFFICER];

/** A category that was asked for, as the asker is told of it. */
@RequiresRole([Role.CASEWORKER])
@RecordType({ description: 'A category that was asked for, as the asker is told of it.' })
export class SentCategory {
  @Field(() => DataCategory)
  category!: DataCategory;

  @Field(() => RequestAnswer)
  answer!: RequestAnswer;
}

/** A request as its asker reads it. It is the same whether it reached somebody or not. */
@RequiresRole([Role.CASEWORKER])
@RecordType({
  description:
    'A request for consent (samtykkeforespørsel) as the organisation that sent it reads it: the same whether it reached somebody or not.',
})
export class SentConsentRequest {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The id that it was sent to; absent where a number was.' })
  youthId!: string | null;

  @Field(() => String, { nullable: true, description: 'Your own reference, by which you know whom it was sent to.' })
  reference!: string | null;

  @Field(() => String, { description: 'The ident of who sent it.' })
  askedBy!: string;

  @Field(() => Purpose)
  purpose!: Purpose;

  @Field(() => String)
  reason!: string;

  @Field(() => GraphQLDateTimeISO)
  sentAt!: Date;

  @Field(() => GraphQLDateTimeISO, {
    description: 'The first moment at which it cannot be answered any more; fixed at sending.',
  })
  expiresAt!: Date;

  @Field(() => SentState)
  state!: SentState;

  @Field(() => [SentCategory])
  categories!: readonly SentCategory[];
}

@RequiresRole([Role.CASEWORKER])
@RecordType({ description: 'One of the requests of a page.' })
export class SentConsentRequestEdge {
  @Open()
  @Field(() => String)
  cursor!: string;

  @Field(() => SentConsentRequest)
  node!: SentConsentRequest;
}

@RequiresRole([Role.CASEWORKER])
@RecordType({ description: 'A page of the requests that the organisation sent, newest first.' })
export class SentConsentRequestConnection {
  @Field(() => [SentConsentRequestEdge])
  edges!: readonly SentConsentRequestEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

/** What was said once of a category that was asked for. */
@RequiresRole(READERS)
@RecordType({ description: 'What was said once of a category that was asked for. No line of it is ever changed.' })
export class ConsentRequestAnswer {
  @Field(() => YouthAnswer, {
    description:
      '`NOT_ANSWERED`: a guardian has undone the no that they said for a child, and it awaits an answer again.',
  })
  answer!: YouthAnswer;

  @Field(() => GraphQLDateTimeISO)
  at!: Date;

  @Field(() => String, { description: "The youth's id, or the ident of the officer who entered it." })
  enteredBy!: string;

  @Field(() => ConsentMethod)
  method!: ConsentMethod;

  @Field(() => Capacity, { description: 'As whom they did.' })
  capacity!: Capacity;

  @Field(() => String, { nullable: true, description: 'The ident of the witness of what was said orally.' })
  witnessId!: string | null;

  @Field(() => String, { nullable: true, description: 'The minute of what was said orally.' })
  minute!: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the scanned paper, 64 hexadecimal digits.' })
  scanSha256!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The language in which what was said orally was spoken (BCP 47), where it was said.',
  })
  spokenLanguage!: string | null;

  @Field(() => Interpreting, {
    nullable: true,
    description: 'Whether somebody interpreted what was said orally, where it was said.',
  })
  interpreter!: Interpreting | null;

  @Field(() => String, { description: 'The language in which it was read.' })
  language!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the text that was shown; absent of what was said before it was recorded.',
  })
  textVersion!: number | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of exactly the text that was shown.' })
  textHash!: string | null;

  @Field(() => ID, { nullable: true, description: 'The consent that was given by it, or stood already.' })
  consentId!: string | null;
}

/** A category that a youth is asked for. */
@RequiresRole(READERS)
@RecordType({ description: 'A category that the youth is asked for, on its own.' })
export class AskedCategory {
  @Field(() => DataCategory)
  category!: DataCategory;

  @Field(() => YouthAnswer, { description: 'What was said of it last.' })
  answer!: YouthAnswer;

  @Field(() => Int, {
    description:
      'What `expectedVersion` is to be when an officer answers next: 0 where nothing was said of it to the organisation for the purpose, ' +
      'and more with each answer to whichever request, and each consent that begins or ends.',
  })
  version!: number;

  @Field(() => [ConsentRequestAnswer], { description: 'All that was ever said of it here, oldest first.' })
  history!: readonly ConsentRequestAnswer[];
}

/** A request as the youth and officers read it. */
@RequiresRole(READERS)
@RecordType({
  description: 'A request for consent (samtykkeforespørsel): an organisation asks to be shown something, and says why.',
})
export class ConsentRequest {
  @Field(() => ID)
  id!: string;

  youthId!: string;

  organisationId!: string;

  @Field(() => Organisation, { nullable: true, description: "Withheld where the youth's address is protected." })
  organisation!: Organisation | null;

  @Field(() => Agency, { nullable: true, description: 'The agency of the organisation.' })
  agency!: Agency | null;

  @Field(() => String, { description: 'The ident of the worker who asks.' })
  askedBy!: string;

  @Field(() => Purpose)
  purpose!: Purpose;

  @Field(() => String, { description: 'Why it is asked, in the words of who asks.' })
  reason!: string;

  @Field(() => GraphQLDateTimeISO)
  sentAt!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'The first moment at which it cannot be answered any more.' })
  expiresAt!: Date;

  @Field(() => RequestState)
  state!: RequestState;

  @Field(() => [AskedCategory])
  categories!: readonly AskedCategory[];
}

@RequiresRole(READERS)
@RecordType({ description: 'One of the requests of a page.' })
export class ConsentRequestEdge {
  @Open()
  @Field(() => String)
  cursor!: string;

  @Field(() => ConsentRequest)
  node!: ConsentRequest;
}

@RequiresRole(READERS)
@RecordType({ description: 'A page of the requests to the youth, newest first.' })
export class ConsentRequestConnection {
  @Field(() => [ConsentRequestEdge])
  edges!: readonly ConsentRequestEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}
