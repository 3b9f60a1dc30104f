import { BodyLong, Heading, Table, VStack } from '@navikt/ds-react';
import { AdministrationEntriesOfAuditorDocument } from '../generated/graphql';
import { PagedList } from '../shared/paged-list';
import { usePaged } from '../shared/use-paged';
import { WideTable } from '../shared/wide-table';
import { useDates, useText } from '../texts/language';
import { useWords } from '../youth/use-words';

/** What administrators set up, changed and ended. */
export function AdministrationPage() {
  const t = useText();
  const { time } = useDates();
  const { maybe } = useWords();
  // The kind, and what became of it. What is not known here is shown as it stands.
  const saidOf = (recorded: string): string => {
    const [kind = '', outcome = ''] = recorded.split('/');
    const said = [maybe(`audit.kind.${kind}`), maybe(`audit.outcome.${outcome}`)];
    return said.includes(null) ? recorded : said.join(' ');
  };
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
                <Table.DataCell>{saidOf(node.kind)}</Table.DataCell>
                <Table.DataCell>{node.subject}</Table.DataCell>
              </Table.Row>
            ))}
          </WideTable>
        )}
      </PagedList>
    </VStack>
  );
}
