import { Bar, BarChart, CartesianGrid, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { useText } from '../texts/language';
import { isNothing } from './is-nothing';
import './reports.css';

/** Series are told apart by how they are filled, too. */
const FILLS = [
  { fill: 'var(--ax-bg-accent-strong)', stroke: 'var(--ax-border-accent)' },
  { fill: 'var(--ax-bg-default)', stroke: 'var(--ax-border-warning)' },
  { fill: 'var(--ax-bg-success-strong)', stroke: 'var(--ax-border-neutral-strong)' },
] as const;

export interface Bars {
  readonly name: string;
  /** In the order of the series; what is withheld has no bar. */
  readonly values: readonly (number | null | undefined)[];
}

/** A picture of figures that stand in a table beside it; who cannot see it hears them. */
export function FigureChart({
  title,
  series,
  bars,
}: {
  readonly title: string;
  readonly series: readonly string[];
  readonly bars: readonly Bars[];
}) {
  const t = useText();
  const said = (value: Bars['values'][number]): string | number =>
    value === null ? t('reports.hidden') : (value ?? t('reports.none'));
  // Axes round nothing say less than the table under it, which says that there is nothing. What is withheld is something.
  if (isNothing(bars.map(({ name, values }) => [name, ...values]))) return null;
  const all = bars
    .map(({ name, values }) => `${name}: ${series.map((each, at) => `${each} ${said(values[at])}`).join(', ')}`)
    .join('. ');
  const data = bars.map(({ name, values }) => ({
    // No bar is not nought: it is said where a figure is withheld.
    name: values.includes(null) ? `${name} (${t('reports.hidden')})` : name,
    ...Object.fromEntries(values.map((value, at) => [`s${at}`, value])),
  }));
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      {series.length > 1 && (
        <ul className="legend" aria-hidden>
          {series.map((each, at) => (
            <li key={each} className={`series${at}`}>
              {each}
            </li>
          ))}
        </ul>
      )}
      <div role="img" aria-label={`${title}. ${all}`}>
        <ResponsiveContainer width="100%" height={60 + bars.length * (16 + 18 * series.length)}>
          <BarChart data={data} layout="vertical" accessibilityLayer={false} margin={{ right: 40 }}>
            <CartesianGrid stroke="var(--ax-border-neutral-subtle)" horizontal={false} />
            <XAxis type="number" allowDecimals={false} stroke="var(--ax-text-neutral)" />
            <YAxis
              type="category"
              dataKey="name"
              width={112}
              interval={0}
              fontSize={13}
              stroke="var(--ax-text-neutral)"
            />
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
                <LabelList dataKey={`s${at}`} position="right" fill="var(--ax-text-neutral)" fontSize={12} />
              </Bar>
            ))}
          </BarChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
}
