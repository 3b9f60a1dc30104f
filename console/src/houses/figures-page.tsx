import { BodyLong, Heading, Select, Table, VStack } from '@navikt/ds-react';
import { useAsked } from '../api/use-asked';
import { HousesInFiguresDocument, WellbeingResultsDocument, type HousesInFiguresQuery } from '../generated/graphql';
import { LEADING } from '../leader/leader-asks';
import { Answer } from '../shared/answer';
import { useSearch } from '../shared/use-search';
import { WideTable } from '../shared/wide-table';
import { useDates, useText } from '../texts/language';

const YEARS_BACK = 10;
const FIGURES = ['residents', 'movedIn', 'movedOut', 'monthsHoused', 'payingRent', 'withoutArrears'] as const;
const LEVELS = [1, 2, 3, 4, 5] as const;

/** A year of the own houses in figures, and what residents said in the surveys that are over. */
export function HouseFiguresPage() {
  const t = useText();
  const { said, say } = useSearch();
  const thisYear = new Date().getFullYear();
  const years = Array.from({ length: YEARS_BACK }, (_, before) => thisYear - before);
  const year = years.find((each) => String(each) === said('year')) ?? thisYear - 1;
  const asked = useAsked(HousesInFiguresDocument, { year }, LEADING);
  return (
    <VStack gap="space-24">
      <Heading level="1" size="large">
        {t('figures.title')}
      </Heading>
      <div className="narrow">
        <Select label={t('reports.year')} value={year} onChange={({ target }) => say({ year: target.value })}>
          {years.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </Select>
      </div>
      <Answer asked={asked} lacking={() => t('figures.title')}>
        {({ housingYearReport, wellbeingSurveys }) => (
          <VStack gap="space-32">
            {housingYearReport !== null && housingYearReport !== undefined && (
              <YearTable report={housingYearReport} year={String(year)} />
            )}
            <Surveys surveys={wellbeingSurveys ?? []} />
          </VStack>
        )}
      </Answer>
    </VStack>
  );
}

function YearTable({
  report,
  year,
}: {
  readonly report: NonNullable<HousesInFiguresQuery['housingYearReport']>;
  readonly year: string;
}) {
  const t = useText();
  const heads = [t('figures.what'), t('figures.number')];
  const said = (count: number | null | undefined): string => String(count ?? t('figures.withheld'));
  return (
    <WideTable caption={t('figures.year', { year })} heads={heads}>
      {FIGURES.map((figure) => (
        <Table.Row key={figure}>
          <Table.HeaderCell scope="row">{t(`figures.${figure}`)}</Table.HeaderCell>
          <Table.DataCell>{said(report[figure])}</Table.DataCell>
        </Table.Row>
      ))}
      {report.movedOutTo.map(({ to, count }) => (
        <Table.Row key={to}>
          <Table.HeaderCell scope="row">{t(`figures.to.${to}`)}</Table.HeaderCell>
          <Table.DataCell>{said(count)}</Table.DataCell>
        </Table.Row>
      ))}
    </WideTable>
  );
}

function Surveys({ surveys }: { readonly surveys: NonNullable<HousesInFiguresQuery['wellbeingSurveys']> }) {
  const t = useText();
  const { day } = useDates();
  const today = new Date().toISOString().slice(0, 10);
  return (
    <VStack as="section" gap="space-16">
      <Heading level="2" size="medium">
        {t('figures.surveys')}
      </Heading>
      <BodyLong>{t(surveys.length === 0 ? 'figures.noSurvey' : 'figures.aboutSurveys')}</BodyLong>
      {surveys.map(({ id, opensOn, closesOn }) => {
        const span = t('figures.survey', { from: day(opensOn), to: day(closesOn) });
        return closesOn < today ? (
          <Results key={id} surveyId={id} span={span} />
        ) : (
          <BodyLong key={id}>{t('figures.isOpen', { span })}</BodyLong>
        );
      })}
    </VStack>
  );
}

function Results({ surveyId, span }: { readonly surveyId: string; readonly span: string }) {
  const t = useText();
  const asked = useAsked(WellbeingResultsDocument, { surveyId }, LEADING);
  return (
    <Answer asked={asked} lacking={() => span}>
      {({ wellbeingResults }) => {
        const results = wellbeingResults ?? [];
        const questions = [...new Set(results.map(({ question }) => question))];
        return (
          <WideTable
            caption={span}
            heads={[t('figures.question'), ...LEVELS.map((level) => t(`wellbeing.level.${level}`))]}
          >
            {questions.map((question) => (
              <Table.Row key={question}>
                <Table.HeaderCell scope="row">{t(`wellbeing.question.${question}`)}</Table.HeaderCell>
                {LEVELS.map((level) => (
                  <Table.DataCell key={level}>
                    {results.find((each) => each.question === question && each.level === level)?.anonymous ??
                      t('figures.withheld')}
                  </Table.DataCell>
                ))}
              </Table.Row>
            ))}
          </WideTable>
        );
      }}
    </Answer>
  );
}
