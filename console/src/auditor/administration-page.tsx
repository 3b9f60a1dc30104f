import { BodyLong, Heading, Table, VStack } from '@navikt/ds-react';
import { AdministrationEntriesOfAuditorDocument } from '../generated/graphql';
import { PagedList } from '../shared/paged-list';
import { usePaged } from '../shared/use-paged';
import { WideTable } from '../shared/wide-table';
import { useDates, useText } from '../texts/language';

/** What administrators set up, changed and ended. */
export function AdministrationPage() {
  const t = useText();
  const { time } = useDates();
  const paged = usePaged(
    AdministrationEntriesOfAuditorDocument,
    {},
    'administrationEntries',
    (data) => data.administrationEntries,
  );
  return (
    <VStack gap="space-24">
      <Heading level="1" size="large">
        {t('audit.administration')}
      </Heading>
      <BodyLong>{t('audit.administrationAbout')}</BodyLong>
      <PagedList paged={paged} empty={t('audit.noAdministration')}>
        {(lines) => (
          <WideTable
            caption={t('audit.administration')}
            heads={[t('column.when'), t('column.who'), t('audit.kind'), t('audit.subject')]}
          >
            {lines.map(({ edge: { node } }) => (
              <Table.Row key={node.id}>
                <Table.DataCell>{time(node.at)}</Table.DataCell>
                <Table.DataCell>{node.by}</Table.DataCell>
                <Table.DataCell>
                  <code>{node.kind}</code>
                </Table.DataCell>
                <Table.DataCell>{node.subject}</Table.DataCell>
              </Table.Row>
            ))}
          </WideTable>
        )}
      </PagedList>
    </VStack>
  );
}
