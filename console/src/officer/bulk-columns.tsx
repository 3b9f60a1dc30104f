import { ReadMore, Table, VStack } from '@navikt/ds-react';
import { useState, type ReactNode } from 'react';
import { useAsked } from '../api/use-asked';
import { OrganisationsDocument } from '../generated/graphql';
import { Answer } from '../shared/answer';
import { ALL_CATEGORIES, ALL_PURPOSES } from '../shared/kinds';
import { Unreachable } from '../shared/unreachable';
import { WideTable } from '../shared/wide-table';
import { useText } from '../texts/language';

/** What the table must say, and what it may. */
export const COLUMNS = [
  'youthId',
  'recipientId',
  'purpose',
  'categories',
  'signedBy',
  'scanSha256',
  'clientKey',
] as const;
export const FURTHER = [
  'guardianId',
  'otherGuardianIds',
  'validFrom',
  'validTo',
  'language',
  'textVersion',
  'despiteRefusal',
  'maturity',
  'heard',
  'heardHow',
] as const;

const ALL = [...COLUMNS, ...FURTHER];

export const isColumn = (name: string | null | undefined): name is (typeof ALL)[number] =>
  ALL.some((column) => column === name);

/** What each column must say, with the ids and codes that may stand in it. */
export function BulkColumns() {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  const coded = [t('officer.bulk.code'), t('officer.bulk.name')];
  const rowsOf = (pairs: readonly (readonly [string, string])[]) =>
    pairs.map(([code, name]) => (
      <Table.Row key={code}>
        <Table.HeaderCell scope="row">
          <code>{code}</code>
        </Table.HeaderCell>
        <Table.DataCell>{name}</Table.DataCell>
      </Table.Row>
    ));
  return (
    <ReadMore header={t('officer.bulk.needsTitle')} open={isOpen} onOpenChange={setIsOpen}>
      <VStack gap="space-16">
        <WideTable caption={t('officer.bulk.needsTitle')} heads={[t('officer.bulk.column'), t('officer.bulk.needs')]}>
          {rowsOf(ALL.map((column) => [column, t(`officer.bulk.needs.${column}`)]))}
        </WideTable>
        {isOpen && <Organisations heads={coded} rowsOf={rowsOf} />}
        <WideTable caption={t('officer.bulk.purposeTable')} heads={coded}>
          {rowsOf(ALL_PURPOSES.map((purpose) => [purpose, t(`term.purpose.${purpose}`)]))}
        </WideTable>
        <WideTable caption={t('officer.bulk.categoryTable')} heads={coded}>
          {rowsOf(ALL_CATEGORIES.map((category) => [category, t(`term.category.${category}`)]))}
        </WideTable>
      </VStack>
    </ReadMore>
  );
}

function Organisations({
  heads,
  rowsOf,
}: {
  readonly heads: readonly string[];
  readonly rowsOf: (pairs: readonly (readonly [string, string])[]) => readonly ReactNode[];
}) {
  const t = useText();
  const asked = useAsked(OrganisationsDocument, {});
  return (
    <Answer asked={asked}>
      {({ organisations }) =>
        organisations === null || organisations === undefined ? (
          <Unreachable again={asked.again} />
        ) : (
          <WideTable caption={t('officer.bulk.organisationTable')} heads={heads}>
            {rowsOf(
              [...organisations]
                .sort((one, other) => one.name.localeCompare(other.name, 'nb'))
                .map(({ id, name, agency }) => [id, `${name} (${t(`term.agency.${agency}`)})`]),
            )}
          </WideTable>
        )
      }
    </Answer>
  );
}
