import { useIntl } from 'react-intl';
import { DistrictsOfYearDocument } from '../generated/graphql';
import { useText } from '../texts/language';
import { FigureChart } from './figure-chart';
import { Figures } from './figures';
import { ReportPart } from './report-part';

/** Meetings in the street by where the youth comes from. */
export function DistrictsPart({ year }: { readonly year: number }) {
  const t = useText();
  const { formatNumber } = useIntl();
  return (
    <ReportPart
      title={t('reports.districts')}
      document={DistrictsOfYearDocument}
      variables={{ year }}
      reportOf={(data) => data.districtDistribution}
    >
      {(districts) => (
        <>
          <Figures
            caption={t('reports.districtsTable', { year: String(year) })}
            file={`bydeler-${year}`}
            heads={[t('session.district'), t('reports.encounters'), t('reports.share')]}
            rows={districts.map(({ district, count, share }) => [
              t(`value.district.${district}`),
              count,
              typeof share === 'number'
                ? formatNumber(share / 100, { style: 'percent', maximumFractionDigits: 1 })
                : // Of no meetings there is no share: it is not withheld.
                  districts.every((each) => each.count === 0)
                  ? undefined
                  : share,
            ])}
          />
          <FigureChart
            title={t('reports.districtsChart', { year: String(year) })}
            series={[t('reports.encounters')]}
            bars={districts.map(({ district, count }) => ({ name: t(`value.district.${district}`), values: [count] }))}
          />
        </>
      )}
    </ReportPart>
  );
}
