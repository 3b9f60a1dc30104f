import { createError, isId, osloDate, Role } from '@brobygger/domain';
import { authorOf, RequiresRole, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import {
  MOST_LISTED,
  readNamedAnswers,
  readOwnSurveys,
  readResults,
  readSurveys,
  withQuestions,
} from './read-wellbeing';
import { AnswerWellbeingSurveyInput, OpenWellbeingSurveyInput } from './wellbeing.input';
import type { WellbeingService } from './wellbeing.service';
import { NamedWellbeingAnswer, OwnWellbeingSurvey, WellbeingResult } from './wellbeing.type';
import { WellbeingSurvey } from './wellbeing-survey.entity';

@Resolver()
export class WellbeingResolver {
  constructor(private readonly deps: { readonly wellbeing: WellbeingService; readonly query: Statements }) {}

  @RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
  @Query(() => [WellbeingSurvey], {
    description: `The wellbeing surveys of the asker's own organisation, newest first; at most ${MOST_LISTED}.`,
  })
  wellbeingSurveys(@Ctx() { hop }: SubgraphContext): Promise<readonly WellbeingSurvey[]> {
    return readSurveys(this.deps.query, hop.caller.organisationId);
  }

  @RequiresRole([Role.LEADER], { ownAgency: true })
  @Query(() => [WellbeingResult], {
    description:
      'How often each level was said in a wellbeing survey of the own organisation that is over. Small counts are withheld, and all ' +
      'where fewer than five answered.',
  })
  async wellbeingResults(
    @Arg('surveyId', () => ID) surveyId: string,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<readonly WellbeingResult[]> {
    const of = { surveyId, organisationId: hop.caller.organisationId, today: osloDate(at) };
    const results = isId(surveyId) ? await readResults(this.deps.query, of) : null;
    if (results === null) throw createError('NOT_FOUND', 'your organisation has no such survey that is over');
    return results;
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Query(() => [NamedWellbeingAnswer], {
    description: `What residents answered by name in a wellbeing survey of the asker's own organisation; at most ${MOST_LISTED}.`,
  })
  async namedWellbeingAnswers(
    @Arg('surveyId', () => ID) surveyId: string,
    @Ctx() { hop }: SubgraphContext,
  ): Promise<readonly object[]> {
    const found = isId(surveyId) ? await readNamedAnswers(this.deps.query, hop, surveyId) : [];
    return found.map(({ levels, ...answer }) => ({
      ...answer,
      levels: withQuestions(levels),
      youth: { __typename: 'Youth', id: answer.youthId },
    }));
  }

  @RequiresRole([Role.YOUTH])
  @Query(() => [OwnWellbeingSurvey], {
    description: 'The wellbeing surveys that are open where you live, and those that you have answered.',
  })
  myWellbeingSurveys(@Ctx() { hop, at }: SubgraphContext): Promise<readonly OwnWellbeingSurvey[]> {
    return readOwnSurveys(this.deps.query, hop.caller.personId, osloDate(at));
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => WellbeingSurvey, {
    description: "Asks all who live in the houses of the asker's own organisation how they are, from today to a day.",
  })
  openWellbeingSurvey(
    @Arg('input', () => OpenWellbeingSurveyInput) input: OpenWellbeingSurveyInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<WellbeingSurvey> {
    return this.deps.wellbeing.open(authorOf(hop, at), input);
  }

  @RequiresRole([Role.YOUTH])
  @Mutation(() => WellbeingSurvey, {
    description:
      'Answers the wellbeing survey where you live, once: without your name, unless you want the staff to read it with it.',
  })
  answerWellbeingSurvey(
    @Arg('input', () => AnswerWellbeingSurveyInput) input: AnswerWellbeingSurveyInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<WellbeingSurvey> {
    return this.deps.wellbeing.answer(hop.caller.personId, input, at);
  }
}
