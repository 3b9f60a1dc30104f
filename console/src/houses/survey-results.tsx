import { Table, VStack } from '@navikt/ds-react';
import { useAsked } from '../api/use-asked';
import { WellbeingResultsDocument, type WellbeingQuestion, type WellbeingResultsQuery } from '../generated/graphql';
import { FigureChart } from '../leader/figure-chart';
import { LEADING } from '../leader/leader-asks';
import { Answer } from '../shared/answer';
import { ListOf } from '../shared/list-of';
import { WideTable } from '../shared/wide-table';
import { useText } from '../texts/language';

const LEVELS = [1, 2, 3, 4, 5] as const;
type Result = NonNullable<WellbeingResultsQuery['wellbeingResults']>[number];

/** How often each level was said in one survey, as a table, and what most said, as a chart. */
export function SurveyResults({ surveyId, span }: { readonly surveyId: string; readonly span: string }) {
  const t = useText();
  const asked = useAsked(WellbeingResultsDocument, { surveyId }, LEADING);
  return (
    <Answer asked={asked}>
      {({ wellbeingResults }) => (
        <ListOf rows={wellbeingResults} none={t('figures.withheld')}>
          {(results) => <Results results={results} span={span} />}
        </ListOf>
      )}
    </Answer>
  );
}

function Results({ results, span }: { readonly results: readonly Result[]; readonly span: string }) {
  const t = useText();
  const questions = [...new Set(results.map(({ question }) => question))];
  const countOf = (question: WellbeingQuestion, level: number): number | null =>
    results.find((each) => each.question === question && each.level === level)?.anonymous ?? null;
  const most = questions.map((question) => {
    const { level, count } = mostSaid(LEVELS.map((each) => ({ level: each, count: countOf(question, each) })));
    const about = t(`figures.about.${question}`);
    return { name: level === null ? about : `${about}: ${t(`wellbeing.level.${level}`)}`, values: [count] };
  });
  return (
    <VStack gap="space-16">
      <WideTable
        caption={span}
        heads={[t('figures.question'), ...LEVELS.map((level) => t(`wellbeing.level.${level}`))]}
      >
        {questions.map((question) => (
          <Table.Row key={question}>
            <Table.HeaderCell scope="row">{t(`wellbeing.question.${question}`)}</Table.HeaderCell>
            {LEVELS.map((level) => (
              <Table.DataCell key={level}>{countOf(question, level) ?? t('figures.withheld')}</Table.DataCell>
            ))}
          </Table.Row>
        ))}
      </WideTable>
      {most.some(({ values: [count] }) => count !== null) && (
        <FigureChart title={t('figures.most', { span })} series={[t('figures.mostCount')]} bars={most} />
      )}
    </VStack>
  );
}

interface Said {
  readonly level: (typeof LEVELS)[number] | null;
  readonly count: number | null;
}

/** The level that most have said. What is withheld is never more than what is shown. */
const mostSaid = (levels: readonly Said[]): Said =>
  levels.reduce((most, each) => ((each.count ?? 0) > (most.count ?? 0) ? each : most), { level: null, count: null });
