import { Alert, BodyLong, Heading, Link as AkselLink, List, Table, Tag, VStack } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Fault } from '../../api/faults';
import { useCaller } from '../../session/session';
import { ChoiceInAddress } from '../../shared/choice-in-address';
import { oneOf, useSearch } from '../../shared/use-search';
import { WideTable } from '../../shared/wide-table';
import { useDates, useText } from '../../texts/language';
import { YouthLink } from '../youth-link';
import { WorkOf } from './work-of-agency';
import type { Deadline, Gathered, Waiting, Work } from './work-rows';

const SPANS = ['0', '7', '14', '30', '90'] as const;
/** Where what waits is seen to. */
const PLACE = {
  orders: '/received',
  requests: '/sent',
  handovers: '/received',
  informationOrders: '/received',
} as const;

/** What waits for the worker: deadlines of the days to come and those that are over, and what nobody has answered. */
export function TodayPage() {
  const t = useText();
  const { agency } = useCaller();
  const { said } = useSearch();
  const days = oneOf(SPANS, said('days')) ?? '14';
  return (
    <VStack gap="space-16">
      <Heading level="1" size="large">
        {t('today.title')}
      </Heading>
      <BodyLong>{t('today.about')}</BodyLong>
      <div className="narrow">
        <ChoiceInAddress
          name="days"
          label={t('today.within')}
          of={SPANS}
          value={days}
          sayOf={(span) => (span === '0' ? t('today.onlyToday') : t('today.days', { days: span }))}
        />
      </div>
      <WorkOf agency={agency} days={Number(days)}>
        {(work, faults) => <Lists work={work} faults={faults} />}
      </WorkOf>
    </VStack>
  );
}

function Lists({ work: { deadlines, waiting }, faults }: { readonly work: Work; readonly faults: readonly Fault[] }) {
  const t = useText();
  return (
    <VStack gap="space-24">
      <Section title={t('today.deadlines')} of={deadlines} none={t('today.noDeadlines')}>
        {(rows) => (
          <WideTable caption={t('today.deadlines')} heads={[t('today.due'), t('today.what'), t('today.youth')]}>
            {rows.map((deadline) => (
              <DeadlineRow key={deadline.key} deadline={deadline} faults={faults} />
            ))}
          </WideTable>
        )}
      </Section>
      <Section title={t('today.waiting')} of={waiting} none={t('today.nothingWaits')}>
        {(rows) => (
          <WideTable caption={t('today.waiting')} heads={[t('today.since'), t('today.what'), t('today.until')]}>
            {rows.map((each) => (
              <WaitingRow key={each.key} waiting={each} />
            ))}
          </WideTable>
        )}
      </Section>
    </VStack>
  );
}

/** Several lists under one heading. What did not come is named here; that there is nothing is said only where all came. */
function Section<Row extends Deadline | Waiting>({
  title,
  of: { rows, away },
  none,
  children,
}: {
  readonly title: string;
  readonly of: Gathered<Row>;
  readonly none: string;
  readonly children: (rows: readonly Row[]) => ReactNode;
}) {
  return (
    <section>
      <VStack gap="space-8">
        <Heading level="2" size="medium">
          {title}
        </Heading>
        {away.length > 0 && <Away kinds={away} />}
        {rows.length > 0 ? children(rows) : away.length === 0 && <BodyLong>{none}</BodyLong>}
      </VStack>
    </section>
  );
}

function Away({ kinds }: { readonly kinds: readonly (Deadline | Waiting)['kind'][] }) {
  const t = useText();
  return (
    <Alert variant="warning">
      {t('state.failed')}
      <List>
        {kinds.map((kind) => (
          <List.Item key={kind}>{t(`today.kind.${kind}`)}</List.Item>
        ))}
      </List>
    </Alert>
  );
}

function DeadlineRow({
  deadline: { kind, dueOn, isOverdue, youth, at, to },
  faults,
}: {
  readonly deadline: Deadline;
  readonly faults: readonly Fault[];
}) {
  const t = useText();
  const { day } = useDates();
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">
        {dueOn === null ? t('today.noDay') : day(dueOn)}{' '}
        {isOverdue && (
          <Tag size="small" variant="warning">
            {t('today.overdue')}
          </Tag>
        )}
      </Table.HeaderCell>
      <Table.DataCell>{t(`today.kind.${kind}`)}</Table.DataCell>
      <Table.DataCell>
        {to !== undefined ? (
          <AkselLink as={Link} to={to}>
            {t(kind === 'coursePlan' ? 'today.toPlan' : 'today.seen')}
          </AkselLink>
        ) : youth === null ? (
          t('today.withheld')
        ) : (
          <YouthLink youth={youth} at={at} faults={faults} />
        )}
      </Table.DataCell>
    </Table.Row>
  );
}

function WaitingRow({ waiting: { kind, since, until, youthId } }: { readonly waiting: Waiting }) {
  const t = useText();
  const { day } = useDates();
  const reference = youthId === null ? '' : youthId.slice(-6);
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">{since === null ? t('today.noDay') : day(since)}</Table.HeaderCell>
      <Table.DataCell>
        <AkselLink as={Link} to={PLACE[kind]}>
          {t(`today.kind.${kind}`)}
          {reference === '' ? '' : ` (${t('today.reference', { reference })})`}
        </AkselLink>
      </Table.DataCell>
      <Table.DataCell>{until === null ? t('today.noUntil') : day(until)}</Table.DataCell>
    </Table.Row>
  );
}
