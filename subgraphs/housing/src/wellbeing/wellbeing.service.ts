import { randomUUID } from 'node:crypto';
import { createError, isId, newId, osloDate, plus } from '@brobygger/domain';
import { holdLock, type Author } from '@brobygger/subgraph-kit';
import { In, type DataSource, type EntityManager } from 'typeorm';
import { Residency } from '../residency/residency.entity';
import { LEVELS, WELLBEING_QUESTIONS } from './wellbeing-question';
import type { AnswerWellbeingSurveyInput, OpenWellbeingSurveyInput, WellbeingLevelInput } from './wellbeing.input';
import {
  WellbeingNamedAnswer,
  WellbeingParticipation,
  WellbeingSurvey,
  WellbeingTally,
} from './wellbeing-survey.entity';

/** Asks those who live in an organisation's houses how they are (trivselsundersøkelse; ADR 0111). */
export interface WellbeingService {
  /** From today on. @throws CONFLICT while another one of the organisation is open; BAD_USER_INPUT */
  open(author: Pick<Author, 'organisationId' | 'at'>, input: OpenWellbeingSurveyInput): Promise<WellbeingSurvey>;
  /**
   * The youth's own answer. Without a name it is added to counts, and nothing of it is a row.
   * @throws NOT_FOUND for a survey that is not open today, or not among those with whom the youth lives; CONFLICT where the youth has
   * answered; BAD_USER_INPUT where a question is not answered once
   */
  answer(youthId: string, input: AnswerWellbeingSurveyInput, at: Date): Promise<WellbeingSurvey>;
}

/** The longest that a survey is open. */
const LONGEST = { years: 1 } as const;

// Every count of the survey is written, also those to which nothing is added.
const COUNT = `
update wellbeing_tally t set answers = t.answers + coalesce(
  (select 1 from unnest($2::text[], $3::int[]) said(question, level) where said.question = t.question and said.level = t.level), 0)
where t.survey_id = $1`;

export const createWellbeingService = ({ dataSource }: { readonly dataSource: DataSource }): WellbeingService => ({
  open: ({ organisationId, at }, { closesOn }) =>
    dataSource.transaction(async (transaction) => {
      const opensOn = osloDate(at);
      if (closesOn < opensOn || closesOn > plus(opensOn, LONGEST)) {
        throw createError('BAD_USER_INPUT', '`input.closesOn` must be from today to a year from now', {
          argument: 'input.closesOn',
        });
      }
      await holdLock(transaction, `wellbeing/${organisationId}`);
      const surveys = await transaction.findBy(WellbeingSurvey, { organisationId });
      const standing = surveys.find((survey) => survey.closesOn >= opensOn);
      if (standing !== undefined) {
        throw createError('CONFLICT', 'a survey is open already', { standing: { closesOn: standing.closesOn } });
      }
      const survey = { id: newId(), organisationId, opensOn, closesOn };
      await transaction.insert(WellbeingSurvey, survey);
      const counts = WELLBEING_QUESTIONS.flatMap((question) => LEVELS.map((level) => ({ question, level })));
      await transaction.insert(
        WellbeingTally,
        counts.map((count) => ({ ...count, surveyId: survey.id, answers: 0 })),
      );
      return survey;
    }),

  answer: (youthId, { surveyId, answers, isNamed = false }, at) =>
    dataSource.transaction(async (transaction) => {
      const levels = levelsIn(answers);
      const survey = await openSurveyOf(transaction, { youthId, surveyId, at });
      await holdLock(transaction, `wellbeing/${survey.id}`);
      const key = { surveyId: survey.id, youthId };
      if (await transaction.existsBy(WellbeingParticipation, key)) {
        throw createError('CONFLICT', 'you have answered this survey');
      }
      const { organisationId } = survey;
      await transaction.insert(WellbeingParticipation, { ...key, id: randomUUID(), organisationId });
      if (isNamed) {
        const named = { ...key, id: newId(), organisationId, answeredOn: osloDate(at), levels: [...levels] };
        await transaction.insert(WellbeingNamedAnswer, named);
      } else {
        await transaction.query(COUNT, [survey.id, WELLBEING_QUESTIONS, levels]);
      }
      return survey;
    }),
});

/** The level of each question, in the order of the questions. */
function levelsIn(answers: readonly WellbeingLevelInput[]): readonly number[] {
  const levels = WELLBEING_QUESTIONS.map((question) => answers.find((answer) => answer.question === question)?.level);
  const isWhole = answers.length === levels.length && levels.every((level) => level !== undefined);
  if (isWhole) return levels as readonly number[];
  throw createError('BAD_USER_INPUT', '`input.answers` must answer each question once', { argument: 'input.answers' });
}

async function openSurveyOf(
  transaction: EntityManager,
  { youthId, surveyId, at }: { readonly youthId: string; readonly surveyId: string; readonly at: Date },
): Promise<WellbeingSurvey> {
  const survey = isId(surveyId) ? await transaction.findOneBy(WellbeingSurvey, { id: surveyId }) : null;
  const today = osloDate(at);
  if (survey !== null && survey.opensOn <= today && today <= survey.closesOn) {
    const { organisationId } = survey;
    const living = { youthId, organisationId, state: In(['LIVING', 'NOTICE']) };
    if (await transaction.existsBy(Residency, living)) return survey;
  }
  throw createError('NOT_FOUND', 'no such survey is open where you live', { argument: 'input.surveyId' });
}
