import { Table } from '@navikt/ds-react';
import type { DataCategory } from '../../generated/graphql';
import { useText } from '../../texts/language';
import { grouped } from '../grouped';
import { ALL_CATEGORIES } from '../kinds';
import { PageLink } from '../page-link';
import { useNarrow } from '../use-narrow';
import { useVoice } from '../use-voice';
import { WideTable } from '../wide-table';
import { opens, type AccessRow } from './access-rows';
import { whyAt, type WhoseAccess } from './whose-access';

interface MatrixProps {
  readonly rows: readonly AccessRow[];
  readonly nameOf: (row: AccessRow) => string;
  readonly whose: WhoseAccess;
  readonly at: string | null;
}

/** On which grounds each kind of data is open to each organisation, or that it is not; one at a time where there is little room. */
export function AccessMatrix(props: MatrixProps) {
  const isNarrow = useNarrow();
  return isNarrow ? <OneByOne {...props} /> : <SideBySide {...props} />;
}

const kindsOf = (rows: readonly AccessRow[]): readonly DataCategory[] =>
  ALL_CATEGORIES.filter((category) => rows.some((row) => opens(row, category) !== null));

function SideBySide({ rows, nameOf, whose, at }: MatrixProps) {
  const t = useText();
  const voice = useVoice(whose.youthId === null);
  const who = [...grouped(rows, (row) => row.who).entries()];
  const names = who.map(([, [first]]) => (first === undefined ? '' : nameOf(first)));
  return (
    <WideTable caption={voice('access.matrix')} heads={[voice('column.category'), ...names]}>
      {kindsOf(rows).map((category) => (
        <Table.Row key={category}>
          <Table.HeaderCell scope="row">{t(`term.category.${category}`)}</Table.HeaderCell>
          {who.map(([key, of], index) => (
            <Table.DataCell key={key}>
              <Grounds of={of} name={names[index] ?? ''} category={category} whose={whose} at={at} />
            </Table.DataCell>
          ))}
        </Table.Row>
      ))}
    </WideTable>
  );
}

function OneByOne({ rows, nameOf, whose, at }: MatrixProps) {
  const t = useText();
  const voice = useVoice(whose.youthId === null);
  return [...grouped(rows, (row) => row.who).entries()].map(([key, of]) => (
    <WideTable
      key={key}
      caption={of[0] === undefined ? '' : nameOf(of[0])}
      heads={[voice('column.category'), voice('access.open')]}
    >
      {kindsOf(of).map((category) => (
        <Table.Row key={category}>
          <Table.HeaderCell scope="row">{t(`term.category.${category}`)}</Table.HeaderCell>
          <Table.DataCell>
            <Grounds
              of={of}
              name={of[0] === undefined ? '' : nameOf(of[0])}
              category={category}
              whose={whose}
              at={at}
            />
          </Table.DataCell>
        </Table.Row>
      ))}
    </WideTable>
  ));
}

/** On what it is open to one organisation, as the way to why; or that it is not. */
function Grounds({
  of,
  name,
  category,
  whose,
  at,
}: {
  readonly of: readonly AccessRow[];
  /** Of the organisation. */
  readonly name: string;
  readonly category: DataCategory;
  readonly whose: WhoseAccess;
  readonly at: string | null;
}) {
  const t = useText();
  const voice = useVoice(whose.youthId === null);
  const grounds = of.flatMap((row) => {
    const how = opens(row, category);
    if (how === null) return [];
    return [`${voice(`access.basis.${basisOf(row)}`)}${how === 'part' ? ` (${voice('access.inPart')})` : ''}`];
  });
  if (grounds.length === 0) return voice('access.no');
  const said = voice('access.yes', { grounds: [...new Set(grounds)].join(', ') });
  const organisation = of[0]?.organisation?.id;
  return organisation === undefined ? (
    said
  ) : (
    <PageLink
      to={whyAt(whose, { organisation, category, at })}
      named={`${said}: ${name}, ${t(`term.category.${category}`)}`}
    >
      {said}
    </PageLink>
  );
}

const BASES = ['OWN_SERVICE', 'CONSENT', 'STATUTE', 'EMERGENCY'] as const;

const basisOf = ({ basis }: AccessRow): (typeof BASES)[number] | 'OTHER' =>
  BASES.find((each) => each === basis) ?? 'OTHER';
