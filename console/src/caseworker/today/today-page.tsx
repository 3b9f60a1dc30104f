import { BodyLong, Heading, Link as AkselLink, Select, Table, Tag, VStack } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Fault } from '../../api/faults';
import { useCaller } from '../../session/session';
import { oneOf, useSearch } from '../../shared/use-search';
import { WideTable } from '../../shared/wide-table';
import { useDates, useText } from '../../texts/language';
import { YouthLink } from '../youth-link';
import { WorkOf } from './work-of-agency';
import type { Deadline, Waiting, Work } from './work-rows';

const SPANS = ['0', '7', '14', '30', '90'] as const;
/** Where what waits is seen to. */
const PLACE = { orders: '/received', requests: '/sent', handovers: '/received' } as const;

/** What waits for the worker: deadlines of the days to come and those that are over, and what nobody has answered. */
export function TodayPage() {
  const t = useText();
  const { agency } = useCaller();
  const { said, say } = useSearch();
  const days = oneOf(SPANS, said('days')) ?? '14';
  return (
    <VStack gap="space-16">
      <Heading level="1" size="large">
        {t('today.title')}
      </Heading>
      <BodyLong>{t('today.about')}</BodyLong>
      <div className="narrow">
        <Select label={t('today.within')} value={days} onChange={({ target }) => say({ days: target.value })}>
          {SPANS.map((span) => (
            <option key={span} value={span}>
              {t('today.days', { days: span })}
            </option>
          ))}
        </Select>
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
      <Section title={t('today.deadlines')} empty={deadlines.length === 0 ? t('today.noDeadlines') : null}>
        <WideTable caption={t('today.deadlines')} heads={[t('today.due'), t('today.what'), t('today.youth')]}>
          {deadlines.map((deadline) => (
            <DeadlineRow key={deadline.key} deadline={deadline} faults={faults} />
          ))}
        </WideTable>
      </Section>
      <Section title={t('today.waiting')} empty={waiting.length === 0 ? t('today.nothingWaits') : null}>
        <WideTable caption={t('today.waiting')} heads={[t('today.since'), t('today.what'), t('today.until')]}>
          {waiting.map((each) => (
            <WaitingRow key={each.key} waiting={each} />
          ))}
        </WideTable>
      </Section>
    </VStack>
  );
}

function Section({
  title,
  empty,
  children,
}: {
  readonly title: string;
  readonly empty: string | null;
  readonly children: ReactNode;
}) {
  return (
    <section>
      <VStack gap="space-8">
        <Heading level="2" size="medium">
          {title}
        </Heading>
        {empty === null ? children : <BodyLong>{empty}</BodyLong>}
      </VStack>
    </section>
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
