import { BodyLong, Heading, Link as AkselLink, Table, VStack } from '@navikt/ds-react';
import { Link } from 'react-router';
import { isAway, isWithheld } from '../../api/faults';
import { RentDueDocument, type RentDueQuery } from '../../generated/graphql';
import { ChoiceInAddress } from '../../shared/choice-in-address';
import { PagedList } from '../../shared/paged-list';
import { usePaged, type Line } from '../../shared/use-paged';
import { oneOf, useSearch } from '../../shared/use-search';
import { WideTable } from '../../shared/wide-table';
import { useDates, useText } from '../../texts/language';
import { YouthLink } from '../youth-link';

const FOR = { purpose: 'B107' } as const;
const SPANS = ['7', '14', '30', '90'] as const;
const HEADS = ['rent.due.youth', 'rent.due.dueOn', 'rent.due.standing', 'rent.due.unpaid', 'rent.due.account'] as const;

type Edge = NonNullable<RentDueQuery['rentDue']>['edges'][number];

/** Rent that is unpaid and due soon or overdue, what fell due first coming first. */
export function RentDueList() {
  const t = useText();
  const { said } = useSearch();
  const days = oneOf(SPANS, said('days')) ?? '14';
  const paged = usePaged(RentDueDocument, { days: Number(days) }, 'rentDue', ({ rentDue }) => rentDue, FOR);
  return (
    <VStack gap="space-16">
      <Heading level="1" size="large">
        {t('rent.title')}
      </Heading>
      <BodyLong>{t('rent.about')}</BodyLong>
      <div className="narrow">
        <ChoiceInAddress
          name="days"
          label={t('rent.within')}
          of={SPANS}
          value={days}
          sayOf={(span) => t('rent.days', { days: span })}
        />
      </div>
      <PagedList paged={paged} empty={t('rent.empty', { days })}>
        {(lines) => (
          <WideTable caption={t('rent.caption', { days })} heads={HEADS.map((head) => t(head))}>
            {lines.map((line, index) => (
              <DueRow key={line.edge.node.chargeId ?? index} line={line} />
            ))}
          </WideTable>
        )}
      </PagedList>
    </VStack>
  );
}

function DueRow({ line: { edge, faults } }: { readonly line: Line<Edge> }) {
  const t = useText();
  const { day } = useDates();
  const { youth, dueOn, unpaidNok, daysOverdue } = edge.node;
  const said = <Value,>(field: string, value: Value | null | undefined, say: (value: Value) => string): string => {
    if (value !== null && value !== undefined) return say(value);
    if (isWithheld(faults, `node.${field}`)) return t('rent.withheld');
    return isAway(faults, `node.${field}`) ? t('rent.away') : t('rent.none');
  };
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">
        {youth === null || youth === undefined ? (
          said('youth', null, () => '')
        ) : (
          <YouthLink youth={youth} at="node.youth.name" faults={faults} />
        )}
      </Table.HeaderCell>
      <Table.DataCell>{said('dueOn', dueOn, day)}</Table.DataCell>
      <Table.DataCell>{said('daysOverdue', daysOverdue, (overdue) => t('rent.overdue', { overdue }))}</Table.DataCell>
      <Table.DataCell>{said('unpaidNok', unpaidNok, (nok) => t('rent.nok', { nok }))}</Table.DataCell>
      <Table.DataCell>
        {youth !== null && youth !== undefined && (
          <AkselLink as={Link} to={`/rent/${youth.id}`}>
            {t('rent.toAccount', { name: youth.name ?? youth.id.slice(-6) })}
          </AkselLink>
        )}
      </Table.DataCell>
    </Table.Row>
  );
}
