import { Table } from '@navikt/ds-react';
import { useText } from '../texts/language';
import type { LogEdge } from './log-filter';
import { useLogCells } from './use-log-cells';
import type { Line } from './use-paged';
import { WideTable } from './wide-table';

/** Lines of the log, newest first. */
export function LogTable({ lines }: { readonly lines: readonly Line<LogEdge>[] }) {
  const t = useText();
  const { heads, cellsOf } = useLogCells();
  return (
    <WideTable caption={t('log.table')} heads={heads}>
      {lines.map((line) => (
        <Table.Row key={line.edge.node?.id ?? line.edge.deletion?.entryId}>
          {cellsOf(line).map((cell, index) => (
            <Table.DataCell key={heads[index]}>{cell}</Table.DataCell>
          ))}
        </Table.Row>
      ))}
    </WideTable>
  );
}
