import { BodyShort, Button, Heading, HStack, Table, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import type { Fault } from '../api/faults';
import type { DataProtectionOverviewOfYearQuery } from '../generated/graphql';
import { csvOf } from '../shared/csv';
import { saveFile } from '../shared/save-file';
import { Done } from '../shared/done';
import { useOrganisationName } from '../shared/organisation-name';
import { WideTable } from '../shared/wide-table';
import { useText } from '../texts/language';
import { useMonthName } from './use-month-name';

export type Overview = NonNullable<DataProtectionOverviewOfYearQuery['dataProtectionOverview']>;

/** The counts of a year. What is of fewer than five youths is not told, and is not nought. */
export function OverviewTables({
  overview: { accesses, months },
  faults,
  year,
}: {
  readonly overview: Overview;
  readonly faults: readonly Fault[];
  readonly year: number;
}) {
  const t = useText();
  const monthName = useMonthName();
  const nameOf = useOrganisationName();
  const [isSaved, setIsSaved] = useState(false);
  const heads = ['overview.month', 'column.organisation', 'column.purpose', 'column.ground'] as const;
  const names = [...heads.map((head) => t(head)), t('overview.youths'), t('overview.entries')];
  const rows = accesses.map(({ month, organisation, purpose, basis, youths, entries }, index) => [
    monthName(month),
    basis === 'SELF'
      ? t('term.role.YOUTH')
      : nameOf(organisation, null, faults, `dataProtectionOverview.accesses.${index}.organisation`),
    purpose ? t(`term.purpose.${purpose}`) : t('officer.consent.unreadable'),
    basis ? t(`term.basis.${basis}`) : t('officer.consent.unreadable'),
    youths,
    entries,
  ]);
  const few = (count: number | null | undefined): string | number => count ?? t('overview.few');
  return (
    <VStack gap="space-32">
      <VStack gap="space-16" as="section">
        <Heading level="2" size="medium">
          {t('overview.accesses')}
        </Heading>
        {rows.length === 0 ? (
          <BodyShort>{t('overview.none')}</BodyShort>
        ) : (
          <>
            <HStack>
              <Button
                variant="secondary"
                size="small"
                onClick={() => {
                  saveFile(`overview-${year}.csv`, csvOf(names, rows));
                  setIsSaved(true);
                }}
              >
                {t('overview.csv')}
              </Button>
            </HStack>
            <Done>{isSaved ? t('csv.saved', { count: rows.length }) : null}</Done>
            <WideTable caption={t('overview.accessesTable')} heads={names}>
              {rows.map((row, index) => (
                <Table.Row key={index}>
                  {row.map((cell, column) => (
                    <Table.DataCell key={names[column]}>{cell}</Table.DataCell>
                  ))}
                </Table.Row>
              ))}
            </WideTable>
          </>
        )}
      </VStack>
      <VStack gap="space-16" as="section">
        <Heading level="2" size="medium">
          {t('overview.months')}
        </Heading>
        {months.length === 0 ? (
          <BodyShort>{t('overview.noMonths')}</BodyShort>
        ) : (
          <WideTable
            caption={t('overview.monthsTable')}
            heads={[t('overview.month'), t('overview.ordered'), t('overview.opened'), t('overview.deleted')]}
          >
            {months.map(({ month, ordered, opened, deleted }) => (
              <Table.Row key={month}>
                <Table.HeaderCell scope="row">{monthName(month)}</Table.HeaderCell>
                <Table.DataCell>{few(ordered)}</Table.DataCell>
                <Table.DataCell>{few(opened)}</Table.DataCell>
                <Table.DataCell>{few(deleted)}</Table.DataCell>
              </Table.Row>
            ))}
          </WideTable>
        )}
      </VStack>
    </VStack>
  );
}
