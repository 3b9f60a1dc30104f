import { BodyShort, Button, HStack, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { YouthLogDocument } from '../generated/graphql';
import { useText } from '../texts/language';
import { csvOf } from './csv';
import { saveFile } from './save-file';
import { Done } from './done';
import { askedBy, type LogEdge, type LogFilter } from './log-filter';
import { LogFilterForm } from './log-filter-form';
import { LogTable } from './log-table';
import { osloFieldOf } from './oslo-time';
import { PagedList } from './paged-list';
import { ReadAll } from './read-all';
import { useLogCells } from './use-log-cells';
import { usePaged, type Line } from './use-paged';
import { useSearch } from './use-search';

/** The log of a youth, with filters, which stand in the address, and as a table for a spreadsheet. */
export function YouthLog({ youthId }: { readonly youthId: string }) {
  const t = useText();
  const cells = useLogCells();
  const { said } = useSearch();
  const [saved, setSaved] = useState<number | null>(null);
  const filter: LogFilter = {
    act: said('act'),
    agency: said('agency'),
    organisation: said('organisation'),
    purpose: said('purpose'),
    person: said('person'),
    category: said('category'),
    from: said('from'),
    to: said('to'),
  };
  const isAll = Object.values(filter).every((value) => value === '');
  const asked = { id: youthId, input: askedBy(filter) };
  const paged = usePaged(YouthLogDocument, asked, 'youth.disclosures', (data) => data.youth?.disclosures);
  return (
    <VStack gap="space-16">
      <LogFilterForm filter={filter} />
      <PagedList paged={paged} empty={t(isAll ? 'log.empty' : 'log.noneOfFilter')}>
        {(lines) => {
          const rowOf = (line: Line<LogEdge>): readonly string[] => [
            ...cells
              .cellsOf(line)
              .with(
                0,
                line.edge.node === null || line.edge.node === undefined ? '' : osloFieldOf(new Date(line.edge.node.at)),
              ),
            line.edge.node?.fields.join(' ') ?? '',
          ];
          const save = (): void => {
            saveFile(`log-${youthId}.csv`, csvOf([...cells.heads, t('log.fields')], lines.map(rowOf)));
            setSaved(lines.length);
          };
          return (
            <VStack gap="space-16" width="100%">
              <BodyShort role="status">
                {t('log.count', { shown: lines.length })} {paged.hasMore ? t('log.notAll') : t('log.all')}
              </BodyShort>
              <HStack gap="space-8">
                <ReadAll paged={paged} />
                <Button variant="secondary" size="small" onClick={save}>
                  {t('log.csv')}
                </Button>
              </HStack>
              <Done>{saved === null ? null : t('csv.saved', { count: saved })}</Done>
              <LogTable lines={lines} />
            </VStack>
          );
        }}
      </PagedList>
    </VStack>
  );
}
