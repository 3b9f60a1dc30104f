import {
  AngerManagementOfYearDocument,
  HapOfYearDocument,
  PsychologistOfYearDocument,
  ReachOfYearDocument,
  SummerJobsOfYearDocument,
} from '../generated/graphql';
import { useText } from '../texts/language';
import { FigureChart } from './figure-chart';
import { Figures } from './figures';
import { ReportPart } from './report-part';

interface OfYear {
  readonly year: number;
}

/** Numbers of a programme, as a picture and as a table. */
function Numbers({
  title,
  file,
  lines,
}: {
  readonly title: string;
  readonly file: string;
  readonly lines: readonly (readonly [string, number | null | undefined])[];
}) {
  const t = useText();
  return (
    <>
      <Figures caption={title} file={file} heads={[t('reports.what'), t('reports.count')]} rows={lines} />
      <FigureChart
        title={title}
        series={[t('reports.count')]}
        bars={lines.map(([name, value]) => ({ name, values: [value] }))}
      />
    </>
  );
}

/** How many youths the service was in contact with. */
export function ReachPart({ year }: OfYear) {
  const t = useText();
  return (
    <ReportPart
      title={t('reports.reach')}
      document={ReachOfYearDocument}
      variables={{ year }}
      reportOf={(data) => data.reachReport}
    >
      {(report) => (
        <Numbers
          title={t('reports.reachOf', { year: String(year) })}
          file={`kontakt-${year}`}
          lines={[
            [t('reports.youths'), report.youths],
            [t('reports.anonymous'), report.anonymousEncounters],
            [t('reports.dropIn'), report.dropInVisits],
            [t('reports.activities'), report.activityVisits],
          ]}
        />
      )}
    </ReportPart>
  );
}

/** Cannabis cessation. */
export function HapPart({ year }: OfYear) {
  const t = useText();
  return (
    <ReportPart
      title={t('field.hap')}
      document={HapOfYearDocument}
      variables={{ year }}
      reportOf={(data) => data.hapReport}
    >
      {(report) => (
        <Numbers
          title={t('reports.programmeOf', { programme: t('field.hap'), year: String(year) })}
          file={`hap-${year}`}
          lines={[
            [t('reports.enquiries'), report.enquiries],
            [t('reports.offered'), report.offered],
            [t('reports.referredOn'), report.referredOn],
            [t('reports.notMapped'), report.notMapped],
            [t('reports.quit'), report.quit],
            [t('reports.reduced'), report.reduced],
            [t('reports.stopped'), report.stopped],
            [t('reports.underWay'), report.underWay],
          ]}
        />
      )}
    </ReportPart>
  );
}

/** Anger management, by gender. */
export function AngerPart({ year }: OfYear) {
  const t = useText();
  const name = t('value.outreachKind.ANGER_MANAGEMENT');
  return (
    <ReportPart
      title={name}
      document={AngerManagementOfYearDocument}
      variables={{ year }}
      reportOf={(data) => data.angerManagementReport}
    >
      {({ referrals, offered }) => (
        <Figures
          caption={t('reports.programmeOf', { programme: name, year: String(year) })}
          file={`sinnemestring-${year}`}
          heads={[
            t('reports.what'),
            t('reports.boys'),
            t('reports.girls'),
            t('reports.otherGender'),
            t('reports.total'),
          ]}
          rows={[
            [t('reports.referrals'), referrals.boys, referrals.girls, referrals.otherGender, referrals.total],
            [t('reports.offered'), offered.boys, offered.girls, offered.otherGender, offered.total],
          ]}
        />
      )}
    </ReportPart>
  );
}

/** The psychologist. */
export function PsychologistPart({ year }: OfYear) {
  const t = useText();
  const name = t('value.outreachKind.PSYCHOLOGIST');
  return (
    <ReportPart
      title={name}
      document={PsychologistOfYearDocument}
      variables={{ year }}
      reportOf={(data) => data.psychologistReport}
    >
      {(report) => (
        <Numbers
          title={t('reports.programmeOf', { programme: name, year: String(year) })}
          file={`psykolog-${year}`}
          lines={[
            [t('reports.office'), report.office.total],
            [t('reports.stationOffered'), report.healthStationOffered.total],
            [t('reports.stationAttended'), report.healthStationAttended.total],
            [t('reports.stationNoShow'), report.healthStationNoShow.total],
            [t('reports.advice'), report.staffAdvice],
          ]}
        />
      )}
    </ReportPart>
  );
}

/** The summer jobs. */
export function SummerJobsPart({ year }: OfYear) {
  const t = useText();
  const name = t('field.summerJobs');
  return (
    <ReportPart
      title={name}
      document={SummerJobsOfYearDocument}
      variables={{ year }}
      reportOf={(data) => data.summerJobReport}
    >
      {(report) => (
        <Numbers
          title={t('reports.programmeOf', { programme: name, year: String(year) })}
          file={`sommerjobb-${year}`}
          lines={[
            [t('reports.youths'), report.youths.total],
            [t('reports.employers'), report.employers],
            [t('reports.allHours'), report.allHours],
            [t('reports.allHoursWithSickNote'), report.allHoursWithSickNote],
            [t('reports.over50'), report.over50],
            [t('reports.under50'), report.under50],
            [t('reports.hiredHourly'), report.hiredHourly],
            [t('reports.onCall'), report.onCall],
          ]}
        />
      )}
    </ReportPart>
  );
}
