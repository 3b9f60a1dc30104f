import { BodyLong, BodyShort, Heading, VStack } from '@navikt/ds-react';
import { useAsked } from '../../api/use-asked';
import { LogComparisonDocument } from '../../generated/graphql';
import { Answer } from '../../shared/answer';
import { Unreachable } from '../../shared/unreachable';
import { useDates, useText } from '../../texts/language';
import { Differences } from './differences';
import { UnreleasedTable } from './unreleased-table';

/** Whether what owners released stands in the log, and what stands there and was not released; when it was compared last. */
export function DifferencesPage() {
  const t = useText();
  const { time } = useDates();
  const asked = useAsked(LogComparisonDocument, {});
  return (
    <VStack gap="space-32">
      <div>
        <Heading level="1" size="large" spacing>
          {t('logDifference.title')}
        </Heading>
        <BodyLong>{t('logDifference.about')}</BodyLong>
      </div>
      <Answer asked={asked}>
        {({ logDifferences }) => {
          if (logDifferences === null || logDifferences === undefined) return <Unreachable again={asked.again} />;
          const { comparedAt, unreleased } = logDifferences.comparison;
          return (
            <VStack gap="space-32">
              <BodyShort>
                {comparedAt ? t('logDifference.compared', { at: time(comparedAt) }) : t('logDifference.notCompared')}
              </BodyShort>
              <Differences isCompared={Boolean(comparedAt)} />
              <UnreleasedTable counts={unreleased} />
            </VStack>
          );
        }}
      </Answer>
    </VStack>
  );
}
