import { Heading, VStack } from '@navikt/ds-react';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useText } from '../texts/language';
import type { Overview } from './overview-tables';
import { useMonthName } from './use-month-name';

/** How many entries the log has of each month. The table below says the same and more. */
export function OverviewChart({ accesses }: { readonly accesses: Overview['accesses'] }) {
  const t = useText();
  const monthName = useMonthName();
  const months = [...new Set(accesses.map(({ month }) => month))].sort((one, other) => one - other);
  const bars = months.map((month) => ({
    month: monthName(month),
    entries: accesses.reduce((sum, each) => (each.month === month ? sum + each.entries : sum), 0),
  }));
  const said = bars.map(({ month, entries }) => `${month} ${entries}`).join(', ');
  return (
    <VStack gap="space-8" as="section">
      <Heading level="2" size="medium">
        {t('overview.chart')}
      </Heading>
      <div role="img" aria-label={t('overview.chartSays', { months: said })}>
        <ResponsiveContainer width="100%" height={260}>
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
      </div>
    </VStack>
  );
}
