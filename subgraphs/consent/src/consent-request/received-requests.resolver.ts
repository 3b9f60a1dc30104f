import { Act, Agency, Role, type Caller } from '@brobygger/domain';
import {
  readPage,
  RequiresRole,
  type Cursors,
  type Query as Statements,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import { agencyOf, placeOf } from '../organisation/organisation-of-youth';
import { Organisation, organisationById } from '../organisation/organisation.entity';
import type { EnterReading } from '../oversight/enter-reading';
import type { OverseenYouth } from '../oversight/overseen-youth';
import { youthOf } from '../oversight/youth-of';
import { Youth } from '../youth/youth.entity';
import { requireOwn } from '../oversight/require-own';
import type { AnswerRequest } from './answer-request';
import { AnswerConsentRequestInput } from './consent-request.input';
import { ConsentRequest, ConsentRequestConnection, type ConsentRequestAnswer } from './consent-request.type';
import {
  lastOf,
  RECEIVED,
  receivedBy,
  versionOf,
  type AnswerRow,
  type ReceivedPage,
  type ReceivedRow,
} from './read-received';
import { requestStateOf, YouthAnswer } from './request-state';

@Resolver(() => Youth)
export class RequestsOfYouthResolver {
  constructor(
    private readonly deps: {
      readonly query: Statements;
      readonly cursors: Cursors;
      readonly enterReading: EnterReading;
    },
  ) {}

  @RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
  @FieldResolver(() => ConsentRequestConnection, {
    nullable: true,
    description: 'What organisations have asked of the youth, newest first, and what was answered.',
  })
  async consentRequests(
    @Root() { id }: Youth,
    @Ctx() context: SubgraphContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ): Promise<ConsentRequestConnection> {
    const { caller } = context.hop;
    requireOwn(caller, id);
    const { query, cursors, enterReading } = this.deps;
    const { edges, pageInfo } = await readPage<ReceivedRow>(
      {
        cursors,
        list: `consent-requests/${id}`,
        caller,
        place: (row) => row.id,
        read: (before, most) => readReceived(query, id, caller, { before, most, id: null }),
      },
      { first, after },
    );
    await enterReading(context, { youthId: id, act: Act.READ_CONSENTS, field: 'Youth.consentRequests' });
    return { edges: edges.map(({ row, cursor }) => ({ node: requestOf(row, context.at), cursor })), pageInfo };
  }
}

@Resolver(() => ConsentRequest)
export class ConsentRequestResolver {
  constructor(
    private readonly deps: {
      readonly query: Statements;
      readonly answer: AnswerRequest;
      readonly overseen: OverseenYouth;
    },
  ) {}

  @FieldResolver(() => Organisation, { nullable: true })
  organisation(@Root() request: ConsentRequest, @Ctx() context: SubgraphContext): Promise<Organisation | null> {
    return placeOf(organisationById, request, context);
  }

  @FieldResolver(() => Agency, { nullable: true })
  agency(@Root() request: ConsentRequest, @Ctx() context: SubgraphContext): Promise<Agency | null> {
    return agencyOf(request, context);
  }

  @RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
  @Mutation(() => ConsentRequest, {
    description:
      'Says yes or no to what an organisation asks for, each category on its own, while the request is open. A yes gives a consent ' +
      'of its own; a no leaves none. The asker is not told of a no. An officer’s answer takes the place of no newer one.',
  })
  async answerConsentRequest(
    @Arg('input', () => AnswerConsentRequestInput) input: AnswerConsentRequestInput,
    @Ctx() { hop: { caller }, at }: SubgraphContext,
  ): Promise<ConsentRequest> {
    const youthId = await youthOf(this.deps.overseen, caller, input.youthId, at);
    await this.deps.answer(caller, { ...input, youthId }, at);
    const page = { before: null, most: 1, id: input.requestId };
    const [row] = await readReceived(this.deps.query, youthId, caller, page);
    if (row === undefined) throw new Error('a request that was answered is gone');
    return requestOf(row, at);
  }
}

const readReceived = (
  query: Statements,
  youthId: string,
  caller: Caller,
  page: ReceivedPage,
): Promise<readonly ReceivedRow[]> =>
  query<ReceivedRow>('received-requests', RECEIVED, receivedBy(youthId, caller, page));

type Told = Omit<ConsentRequest, 'organisation' | 'agency'>;

function requestOf(row: ReceivedRow, at: Date): ConsentRequest {
  const categories = row.categories.map((category) => ({
    category,
    answer: lastOf(row, category)?.answer ?? YouthAnswer.NOT_ANSWERED,
    version: versionOf(row, category),
    history: row.answers.filter((answer) => answer.category === category).map(lineOf),
  }));
  const state = requestStateOf(
    row,
    categories.map(({ answer }) => answer),
    at,
  );
  return Object.assign(new ConsentRequest(), { ...row, state, categories } satisfies Told);
}

const lineOf = ({ authorId, at, ...line }: AnswerRow): ConsentRequestAnswer => ({
  ...line,
  at: new Date(at),
  enteredBy: authorId,
});
