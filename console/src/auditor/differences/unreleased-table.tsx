import { BodyLong, BodyShort, Heading, Table, VStack } from '@navikt/ds-react';
import type { LogComparisonQuery } from '../../generated/graphql';
import { WideTable } from '../../shared/wide-table';
import { useText } from '../../texts/language';

type Counts = NonNullable<LogComparisonQuery['logDifferences']>['comparison']['unreleased'];

/** What stands in the log and nobody counted as released, by owner: a number, and no fault by itself. */
export function UnreleasedTable({ counts }: { readonly counts: Counts }) {
  const t = useText();
  return (
    <VStack as="section" gap="space-16">
      <Heading level="2" size="medium">
        {t('logDifference.unreleased')}
      </Heading>
      <BodyLong>{t('logDifference.unreleasedAbout')}</BodyLong>
      {counts.length === 0 ? (
        <BodyShort>{t('logDifference.noUnreleased')}</BodyShort>
      ) : (
        <WideTable
          caption={t('logDifference.unreleasedTable')}
          heads={[t('logDifference.column.owner'), t('logDifference.column.count')]}
        >
          {counts.map(({ owner, count }) => (
            <Table.Row key={owner}>
              <Table.HeaderCell scope="row">{t(`term.owner.${owner}`)}</Table.HeaderCell>
              <Table.DataCell>{count}</Table.DataCell>
            </Table.Row>
          ))}
        </WideTable>
      )}
    </VStack>
  );
}
