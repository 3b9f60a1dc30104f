import { useIntl } from 'react-intl';
import { Bar, BarChart, CartesianGrid, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { useText } from '../texts/language';
import type { Bars } from './figure-chart';

/** Series are told apart by how they are filled, too. */
const FILLS = [
  { fill: 'var(--ax-bg-accent-strong)', stroke: 'var(--ax-border-accent)' },
  { fill: 'var(--ax-bg-default)', stroke: 'var(--ax-border-warning)' },
  { fill: 'var(--ax-bg-success-strong)', stroke: 'var(--ax-border-neutral-strong)' },
] as const;

/** The bars of a chart of figures, as the library draws them: fetched by whoever scrolls to them. */
export function FigureBars({
  series,
  bars,
  height,
}: {
  readonly series: readonly string[];
  readonly bars: readonly Bars[];
  readonly height: number;
}) {
  const t = useText();
  const { formatNumber } = useIntl();
  // As the table over it says them.
  const said = (figure: unknown): string => (typeof figure === 'number' ? formatNumber(figure) : '');
  const data = bars.map(({ name, values }) => ({
    // No bar is not nought: it is said where a figure is withheld.
    name: values.includes(null) ? `${name} (${t('reports.hidden')})` : name,
    ...Object.fromEntries(values.map((value, at) => [`s${at}`, value])),
  }));
  return (
    <ResponsiveContainer width="100%" height={height}>
      <BarChart data={data} layout="vertical" accessibilityLayer={false} margin={{ right: 40 }}>
        <CartesianGrid stroke="var(--ax-border-neutral-subtle)" horizontal={false} />
        <XAxis type="number" allowDecimals={false} tickFormatter={said} fontSize={13} stroke="var(--ax-text-neutral)" />
        <YAxis type="category" dataKey="name" width={112} interval={0} fontSize={13} stroke="var(--ax-text-neutral)" />
        {series.map((each, at) => (
          <Bar
            key={each}
            dataKey={`s${at}`}
            name={each}
            isAnimationActive={false}
            barSize={14}
            fill={FILLS[at % FILLS.length]?.fill ?? ''}
            stroke={FILLS[at % FILLS.length]?.stroke ?? ''}
            strokeWidth={2}
          >
            <LabelList
              dataKey={`s${at}`}
              position="right"
              formatter={said}
              fill="var(--ax-text-neutral)"
              fontSize={12}
            />
          </Bar>
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}
