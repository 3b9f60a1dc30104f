import { BodyLong, Heading, Table, VStack } from '@navikt/ds-react';
import { LogDifferencesOfAuditorDocument } from '../../generated/graphql';
import { PagedList } from '../../shared/paged-list';
import { usePaged } from '../../shared/use-paged';
import { WideTable } from '../../shared/wide-table';
import { useDates, useText } from '../../texts/language';

const HEADS = ['when', 'owner', 'category', 'missing', 'released', 'entered', 'foundAt', 'request'] as const;

/** What was released and is missing in a log, the newest first. That there is none is said where it was compared alone. */
export function Differences({ isCompared }: { readonly isCompared: boolean }) {
  const t = useText();
  const { time } = useDates();
  const paged = usePaged(LogDifferencesOfAuditorDocument, {}, 'logDifferences', (data) => data.logDifferences);
  return (
    <VStack as="section" gap="space-16">
      <Heading level="2" size="medium">
        {t('logDifference.list')}
      </Heading>
      <PagedList paged={paged} empty={t(isCompared ? 'logDifference.none' : 'logDifference.noneYet')}>
        {(lines) => (
          <VStack gap="space-16" width="100%">
            <BodyLong>{t('logDifference.whatToDo')}</BodyLong>
            <WideTable
              caption={t('logDifference.table')}
              heads={HEADS.map((head) => t(`logDifference.column.${head}`))}
            >
              {lines.map(({ edge: { node } }) => (
                <Table.Row key={node.id}>
                  <Table.DataCell>{time(node.at)}</Table.DataCell>
                  <Table.DataCell>{t(`term.owner.${node.owner}`)}</Table.DataCell>
                  <Table.DataCell>{t(`term.category.${node.category}`)}</Table.DataCell>
                  <Table.DataCell>{t(`logDifference.${node.kind}`)}</Table.DataCell>
                  <Table.DataCell>{node.released}</Table.DataCell>
                  <Table.DataCell>{node.entered}</Table.DataCell>
                  <Table.DataCell>{time(node.foundAt)}</Table.DataCell>
                  <Table.DataCell>
                    <RequestOf {...node} />
                  </Table.DataCell>
                </Table.Row>
              ))}
            </WideTable>
          </VStack>
        )}
      </PagedList>
    </VStack>
  );
}

/** By what those who run the services find the request again: its id, and the trace and the operation that it belongs to. */
function RequestOf({
  requestId,
  traceId,
  operationId,
}: {
  readonly requestId: string;
  readonly traceId?: string | null;
  readonly operationId?: string | null;
}) {
  const t = useText();
  return (
    <VStack gap="space-4">
      <code className="log-key">{requestId}</code>
      {traceId && (
        <span>
          {t('logDifference.trace')} <code className="log-key">{traceId}</code>
        </span>
      )}
      {operationId && (
        <span>
          {t('logDifference.operation')} <code className="log-key">{operationId}</code>
        </span>
      )}
    </VStack>
  );
}
