import { ActivityReportDocument, type ActivityReportQuery, type OutreachDistrict } from '../generated/graphql';
import { useText } from '../texts/language';
import { FigureChart } from './figure-chart';
import { Figures } from './figures';
import { ReportPart } from './report-part';

type Report = NonNullable<ActivityReportQuery['activityTable']>;
type Row = Report['rows'][number];

/** Youths by what they took part in: as recorded, and as it was printed beside it. */
export function ActivityPart({ year }: { readonly year: number }) {
  const t = useText();
  return (
    <ReportPart
      title={t('reports.activity')}
      document={ActivityReportDocument}
      variables={{ year }}
      reportOf={(data) => data.activityTable}
    >
      {(report) => <Activity report={report} year={year} />}
    </ReportPart>
  );
}

function Activity({ report, year }: { readonly report: Report; readonly year: number }) {
  const t = useText();
  const { rows, computedTotal, printedRows, printedTotal } = report;
  const nameOf = ({ kind, label }: Pick<Row, 'kind' | 'label'>): string =>
    kind === null || kind === undefined ? label : t(`value.outreachKind.${kind}`);
  const isPrinted = printedRows.length > 0;
  const lines = [
    ...rows.map((row) => ({ name: nameOf(row), row, printed: printedRows.find(({ label }) => label === row.label) })),
    { name: t('reports.total'), row: computedTotal, printed: printedTotal ?? undefined },
  ];
  const differs = (one: number | null | undefined, other: number | null | undefined): string =>
    other === null || other === undefined || one === other ? '' : ` (${t('reports.differs')})`;
  const districts = [...new Set(lines.flatMap(({ row }) => row.districts.map(({ district }) => district)))];
  const inDistrict = (row: Pick<Row, 'districts'>, district: OutreachDistrict) =>
    row.districts.find((each) => each.district === district)?.count;
  return (
    <>
      <Figures
        caption={t('reports.activityTable', { year: String(year) })}
        file={`aktivitet-${year}`}
        heads={[
          t('reports.activityName'),
          t('reports.boys'),
          t('reports.girls'),
          t('reports.otherGender'),
          t('reports.total'),
          ...(isPrinted ? [t('reports.printedBoys'), t('reports.printedGirls'), t('reports.printedTotal')] : []),
        ]}
        rows={lines.map(({ name, row, printed }) => [
          name,
          row.boys,
          row.girls,
          row.otherGender,
          row.total,
          ...(isPrinted
            ? [
                `${printed?.boys ?? t('reports.none')}${differs(row.boys, printed?.boys)}`,
                `${printed?.girls ?? t('reports.none')}${differs(row.girls, printed?.girls)}`,
                `${printed?.total ?? t('reports.none')}${differs(row.total, printed?.total)}`,
              ]
            : []),
        ])}
      />
      <FigureChart
        title={t('reports.activityChart', { year: String(year) })}
        series={[t('reports.boys'), t('reports.girls'), t('reports.otherGender')]}
        bars={rows.map((row) => ({ name: nameOf(row), values: [row.boys, row.girls, row.otherGender] }))}
      />
      <Figures
        caption={t('reports.activityByDistrict', { year: String(year) })}
        file={`aktivitet-bydeler-${year}`}
        heads={[t('reports.activityName'), ...districts.map((district) => t(`value.district.${district}`))]}
        rows={lines.map(({ name, row }) => [name, ...districts.map((district) => inDistrict(row, district))])}
      />
    </>
  );
}
