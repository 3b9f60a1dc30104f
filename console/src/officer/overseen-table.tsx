import { Table } from '@navikt/ds-react';
import type { OverseenConsentsQuery } from '../generated/graphql';
import { OrganisationName, useOrganisationName } from '../shared/organisation-name';
import type { Line } from '../shared/use-paged';
import { WideTable } from '../shared/wide-table';
import { useDates, useText } from '../texts/language';
import { YouthLink } from './youth-names';

type Edge = NonNullable<OverseenConsentsQuery['consents']>['edges'][number];

/** Consents of several youths, each with the way to it. */
export function OverseenTable({ caption, lines }: { readonly caption: string; readonly lines: readonly Line<Edge>[] }) {
  const t = useText();
  const { day } = useDates();
  const nameOf = useOrganisationName();
  const heads = ['column.youth', 'column.recipient', 'column.purpose', 'column.categories', 'column.state'] as const;
  return (
    <WideTable caption={caption} heads={[...heads.map((head) => t(head)), t('column.until'), t('column.flags')]}>
      {lines.map(({ edge: { node }, faults }) => (
        <Table.Row key={node.consent.id}>
          <Table.DataCell>
            <YouthLink
              id={node.youthId}
              to={`/youth/${node.youthId}/consents/${node.consent.id}`}
              of={[
                nameOf(node.consent.recipient, node.consent.recipientAgency, faults, 'node.consent.recipient'),
                node.consent.purpose ? t(`term.purpose.${node.consent.purpose}`) : t('officer.consent.unreadable'),
                ...node.consent.categories.map((category) => t(`term.category.${category}`)),
                t(`term.consentState.${node.consent.state}`),
                day(node.endsAt),
              ].join(', ')}
            />
          </Table.DataCell>
          <Table.DataCell>
            <OrganisationName
              of={node.consent.recipient}
              agency={node.consent.recipientAgency}
              faults={faults}
              path="node.consent.recipient"
            />
          </Table.DataCell>
          <Table.DataCell>
            {node.consent.purpose ? t(`term.purpose.${node.consent.purpose}`) : t('officer.consent.unreadable')}
          </Table.DataCell>
          <Table.DataCell>
            {node.consent.categories.map((category) => t(`term.category.${category}`)).join(', ')}
          </Table.DataCell>
          <Table.DataCell>{t(`term.consentState.${node.consent.state}`)}</Table.DataCell>
          <Table.DataCell>{day(node.endsAt)}</Table.DataCell>
          <Table.DataCell>{node.flags.map((flag) => t(`term.consentFlag.${flag}`)).join(', ')}</Table.DataCell>
        </Table.Row>
      ))}
    </WideTable>
  );
}
