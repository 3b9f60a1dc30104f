import { BodyLong, Heading, VStack } from '@navikt/ds-react';
import { QualificationOfYearDocument, type QualificationOfYearQuery } from '../generated/graphql';
import { FigureChart } from '../leader/figure-chart';
import { Figures } from '../leader/figures';
import { ReportPart } from '../leader/report-part';
import { ChoiceInAddress } from '../shared/choice-in-address';
import { useSearch } from '../shared/use-search';
import { useText } from '../texts/language';

type Groups = NonNullable<QualificationOfYearQuery['qualificationReport']>;

const OUTCOMES = ['work', 'school', 'benefits', 'dropped', 'unknown', 'underWay'] as const;
/** What the chart shows; the table has all. */
const SHOWN = ['enrolled', 'work', 'school'] as const;
const FIGURES = ['enrolled', ...OUTCOMES, 'attendedDays', 'plannedDays'] as const;
const YEARS_BACK = 8;

/** A year of 22B Kvalifisering in figures, group by group: as a picture, as a table, and as a file. */
export function QualificationReportPage() {
  const t = useText();
  const { said } = useSearch();
  const thisYear = new Date().getFullYear();
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, before) => thisYear - before);
  const year = years.find((each) => String(each) === said('year')) ?? thisYear;
  return (
    <VStack gap="space-24">
      <Heading level="1" size="large">
        {t('qualification.report')}
      </Heading>
      <BodyLong>{t('qualification.aboutReport')}</BodyLong>
      <div className="narrow">
        <ChoiceInAddress name="year" label={t('reports.year')} of={years} value={year} />
      </div>
      <ReportPart
        title={t('qualification.reportOf', { year: String(year) })}
        document={QualificationOfYearDocument}
        variables={{ year }}
        reportOf={({ qualificationReport }) => qualificationReport}
      >
        {(groups) => <GroupFigures groups={groups} year={String(year)} />}
      </ReportPart>
    </VStack>
  );
}

function GroupFigures({ groups, year }: { readonly groups: Groups; readonly year: string }) {
  const t = useText();
  if (groups.length === 0) return <BodyLong>{t('qualification.none')}</BodyLong>;
  return (
    <VStack gap="space-16">
      <Figures
        caption={t('qualification.table', { year })}
        file={`22b-kvalifisering-${year}`}
        heads={[t('qualification.name'), ...FIGURES.map((figure) => t(`qualification.figure.${figure}`))]}
        rows={groups.map((group) => [
          group.name,
          // Withheld, not nought.
          ...FIGURES.map((figure) => group[figure] ?? null),
        ])}
      />
      <FigureChart
        title={t('qualification.chart', { year })}
        series={SHOWN.map((figure) => t(`qualification.figure.${figure}`))}
        bars={groups.map((group) => ({ name: group.name, values: SHOWN.map((figure) => group[figure]) }))}
      />
    </VStack>
  );
}
