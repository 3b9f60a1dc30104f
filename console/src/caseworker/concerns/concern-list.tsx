import { BodyLong, Heading, Link as AkselLink, Table, VStack } from '@navikt/ds-react';
import { Link } from 'react-router';
import { ConcernsReceivedDocument, type ConcernsReceivedQuery } from '../../generated/graphql';
import { osloDay } from '../../shared/oslo-time';
import { PagedList } from '../../shared/paged-list';
import { usePaged } from '../../shared/use-paged';
import { WideTable } from '../../shared/wide-table';
import { useDates, useText } from '../../texts/language';
import { Urgency } from './urgency';

const FOR = { purpose: 'B107' } as const;
const HEADS = ['concerns.urgency', 'concerns.dueOn', 'concerns.state', 'concerns.receivedOn', 'concerns.whom'] as const;

type Listed = NonNullable<ConcernsReceivedQuery['concernReports']>['edges'][number]['node'];

/** What waits for triage or is investigated, the urgent first, and then what is due first. */
export function ConcernList() {
  const t = useText();
  const paged = usePaged(ConcernsReceivedDocument, {}, 'concernReports', (data) => data.concernReports, FOR);
  return (
    <VStack gap="space-16">
      <Heading level="1" size="large">
        {t('concerns.title')}
      </Heading>
      <BodyLong>{t('concerns.about')}</BodyLong>
      <PagedList paged={paged} empty={t('concerns.empty')}>
        {(lines) => (
          <WideTable caption={t('concerns.caption')} heads={[...HEADS.map((head) => t(head)), t('column.open')]}>
            {lines.map(({ edge: { node } }) => (
              <ListedRow key={node.id} report={node} />
            ))}
          </WideTable>
        )}
      </PagedList>
    </VStack>
  );
}

function ListedRow({ report: { id, isUrgent, dueOn, state, receivedAt, youthId } }: { readonly report: Listed }) {
  const t = useText();
  const { day } = useDates();
  return (
    <Table.Row>
      <Table.DataCell>
        <Urgency isUrgent={isUrgent} />
      </Table.DataCell>
      <Table.DataCell>{t(dueOn < osloDay() ? 'concerns.overdue' : 'concerns.due', { day: day(dueOn) })}</Table.DataCell>
      <Table.DataCell>{t(`concerns.state.${state}`)}</Table.DataCell>
      <Table.DataCell>{day(receivedAt)}</Table.DataCell>
      <Table.DataCell>
        {t(youthId === null || youthId === undefined ? 'concerns.notLinked' : 'concerns.linked')}
      </Table.DataCell>
      <Table.DataCell>
        <AkselLink as={Link} to={`/concerns/${id}`} aria-label={t('concerns.openOf', { day: day(receivedAt) })}>
          {t('concerns.open')}
        </AkselLink>
      </Table.DataCell>
    </Table.Row>
  );
}
