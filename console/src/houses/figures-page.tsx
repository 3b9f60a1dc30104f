import { BodyLong, Heading, Table, VStack } from '@navikt/ds-react';
import { useAsked } from '../api/use-asked';
import { HousesInFiguresDocument, type HousesInFiguresQuery } from '../generated/graphql';
import { LEADING } from '../leader/leader-asks';
import { Answer } from '../shared/answer';
import { ChoiceInAddress } from '../shared/choice-in-address';
import { ListOf } from '../shared/list-of';
import { osloDay } from '../shared/oslo-time';
import { useSearch } from '../shared/use-search';
import { WideTable } from '../shared/wide-table';
import { useDates, useText } from '../texts/language';
import { SurveyResults } from './survey-results';

const YEARS_BACK = 10;
const FIGURES = ['residents', 'movedIn', 'movedOut', 'monthsHoused', 'payingRent', 'withoutArrears'] as const;

/** A year of the own houses in figures, and what residents said in the surveys that are over. */
export function HouseFiguresPage() {
  const t = useText();
  const { said } = useSearch();
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
        <ChoiceInAddress name="year" label={t('reports.year')} of={years} value={year} />
      </div>
      <Answer asked={asked} lacking={({ path }) => (path === 'housingYearReport' ? t('figures.title') : null)}>
        {({ housingYearReport, wellbeingSurveys }) => (
          <VStack gap="space-32">
            {housingYearReport !== null && housingYearReport !== undefined && (
              <YearTable report={housingYearReport} year={String(year)} />
            )}
            <Surveys surveys={wellbeingSurveys} />
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

function Surveys({ surveys }: { readonly surveys: HousesInFiguresQuery['wellbeingSurveys'] }) {
  const t = useText();
  const { day } = useDates();
  const today = osloDay();
  return (
    <VStack as="section" gap="space-16">
      <Heading level="2" size="medium">
        {t('figures.surveys')}
      </Heading>
      <ListOf rows={surveys} none={t('figures.noSurvey')}>
        {(rows) => (
          <>
            <BodyLong>{t('figures.aboutSurveys')}</BodyLong>
            {rows.map(({ id, opensOn, closesOn }) => {
              const span = t('figures.survey', { from: day(opensOn), to: day(closesOn) });
              return closesOn < today ? (
                <SurveyResults key={id} surveyId={id} span={span} />
              ) : (
                <BodyLong key={id}>{t('figures.isOpen', { span })}</BodyLong>
              );
            })}
          </>
        )}
      </ListOf>
    </VStack>
  );
}
