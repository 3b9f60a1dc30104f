import { BodyShort, Button, HStack, Table, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { Link } from 'react-router';
import {
  DisclosuresOfCategoryDocument,
  type CategoryDisclosureFilter,
  type DisclosuresOfCategoryQuery,
} from '../generated/graphql';
import { csvOf } from '../shared/csv';
import { Done } from '../shared/done';
import { osloFieldOf } from '../shared/oslo-time';
import { PagedList } from '../shared/paged-list';
import { ReadAll } from '../shared/read-all';
import { saveFile } from '../shared/save-file';
import { useLogCells } from '../shared/use-log-cells';
import { usePaged, type Line } from '../shared/use-paged';
import { WideTable } from '../shared/wide-table';
import { useText } from '../texts/language';

type Edge = NonNullable<DisclosuresOfCategoryQuery['disclosuresOfCategory']>['edges'][number];

/** Who was let see it, of whom; each youth leads to the log. */
export function BreachLines({ input }: { readonly input: CategoryDisclosureFilter }) {
  const t = useText();
  const { heads, cellsOf } = useLogCells();
  const [saved, setSaved] = useState<number | null>(null);
  const paged = usePaged(
    DisclosuresOfCategoryDocument,
    { input },
    'disclosuresOfCategory',
    ({ disclosuresOfCategory }) => disclosuresOfCategory,
  );
  const names = [t('breach.youth'), ...heads];
  const cells = ({ edge: { node }, faults }: Line<Edge>): readonly string[] =>
    cellsOf({ edge: { node, deletion: null }, faults });
  const save = (lines: readonly Line<Edge>[]): void => {
    const rows = lines.map((line) => {
      const { youthId, node } = line.edge;
      return [youthId, ...cells(line).with(0, osloFieldOf(new Date(node.at))), node.fields.join(' ')];
    });
    saveFile(`breach-${input.category}.csv`, csvOf([...names, t('log.fields')], rows));
    setSaved(lines.length);
  };
  return (
    <PagedList paged={paged} empty={t('breach.none')}>
      {(lines) => (
        <VStack gap="space-16" width="100%">
          <BodyShort role="status">
            {t('breach.count', {
              lines: t('log.count', { shown: lines.length }),
              youths: new Set(lines.map(({ edge }) => edge.youthId)).size,
            })}{' '}
            {paged.hasMore ? t('log.notAll') : t('log.all')}
          </BodyShort>
          <HStack gap="space-8">
            <ReadAll paged={paged} />
            <Button variant="secondary" size="small" onClick={() => save(lines)}>
              {t('log.csv')}
            </Button>
          </HStack>
          <Done>{saved === null ? null : t('csv.saved', { count: saved })}</Done>
          <WideTable caption={t('breach.table')} heads={names}>
            {lines.map((line) => (
              <Table.Row key={line.edge.node.id}>
                <Table.HeaderCell scope="row">
                  <Link to={`/log/${line.edge.youthId}`}>{line.edge.youthId}</Link>
                </Table.HeaderCell>
                {cells(line).map((cell, index) => (
                  <Table.DataCell key={heads[index]}>{cell}</Table.DataCell>
                ))}
              </Table.Row>
            ))}
          </WideTable>
        </VStack>
      )}
    </PagedList>
  );
}
