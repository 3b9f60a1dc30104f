import { BodyLong, BodyShort, Heading, Table, VStack } from '@navikt/ds-react';
import { useCaller } from '../session/session';
import { Answer } from '../shared/answer';
import { FaultAlert } from '../shared/fault-text';
import { PagedList } from '../shared/paged-list';
import { WideTable } from '../shared/wide-table';
import { useDates, useText } from '../texts/language';
import { Figures } from './figures';
import { useLookups } from './use-lookups';

/** Who read of youths whom others are assigned to, when and why; of whom is not told. */
export function LookupsPage() {
  const t = useText();
  const { time } = useDates();
  const { counted, countsOf, paged } = useLookups(useCaller().agency);
  return (
    <VStack gap="space-24">
      <VStack gap="space-16">
        <Heading level="1" size="large">
          {t('lookups.title')}
        </Heading>
        <BodyLong>{t('lookups.about')}</BodyLong>
      </VStack>
      <Answer asked={counted}>
        {(data, faults) => {
          const found = countsOf(data);
          if (found === null || found === undefined) return <FaultAlert faults={faults} />;
          return (
            <VStack gap="space-16">
              <BodyShort>{t('lookups.unassigned', { count: found.unassigned })}</BodyShort>
              {found.counts.length > 0 && (
                <Figures
                  caption={t('lookups.counts')}
                  file="oppslag"
                  heads={[t('log.person'), t('lookups.month'), t('lookups.number')]}
                  rows={found.counts.map(({ personId, month, lookups }) => [personId, month, lookups])}
                />
              )}
            </VStack>
          );
        }}
      </Answer>
      <PagedList paged={paged} empty={t('lookups.empty')}>
        {(lines) => (
          <WideTable caption={t('lookups.table')} heads={[t('column.when'), t('log.person'), t('lookups.reason')]}>
            {lines.map(({ edge: { node } }, index) => (
              <Table.Row key={index}>
                <Table.DataCell>{time(node.at)}</Table.DataCell>
                <Table.DataCell>{node.personId}</Table.DataCell>
                <Table.DataCell>{t(`term.statedReason.${node.reason}`)}</Table.DataCell>
              </Table.Row>
            ))}
          </WideTable>
        )}
      </PagedList>
    </VStack>
  );
}
