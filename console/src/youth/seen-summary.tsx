import { BodyLong, Select, Table, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { useAsked } from '../api/use-asked';
import { MyDisclosureSummaryDocument } from '../generated/graphql';
import { Answer } from '../shared/answer';
import { osloDay } from '../shared/oslo-time';
import { WideTable } from '../shared/wide-table';
import { useDates, useText } from '../texts/language';
import { byService, type SummaryLine } from './summary-rows';

/** Of which time, in days back from today; nought is all of it. */
const PERIODS = { all: 0, year: 365, month: 30 } as const;
type Period = keyof typeof PERIODS;

/** How often who was given what, or asked for it. */
export function SeenSummary() {
  const t = useText();
  const [period, setPeriod] = useState<Period>('all');
  const from = period === 'all' ? null : osloDay(-PERIODS[period]);
  const asked = useAsked(MyDisclosureSummaryDocument, { input: { from } });
  return (
    <VStack gap="space-8">
      <BodyLong>{t('summary.about')}</BodyLong>
      <Select
        className="narrow not-printed"
        size="small"
        label={t('summary.period')}
        value={period}
        onChange={({ target }) => setPeriod(target.value as Period)}
      >
        {(Object.keys(PERIODS) as Period[]).map((one) => (
          <option key={one} value={one}>
            {t(`summary.period.${one}`)}
          </option>
        ))}
      </Select>
      <Answer
        asked={asked}
        lacking={({ path }) => (path.startsWith('me.disclosureSummary') ? t('summary.away') : null)}
      >
        {({ me }) => {
          const lines = me?.disclosureSummary ?? null;
          if (lines === null) return null;
          return lines.length === 0 ? <BodyLong>{t('summary.none')}</BodyLong> : <SummaryTable lines={lines} />;
        }}
      </Answer>
    </VStack>
  );
}

function SummaryTable({ lines }: { readonly lines: readonly SummaryLine[] }) {
  const t = useText();
  const { day } = useDates();
  const nameOf = ({ organisation, municipalUnit, agency, role }: SummaryLine): string => {
    const known = organisation?.name ?? municipalUnit?.name;
    if (known !== undefined) return known;
    if (agency !== null && agency !== undefined) return t(`term.agency.${agency}`);
    return role === null || role === undefined ? t('seen.someone') : t(`term.role.${role}`);
  };
  const heads = [
    'column.organisation',
    'summary.kind',
    'summary.outcome',
    'summary.times',
    'summary.first',
    'summary.last',
  ] as const;
  return (
    <WideTable caption={t('summary.table')} heads={heads.map((head) => t(head))}>
      {byService(lines, nameOf).flatMap(([who, ofOne]) =>
        ofOne.map(({ category, outcome, times, firstAt, lastAt, role }, index) => (
          <Table.Row key={`${who} ${category ?? ''} ${outcome} ${role ?? ''}`}>
            {index === 0 && (
              <Table.HeaderCell scope="rowgroup" rowSpan={ofOne.length}>
                {who}
              </Table.HeaderCell>
            )}
            <Table.DataCell>
              {category === null || category === undefined ? t('summary.noKind') : t(`term.category.${category}`)}
            </Table.DataCell>
            <Table.DataCell>{t(`summary.outcome.${outcome}`)}</Table.DataCell>
            <Table.DataCell>{times}</Table.DataCell>
            <Table.DataCell>{day(firstAt)}</Table.DataCell>
            <Table.DataCell>{day(lastAt)}</Table.DataCell>
          </Table.Row>
        )),
      )}
    </WideTable>
  );
}
