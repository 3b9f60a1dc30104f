import { BodyShort } from '@navikt/ds-react';
import { useIntl } from 'react-intl';
import { CartesianGrid, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { useDates, useText } from '../../texts/language';
import './level-chart.css';

const LEVELS = [1, 2, 3, 4, 5];
const HEIGHT = 160;

/** One life area over time, from 1 to 5. All charts of a page have the same days, so that they are read beside one another. */
export function LevelChart({
  title,
  levels,
  from,
  to,
}: {
  readonly title: string;
  readonly levels: readonly { readonly on: string; readonly level: number }[];
  readonly from: string;
  readonly to: string;
}) {
  const t = useText();
  const { day } = useDates();
  const { formatDate } = useIntl();
  if (levels.length === 0) {
    return (
      <figure className="level-chart">
        <figcaption>{title}</figcaption>
        <BodyShort>{t('mapping.notMapped')}</BodyShort>
      </figure>
    );
  }
  const said = levels.map(({ on, level }) => `${day(on)}: ${level}`).join(', ');
  const data = levels.map(({ on, level }) => ({ at: Date.parse(on), level }));
  const short = (at: number): string => formatDate(at, { month: 'short', year: '2-digit' });
  return (
    <figure className="level-chart">
      <figcaption>{title}</figcaption>
      <div role="img" aria-label={`${title}. ${said}`}>
        <ResponsiveContainer width="100%" height={HEIGHT}>
          <LineChart data={data} accessibilityLayer={false} margin={{ top: 8, right: 24, left: 0, bottom: 0 }}>
            <CartesianGrid stroke="var(--ax-border-neutral-subtle)" vertical={false} />
            <XAxis
              type="number"
              dataKey="at"
              domain={[Date.parse(from), Date.parse(to)]}
              ticks={[...new Set([Date.parse(from), Date.parse(to)])]}
              tickFormatter={short}
              fontSize={12}
              stroke="var(--ax-text-neutral)"
            />
            <YAxis
              type="number"
              domain={[1, 5]}
              ticks={LEVELS}
              width={24}
              fontSize={12}
              stroke="var(--ax-text-neutral)"
            />
            <Line
              dataKey="level"
              type="linear"
              isAnimationActive={false}
              stroke="var(--ax-border-accent)"
              strokeWidth={2}
              dot={{ r: 4, fill: 'var(--ax-bg-accent-strong)' }}
            />
          </LineChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
}
