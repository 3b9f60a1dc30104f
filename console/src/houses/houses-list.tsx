import { BodyLong, Heading, HStack, Table, VStack } from '@navikt/ds-react';
import type { HousesAtWorkQuery } from '../generated/graphql';
import { PageLink } from '../shared/page-link';
import { WideTable } from '../shared/wide-table';
import { useText } from '../texts/language';

const HEADS = ['house.name', 'houses.kind', 'houses.state', 'houses.free', 'house.persons'] as const;

/** The own organisation's houses, each with the way to its page. */
export function HousesList({ rows }: { readonly rows: HousesAtWorkQuery['houses'] }) {
  const t = useText();
  return (
    <VStack as="section" gap="space-8">
      <Heading level="2" size="medium">
        {t('houses.all')}
      </Heading>
      {rows?.length === 0 && <BodyLong>{t('houses.noneAtAll')}</BodyLong>}
      {rows !== null && rows !== undefined && rows.length > 0 && (
        <WideTable caption={t('houses.all')} heads={HEADS.map((head) => t(head))}>
          {rows.map(({ id, name, kind, status, freePlaces, lacksResponsiblePerson }) => (
            <Table.Row key={id}>
              <Table.HeaderCell scope="row">
                <PageLink to={`/houses/${id}`}>{name}</PageLink>
              </Table.HeaderCell>
              <Table.DataCell>{t(`houses.kind.${kind}`)}</Table.DataCell>
              <Table.DataCell>{t(`house.status.${status}`)}</Table.DataCell>
              <Table.DataCell>{freePlaces}</Table.DataCell>
              <Table.DataCell>{t(lacksResponsiblePerson ? 'house.lacksPerson' : 'house.personFine')}</Table.DataCell>
            </Table.Row>
          ))}
        </WideTable>
      )}
      <HStack gap="space-16">
        <PageLink to="/houses/new">{t('house.new')}</PageLink>
        <PageLink to="/houses/surveys">{t('surveys.title')}</PageLink>
      </HStack>
    </VStack>
  );
}
