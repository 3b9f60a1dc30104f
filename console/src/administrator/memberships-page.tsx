import { BodyLong, Heading, Table, VStack } from '@navikt/ds-react';
import { MembershipsInForceDocument } from '../generated/graphql';
import { PagedList } from '../shared/paged-list';
import { PageLink } from '../shared/page-link';
import { usePaged } from '../shared/use-paged';
import { WideTable } from '../shared/wide-table';
import { useDates, useText } from '../texts/language';

/** Where an administrator comes in: who is a member of what, and by which command it is set up, changed and ended. */
export function MembershipsPage() {
  const t = useText();
  const { day } = useDates();
  const paged = usePaged(MembershipsInForceDocument, {}, 'memberships', (data) => data.memberships);
  return (
    <VStack gap="space-24">
      <Heading level="1" size="large">
        {t('members.title')}
      </Heading>
      <BodyLong>{t('members.about')}</BodyLong>
      <BodyLong>
        {t('members.how')} <code>npm run admin</code>. {t('members.guide')} <code>docs/operator.md</code>.{' '}
        <PageLink to="/administration">{t('members.done')}</PageLink>
      </BodyLong>
      <PagedList paged={paged} empty={t('members.none')}>
        {(lines) => (
          <WideTable
            caption={t('members.caption')}
            heads={[t('column.who'), t('members.role'), t('members.where'), t('members.since'), t('members.by')]}
          >
            {lines.map(({ edge: { node } }) => (
              <Table.Row key={node.id}>
                <Table.HeaderCell scope="row">
                  {t(`members.holder.${node.holderKind}`, { holder: node.holder })}
                </Table.HeaderCell>
                <Table.DataCell>
                  {t(`term.role.${node.role}`)}
                  {node.profession === null || node.profession === undefined
                    ? ''
                    : ` (${t(`members.profession.${node.profession}`)})`}
                </Table.DataCell>
                <Table.DataCell>
                  {node.organisation?.name ?? node.municipalUnit?.name ?? t('members.everywhere')}
                </Table.DataCell>
                <Table.DataCell>{day(node.grantedAt)}</Table.DataCell>
                <Table.DataCell>{node.grantedBy}</Table.DataCell>
              </Table.Row>
            ))}
          </WideTable>
        )}
      </PagedList>
    </VStack>
  );
}
