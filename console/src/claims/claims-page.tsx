import { BodyLong, Heading, Radio, RadioGroup, Table, VStack } from '@navikt/ds-react';
import { Route, Routes } from 'react-router';
import { ClaimsOfServiceDocument } from '../generated/graphql';
import { useCaller } from '../session/session';
import { PagedList } from '../shared/paged-list';
import { PageLink } from '../shared/page-link';
import { usePaged } from '../shared/use-paged';
import { useSearch } from '../shared/use-search';
import { WideTable } from '../shared/wide-table';
import { useDates, useText } from '../texts/language';
import { ANSWERING, useClaimWords } from './claim-of-service';
import { ClaimPage } from './claim-page';

const HEADS = [
  'officer.claims.kind',
  'answering.what',
  'answering.sentAt',
  'answering.due',
  'answering.state',
] as const;

/** What youths ask of the service (GDPR art. 16, 17, 18 and 21): the list, and one of it. */
export const ClaimsPage = () => (
  <Routes>
    <Route index element={<AllClaims />} />
    <Route path=":id" element={<ClaimPage />} />
  </Routes>
);

function AllClaims() {
  const t = useText();
  const { day } = useDates();
  const { role } = useCaller();
  const { said, say } = useSearch();
  const words = useClaimWords();
  const isAll = said('show') === 'all';
  const paged = usePaged(ClaimsOfServiceDocument, { openOnly: !isAll }, 'claims', ({ claims }) => claims, ANSWERING);
  return (
    <VStack gap="space-16">
      <Heading level="1" size="large">
        {t('answering.title')}
      </Heading>
      <BodyLong>{t('answering.about')}</BodyLong>
      <BodyLong>{t(role === 'LEADER' ? 'answering.aboutLeader' : 'answering.aboutWorker')}</BodyLong>
      <RadioGroup
        className="not-printed"
        legend={t('answering.which')}
        value={isAll ? 'all' : 'open'}
        onChange={(next: string) => say({ show: next === 'all' ? 'all' : null })}
      >
        <Radio value="open">{t('answering.open')}</Radio>
        <Radio value="all">{t('answering.all')}</Radio>
      </RadioGroup>
      <PagedList paged={paged} empty={t(isAll ? 'answering.emptyAll' : 'answering.empty')}>
        {(lines) => (
          <WideTable caption={t('answering.table')} heads={HEADS.map((head) => t(head))}>
            {lines.map(({ edge: { node } }) => (
              <Table.Row key={node.id}>
                <Table.DataCell>{t(`term.claimKind.${node.kind}`)}</Table.DataCell>
                <Table.DataCell>
                  <PageLink
                    to={`/claims/${node.id}`}
                    named={`${words.what(node)}. ${t('answering.reference', { reference: node.id.slice(-6) })}`}
                  >
                    {words.what(node)}
                  </PageLink>
                </Table.DataCell>
                <Table.DataCell>
                  {day(node.sentAt)} ({words.age(node)})
                </Table.DataCell>
                <Table.DataCell>
                  {day(node.dueOn)} {node.isOverdue && <strong>{t('answering.overdue')}</strong>}
                </Table.DataCell>
                <Table.DataCell>{words.state(node)}</Table.DataCell>
              </Table.Row>
            ))}
          </WideTable>
        )}
      </PagedList>
    </VStack>
  );
}
