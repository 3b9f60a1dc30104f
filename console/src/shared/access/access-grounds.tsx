import { Table } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import type { Purpose } from '../../generated/graphql';
import { useText } from '../../texts/language';
import { PageLink } from '../page-link';
import { useNarrow } from '../use-narrow';
import { useStatute } from '../use-statute';
import { useVoice } from '../use-voice';
import { WideTable } from '../wide-table';
import type { AccessRow } from './access-rows';
import type { WhoseAccess } from './whose-access';
import './access-grounds.css';

const HEADS = ['column.organisation', 'column.ground', 'access.purposes', 'column.categories'] as const;

/** Each organisation with each ground that it has, for what and of what. Where there is little room, below one another. */
export function AccessGrounds({
  rows,
  nameOf,
  whose,
  purpose,
}: {
  readonly rows: readonly AccessRow[];
  readonly nameOf: (row: AccessRow) => string;
  readonly whose: WhoseAccess;
  readonly purpose: Purpose | undefined;
}) {
  const t = useText();
  const voice = useVoice(whose.youthId === null);
  const statute = useStatute();
  const isNarrow = useNarrow();
  const heads = HEADS.map((head) => voice(head));
  const categoriesOf = ({ categories, categoriesInPart }: AccessRow): string =>
    [...categories, ...categoriesInPart].map((category) => t(`term.category.${category}`)).join(', ');
  const cellsOf = (row: AccessRow): readonly ReactNode[] => [
    nameOf(row),
    <>
      {voice(`term.reason.${row.basis}`)} {statute(row.statute)}{' '}
      {row.consentId && (
        <PageLink
          to={`${whose.consentsAt}/${row.consentId}`}
          named={`${voice('access.theConsent')}: ${nameOf(row)}, ${categoriesOf(row)}`}
        >
          {voice('access.theConsent')}
        </PageLink>
      )}
    </>,
    <ul>
      {row.purposes
        .filter((each) => !purpose || each === purpose)
        .map((each) => (
          <li key={each}>{t(`term.purpose.${each}`)}</li>
        ))}
    </ul>,
    <ul>
      {row.categories.map((category) => (
        <li key={category}>{t(`term.category.${category}`)}</li>
      ))}
      {row.categoriesInPart.map((category) => (
        <li key={category}>{`${t(`term.category.${category}`)} (${t('access.inPart')})`}</li>
      ))}
    </ul>,
  ];
  if (isNarrow) {
    return (
      <ul className="access-grounds" aria-label={voice('access.grounds')}>
        {rows.map((row) => (
          <li key={row.index}>
            <dl>
              {cellsOf(row).map((cell, index) => (
                <div key={heads[index]}>
                  <dt>{heads[index]}</dt>
                  <dd>{cell}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <WideTable caption={voice('access.grounds')} heads={heads}>
      {rows.map((row) => (
        <Table.Row key={row.index}>
          {cellsOf(row).map((cell, index) => (
            <Table.DataCell key={heads[index]}>{cell}</Table.DataCell>
          ))}
        </Table.Row>
      ))}
    </WideTable>
  );
}
