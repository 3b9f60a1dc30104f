import { Table } from '@navikt/ds-react';
import { grouped } from '../../shared/grouped';
import { ALL_CATEGORIES } from '../../shared/kinds';
import { WideTable } from '../../shared/wide-table';
import { useText } from '../../texts/language';
import { opens, type AccessRow } from './access-rows';

/** Kinds of data down, organisations across: in each place the grounds on which it is open, or that it is not. */
export function AccessMatrix({
  rows,
  nameOf,
}: {
  readonly rows: readonly AccessRow[];
  readonly nameOf: (row: AccessRow) => string;
}) {
  const t = useText();
  const who = [...grouped(rows, (row) => row.who).values()];
  const kinds = ALL_CATEGORIES.filter((category) => rows.some((row) => opens(row, category) !== null));
  const names = who.map(([first]) => (first === undefined ? '' : nameOf(first)));
  return (
    <WideTable caption={t('officer.access.matrix')} heads={[t('column.category'), ...names]}>
      {kinds.map((category) => (
        <Table.Row key={category}>
          <Table.HeaderCell scope="row">{t(`term.category.${category}`)}</Table.HeaderCell>
          {who.map((of, index) => {
            const grounds = [
              ...new Set(
                of.flatMap((row) => {
                  const how = opens(row, category);
                  if (how === null) return [];
                  return [
                    `${t(`officer.access.basis.${basisOf(row)}`)}${how === 'part' ? ` (${t('officer.access.inPart')})` : ''}`,
                  ];
                }),
              ),
            ];
            return (
              <Table.DataCell key={names[index]}>
                {grounds.length === 0
                  ? t('officer.access.no')
                  : t('officer.access.yes', { grounds: grounds.join(', ') })}
              </Table.DataCell>
            );
          })}
        </Table.Row>
      ))}
    </WideTable>
  );
}

const BASES = ['OWN_SERVICE', 'CONSENT', 'STATUTE', 'EMERGENCY'] as const;

const basisOf = ({ basis }: AccessRow): (typeof BASES)[number] | 'OTHER' =>
  BASES.find((each) => each === basis) ?? 'OTHER';
