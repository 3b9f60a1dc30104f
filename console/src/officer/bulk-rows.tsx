import { Table } from '@navikt/ds-react';
import type { EnterPaperConsentsMutation } from '../generated/graphql';
import { useFaultText } from '../shared/fault-text';
import { WideTable } from '../shared/wide-table';
import { useText } from '../texts/language';
import { isColumn } from './bulk-columns';
import { PageLink } from '../shared/page-link';

/** What became of each row, or would: what is refused says why, and in which column. */
export function BulkRows({
  of,
  csv,
}: {
  readonly of: EnterPaperConsentsMutation['enterPaperConsents'];
  /** The table that was tried, so that a row says whose it is. */
  readonly csv: string;
}) {
  const t = useText();
  const faultText = useFaultText();
  const written = csv.split(/\r?\n/);
  const heads = ['officer.bulk.line', 'officer.bulk.outcome', 'officer.bulk.column', 'officer.bulk.why'] as const;
  return (
    <WideTable
      caption={t(of.isDryRun ? 'officer.bulk.triedTable' : 'officer.bulk.enteredTable')}
      heads={[...heads.map((head) => t(head)), t('officer.bulk.row')]}
    >
      {of.rows.map((row) => (
        <Table.Row key={row.line}>
          <Table.HeaderCell scope="row">{row.line}</Table.HeaderCell>
          <Table.DataCell>{t(`term.paperOutcome.${row.outcome}`)}</Table.DataCell>
          <Table.DataCell>{row.column}</Table.DataCell>
          <Table.DataCell>
            {row.code === 'BAD_USER_INPUT' && isColumn(row.column)
              ? t(`officer.bulk.needs.${row.column}`)
              : row.code && faultText({ code: row.code, rule: row.rule ?? null })}
          </Table.DataCell>
          <Table.DataCell>
            {row.consentId ? <PageLink to="/consents">{row.consentId}</PageLink> : <code>{written[row.line - 1]}</code>}
          </Table.DataCell>
        </Table.Row>
      ))}
    </WideTable>
  );
}
