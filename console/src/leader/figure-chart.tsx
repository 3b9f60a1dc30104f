import { lazy } from 'react';
import { useIntl } from 'react-intl';
import { DrawnWhenSeen } from '../shared/drawn-when-seen';
import { useText } from '../texts/language';
import { isNothing } from './is-nothing';
import './reports.css';

// The library of charts is larger than all else that a leader's first page asks for, and the table says the same.
const FigureBars = lazy(async () => ({ default: (await import('./figure-bars')).FigureBars }));

export interface Bars {
  readonly name: string;
  /** In the order of the series; what is withheld has no bar. */
  readonly values: readonly (number | null | undefined)[];
}

/** A picture of figures that stand in a table above it, drawn when somebody comes to it; who cannot see it hears them. */
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
  const { formatNumber } = useIntl();
  const said = (value: Bars['values'][number]): string => {
    if (value === null) return t('reports.hidden');
    return value === undefined ? t('reports.none') : formatNumber(value);
  };
  // Axes round nothing say less than the table over it, which says that there is nothing. What is withheld is something.
  if (isNothing(bars.map(({ name, values }) => [name, ...values]))) return null;
  const all = bars
    .map(({ name, values }) => `${name}: ${series.map((each, at) => `${each} ${said(values[at])}`).join(', ')}`)
    .join('. ');
  const height = 60 + bars.length * (16 + 18 * series.length);
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
        <DrawnWhenSeen height={height}>
          <FigureBars series={series} bars={bars} height={height} />
        </DrawnWhenSeen>
      </div>
    </figure>
  );
}
