import { useIntl } from 'react-intl';
import { KeyFiguresOverYearsDocument, type KeyFiguresOverYearsQuery } from '../generated/graphql';
import { useText } from '../texts/language';
import { FigureChart } from './figure-chart';
import { Figures, type Figure } from './figures';
import { ReportPart } from './report-part';

type Key = NonNullable<KeyFiguresOverYearsQuery['year']>;

/** Sessions and meetings in the street over five years, and what else is known of the last. */
export function YearsPart({ year }: { readonly year: number }) {
  const t = useText();
  return (
    <ReportPart
      title={t('reports.years')}
      document={KeyFiguresOverYearsDocument}
      variables={{ fifth: year - 4, fourth: year - 3, third: year - 2, second: year - 1, year }}
      reportOf={(data) => data.year}
    >
      {(report, { fifth, fourth, third, second }) => (
        <>
          <OverYears year={year} recorded={[fifth, fourth, third, second, report]} printed={report.printedYears} />
          <OfYear report={report} />
        </>
      )}
    </ReportPart>
  );
}

type Recorded = Pick<Key, 'year' | 'sessions' | 'staffHours' | 'encounters' | 'firstContacts'> | null | undefined;

function OverYears({
  year,
  recorded,
  printed,
}: {
  readonly year: number;
  readonly recorded: readonly Recorded[];
  readonly printed: Key['printedYears'];
}) {
  const t = useText();
  const years = Array.from({ length: 5 }, (_, before) => year - 4 + before).map((each) => {
    const theirs = printed.find((figures) => figures.year === each);
    const found = recorded.find((figures) => figures?.year === each);
    return {
      year: each,
      // Of a year in which nothing was recorded, and something was printed, what was printed is told alone.
      ours:
        found === null || found === undefined || (found.sessions === 0 && theirs && each !== year) ? undefined : found,
      theirs,
    };
  });
  const known = years.filter(({ ours, theirs }) => ours !== undefined || theirs !== undefined);
  return (
    <>
      <Figures
        caption={t('reports.yearsTable')}
        file={`aar-${year}`}
        heads={[
          t('reports.year'),
          t('reports.sessions'),
          t('reports.encounters'),
          t('reports.firstContacts'),
          t('reports.staffHours'),
          t('reports.printedEncounters'),
          t('reports.printedHours'),
        ]}
        rows={years.map(({ year: each, ours, theirs }) => [
          String(each),
          ours?.sessions,
          ours?.encounters,
          ours?.firstContacts,
          ours?.staffHours,
          theirs?.encounters,
          theirs?.staffHours,
        ])}
      />
      <FigureChart
        title={t('reports.yearsChart')}
        series={[t('reports.encounters'), t('reports.sessions')]}
        bars={known.map(({ year: each, ours, theirs }) => ({
          name: ours === undefined ? t('reports.asPrinted', { year: String(each) }) : String(each),
          values: [ours?.encounters ?? theirs?.encounters, ours?.sessions],
        }))}
      />
    </>
  );
}

function OfYear({ report }: { readonly report: Key }) {
  const t = useText();
  const { formatNumber } = useIntl();
  // Of no meetings there is no share and no age: they are not withheld.
  const ofMeetings = (figure: Figure): Figure => (report.encounters === 0 ? undefined : figure);
  const percent = (share: number | null | undefined) =>
    typeof share === 'number' ? formatNumber(share / 100, { style: 'percent', maximumFractionDigits: 1 }) : share;
  return (
    <Figures
      caption={t('reports.yearTable', { year: String(report.year) })}
      file={`nokkeltall-${report.year}`}
      heads={[t('reports.what'), t('reports.figure')]}
      rows={[
        [t('reports.sessions'), report.sessions],
        [t('reports.encounters'), report.encounters],
        [t('reports.firstContacts'), report.firstContacts],
        [t('reports.staffHours'), report.staffHours],
        [t('reports.girlsShare'), ofMeetings(percent(report.girlsShare))],
        [t('reports.boysShare'), ofMeetings(percent(report.boysShare))],
        [t('reports.meanAge'), ofMeetings(report.meanAge)],
        [t('reports.medianAge'), ofMeetings(report.medianAge)],
        ...report.emergencies.map(({ kind, events }) => [t(`reports.emergency.${kind}`), events]),
      ]}
    />
  );
}
