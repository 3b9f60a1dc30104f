import { Table } from '@navikt/ds-react';
import { OpenCorrectionNoticesDocument, OpenWithdrawalNoticesDocument } from '../generated/graphql';
import { OrganisationName } from '../shared/organisation-name';
import { usePaged } from '../shared/use-paged';
import { WideTable } from '../shared/wide-table';
import { useDates, useText } from '../texts/language';
import { WorkPart } from './work-part';
import { YouthLink } from './youth-names';

/** The organisations that have not said that they know of a consent's end. */
export function WithdrawalsWork() {
  const t = useText();
  const { day } = useDates();
  const paged = usePaged(OpenWithdrawalNoticesDocument, {}, 'withdrawalNotices', (data) => data.withdrawalNotices);
  const heads = ['column.organisation', 'column.categories', 'officer.work.endedAt', 'officer.work.daysOpen'] as const;
  return (
    <WorkPart title="officer.work.withdrawals" about="officer.work.withdrawalsAbout" paged={paged}>
      {(lines) => (
        <WideTable caption={t('officer.work.withdrawalsTable')} heads={heads.map((head) => t(head))}>
          {lines.map(({ edge: { node }, faults }) => (
            <Table.Row key={node.id}>
              <Table.DataCell>
                <OrganisationName of={node.organisation} faults={faults} path="node.organisation" />
              </Table.DataCell>
              <Table.DataCell>{node.categories.map((each) => t(`term.category.${each}`)).join(', ')}</Table.DataCell>
              <Table.DataCell>{day(node.endedAt)}</Table.DataCell>
              <Table.DataCell>{node.daysOpen}</Table.DataCell>
            </Table.Row>
          ))}
        </WideTable>
      )}
    </WorkPart>
  );
}

/** The organisations that have not said that they know of what was corrected, erased or restricted. */
export function CorrectionsWork() {
  const t = useText();
  const { day } = useDates();
  const paged = usePaged(OpenCorrectionNoticesDocument, {}, 'correctionNotices', (data) => data.correctionNotices);
  const heads = [
    'column.youth',
    'column.organisation',
    'column.category',
    'officer.work.change',
    'officer.work.correctedAt',
    'officer.work.daysOpen',
  ] as const;
  return (
    <WorkPart title="officer.work.corrections" about="officer.work.correctionsAbout" paged={paged}>
      {(lines) => (
        <WideTable caption={t('officer.work.correctionsTable')} heads={heads.map((head) => t(head))}>
          {lines.map(({ edge: { node }, faults }) => (
            <Table.Row key={node.id}>
              <Table.DataCell>
                {node.youthId && <YouthLink id={node.youthId} to={`/youth/${node.youthId}/matters`} />}
              </Table.DataCell>
              <Table.DataCell>
                <OrganisationName of={node.organisation} faults={faults} path="node.organisation" />
              </Table.DataCell>
              <Table.DataCell>{node.category ? t(`term.category.${node.category}`) : ''}</Table.DataCell>
              <Table.DataCell>{t(`term.recordChange.${node.change}`)}</Table.DataCell>
              <Table.DataCell>{day(node.correctedAt)}</Table.DataCell>
              <Table.DataCell>{node.daysOpen}</Table.DataCell>
            </Table.Row>
          ))}
        </WideTable>
      )}
    </WorkPart>
  );
}
