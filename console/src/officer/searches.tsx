import { Table } from '@navikt/ds-react';
import { YouthSearchesDocument } from '../generated/graphql';
import { PagedList } from '../shared/paged-list';
import { usePaged } from '../shared/use-paged';
import { WideTable } from '../shared/wide-table';
import { useDates, useText } from '../texts/language';

/** The tries to find youths: an officer's own, or to an auditor those of the municipality. */
export function Searches() {
  const t = useText();
  const { time } = useDates();
  const paged = usePaged(YouthSearchesDocument, {}, 'youthSearches', (data) => data.youthSearches);
  return (
    <PagedList paged={paged} empty={t('officer.find.noSearches')}>
      {(lines) => (
        <WideTable
          caption={t('officer.find.searchesTable')}
          heads={[t('column.when'), t('column.who'), t('officer.find.means'), t('officer.find.result')]}
        >
          {lines.map(({ edge: { node } }) => (
            <Table.Row key={node.id}>
              <Table.DataCell>{time(node.at)}</Table.DataCell>
              <Table.DataCell>{node.personId}</Table.DataCell>
              <Table.DataCell>{t(`term.searchMeans.${node.means}`)}</Table.DataCell>
              <Table.DataCell>{t(node.isFound ? 'officer.find.found' : 'officer.find.notFound')}</Table.DataCell>
            </Table.Row>
          ))}
        </WideTable>
      )}
    </PagedList>
  );
}
