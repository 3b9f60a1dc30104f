import { BodyLong, Heading, VStack } from '@navikt/ds-react';
import { TransitionCountsDocument, TransitionStanding } from '../generated/graphql';
import { ChoiceInAddress } from '../shared/choice-in-address';
import { oneOf, useSearch } from '../shared/use-search';
import { useText } from '../texts/language';
import { FigureChart } from './figure-chart';
import { Figures } from './figures';
import { ReportPart } from './report-part';
import './reports.css';

const SPANS = ['30', '90', '180', '366'] as const;

/** How many youths of the own service lose help, and whom nobody has accepted to take over, by why. Of whom it is counted is not told. */
export function BoardCountsPage() {
  const t = useText();
  const { said } = useSearch();
  const days = oneOf(SPANS, said('days')) ?? '90';
  return (
    <VStack gap="space-32">
      <VStack gap="space-16">
        <Heading level="1" size="large">
          {t('board.title')}
        </Heading>
        <BodyLong>{t('board.countsAbout')}</BodyLong>
        <div className="narrow not-printed">
          <ChoiceInAddress
            name="days"
            label={t('board.within')}
            of={SPANS}
            value={days}
            sayOf={(span) => t('board.days', { days: span })}
          />
        </div>
      </VStack>
      <ReportPart
        title={t('board.counts', { days })}
        document={TransitionCountsDocument}
        variables={{ days: Number(days) }}
        reportOf={(data) => data.transitionBoardCounts}
      >
        {(counts) => <Counts counts={counts} days={days} />}
      </ReportPart>
    </VStack>
  );
}

interface Counted {
  readonly standing: TransitionStanding;
  readonly count: number;
  readonly overdue: number;
}

function Counts({ counts, days }: { readonly counts: readonly Counted[]; readonly days: string }) {
  const t = useText();
  if (counts.length === 0) return <BodyLong>{t('board.countsNone', { days })}</BodyLong>;
  const series = [t('board.number'), t('board.overdue')];
  // A reason that nobody has stands there too: that it is nought is what one wants to know.
  const lines = Object.values(TransitionStanding).map((standing) => {
    const { count = 0, overdue = 0 } = counts.find((one) => one.standing === standing) ?? {};
    return { name: t(`board.is.${standing}`), values: [count, overdue] };
  });
  const sums = series.map((_, at) => lines.reduce((sum, { values }) => sum + (values[at] ?? 0), 0));
  return (
    <>
      <Figures
        caption={t('board.countsTable', { days })}
        file={`overgangstavla-${days}`}
        heads={[t('board.standing'), ...series]}
        rows={[...lines.map(({ name, values }) => [name, ...values]), [t('reports.total'), ...sums]]}
      />
      <FigureChart title={t('board.countsChart')} series={series} bars={lines} />
    </>
  );
}
