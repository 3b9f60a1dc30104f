import { BodyLong, Heading, Table, VStack } from '@navikt/ds-react';
import { WhomCanSeeDocument } from '../generated/graphql';
import { OrganisationSelect } from '../shared/organisation-select';
import { PagedList } from '../shared/paged-list';
import { PastMoment } from '../shared/past-moment';
import { usePaged } from '../shared/use-paged';
import { useSearch } from '../shared/use-search';
import { useStatute } from '../shared/use-statute';
import { WideTable } from '../shared/wide-table';
import { useText } from '../texts/language';
import { YouthLink, YouthNames } from './youth-names';

/** What one organisation sees of each youth whom the officer oversees, now or at a moment that has been. */
export function OrganisationPage() {
  const t = useText();
  const { said, say } = useSearch();
  const at = said('at') === '' ? null : said('at');
  const organisationId = said('id');
  return (
    <YouthNames>
      <VStack gap="space-24">
        <Heading level="1" size="large">
          {t('officer.organisation.title')}
        </Heading>
        <BodyLong>{t('officer.organisation.about')}</BodyLong>
        <div className="narrow">
          <OrganisationSelect
            label={t('column.organisation')}
            any={t('officer.give.choose')}
            value={organisationId}
            onChange={(next) => say({ id: next?.id ?? null })}
          />
        </div>
        <PastMoment at={at} onChange={(next) => say({ at: next })} />
        {organisationId !== '' && <Seen organisationId={organisationId} at={at} />}
      </VStack>
    </YouthNames>
  );
}

function Seen({ organisationId, at }: { readonly organisationId: string; readonly at: string | null }) {
  const t = useText();
  const statute = useStatute();
  const paged = usePaged(WhomCanSeeDocument, { organisationId, at }, 'whomCanSee', (data) => data.whomCanSee);
  const heads = ['column.youth', 'column.ground', 'column.purpose', 'column.categories'] as const;
  return (
    <PagedList paged={paged} empty={t('officer.organisation.nobody')}>
      {(lines) => (
        <WideTable caption={t('officer.organisation.table')} heads={heads.map((head) => t(head))}>
          {lines.flatMap(({ edge: { node } }) => {
            const link = <YouthLink id={node.youthId} to={`/youth/${node.youthId}/access`} />;
            if (node.accesses.length === 0) {
              return (
                <Table.Row key={node.youthId}>
                  <Table.HeaderCell scope="row">{link}</Table.HeaderCell>
                  <Table.DataCell colSpan={3}>{t('officer.organisation.nothing')}</Table.DataCell>
                </Table.Row>
              );
            }
            return groupsOf(node.accesses).map(({ purposes, ...access }, index) => (
              <Table.Row key={`${node.youthId}${index}`}>
                <Table.HeaderCell scope="row">{link}</Table.HeaderCell>
                <Table.DataCell>
                  {t(`term.reason.${access.basis}`)} {statute(access.statute)}
                </Table.DataCell>
                <Table.DataCell>{purposes.map((purpose) => t(`term.purpose.${purpose}`)).join(', ')}</Table.DataCell>
                <Table.DataCell>
                  {[
                    ...access.categories.map((each) => t(`term.category.${each}`)),
                    ...access.categoriesInPart.map((each) => `${t(`term.category.${each}`)} (${t('access.inPart')})`),
                  ].join(', ')}
                </Table.DataCell>
              </Table.Row>
            ));
          })}
        </WideTable>
      )}
    </PagedList>
  );
}

/** What differs in its purpose alone is one row. */
function groupsOf<Access extends { readonly purpose: string }>(accesses: readonly Access[]) {
  const groups = new Map<string, Omit<Access, 'purpose'> & { readonly purposes: readonly Access['purpose'][] }>();
  for (const { purpose, ...access } of accesses) {
    const key = JSON.stringify(access);
    groups.set(key, { ...access, purposes: [...(groups.get(key)?.purposes ?? []), purpose] });
  }
  return [...groups.values()];
}
