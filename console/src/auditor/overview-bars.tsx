import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useText } from '../texts/language';

/** The bars of the chart of months, as the library draws them: fetched by whoever scrolls to them. */
export function OverviewBars({
  bars,
  height,
}: {
  readonly bars: readonly { readonly month: string; readonly entries: number }[];
  readonly height: number;
}) {
  const t = useText();
  return (
    <ResponsiveContainer width="100%" height={height}>
      <BarChart data={bars} accessibilityLayer={false}>
        <CartesianGrid stroke="var(--ax-border-neutral-subtle)" vertical={false} />
        <XAxis dataKey="month" stroke="var(--ax-text-neutral)" />
        <YAxis allowDecimals={false} stroke="var(--ax-text-neutral)" />
        <Tooltip />
        <Bar
          dataKey="entries"
          name={t('overview.entries')}
          fill="var(--ax-bg-accent-strong)"
          isAnimationActive={false}
        />
      </BarChart>
    </ResponsiveContainer>
  );
}
