import { Table } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import './wide-table.css';

/** A table with its name. Where it is wider than the page it is moved by itself, by keyboard too. */
export function WideTable({
  caption,
  heads,
  children,
}: {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly children: ReactNode;
}) {
  return (
    <div className="wide" role="region" aria-label={caption} tabIndex={0}>
      <Table size="small">
        <caption className="caption">{caption}</caption>
        <Table.Header>
          <Table.Row>
            {heads.map((head) => (
              <Table.ColumnHeader key={head} scope="col">
                {head}
              </Table.ColumnHeader>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>{children}</Table.Body>
      </Table>
    </div>
  );
}
