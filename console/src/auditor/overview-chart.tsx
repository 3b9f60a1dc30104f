import { Heading, VStack } from '@navikt/ds-react';
import { lazy } from 'react';
import { DrawnWhenSeen } from '../shared/drawn-when-seen';
import { useText } from '../texts/language';
import type { Overview } from './overview-tables';
import { useMonthName } from './use-month-name';

// The library of charts is large, and the tables say the same.
const OverviewBars = lazy(async () => ({ default: (await import('./overview-bars')).OverviewBars }));

/** In CSS pixels. */
const HEIGHT = 260;

/** How many entries the log has of each month. The table above says the same and more. */
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
    <VStack gap="space-8" as="section" className="chart">
      <Heading level="2" size="medium">
        {t('overview.chart')}
      </Heading>
      <div role="img" aria-label={t('overview.chartSays', { months: said })}>
        <DrawnWhenSeen height={HEIGHT}>
          <OverviewBars bars={bars} height={HEIGHT} />
        </DrawnWhenSeen>
      </div>
    </VStack>
  );
}
