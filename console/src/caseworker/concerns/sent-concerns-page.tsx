import { BodyLong, Heading, Table, VStack } from '@navikt/ds-react';
import { ConcernsSentDocument, type ConcernsSentQuery } from '../../generated/graphql';
import { PagedList } from '../../shared/paged-list';
import { usePaged } from '../../shared/use-paged';
import { WideTable } from '../../shared/wide-table';
import { useDates, useText } from '../../texts/language';
import { FilledForm } from '../record/filled-form';
import { CONCERN } from './form-of-concern';
import { Urgency } from './urgency';

const FOR = { purpose: 'B107' } as const;
const HEADS = ['concerns.receivedOn', 'concerns.urgency', 'concerns.said', 'concerns.told'] as const;

type Sent = NonNullable<ConcernsSentQuery['concernReportsSent']>['edges'][number]['node'];

/** The concerns that the worker sent, and what a duty reporter is told of each; and a new one, of whom nobody has registered. */
export function SentConcernsPage() {
  const t = useText();
  const paged = usePaged(ConcernsSentDocument, {}, 'concernReportsSent', (data) => data.concernReportsSent, FOR);
  return (
    <VStack gap="space-16">
      <Heading level="1" size="large">
        {t('concerns.sent.title')}
      </Heading>
      <BodyLong>{t('concerns.sent.about')}</BodyLong>
      <PagedList paged={paged} empty={t('concerns.sent.empty')}>
        {(lines) => (
          <WideTable caption={t('concerns.sent.caption')} heads={HEADS.map((head) => t(head))}>
            {lines.map(({ edge: { node } }) => (
              <SentRow key={node.id} report={node} />
            ))}
          </WideTable>
        )}
      </PagedList>
      <VStack as="section" gap="space-12">
        <Heading level="2" size="medium">
          {t('concerns.file')}
        </Heading>
        <BodyLong>{t('concerns.file.about')}</BodyLong>
        <FilledForm form={CONCERN} subject={{}} done={t('concerns.file.done')} onDone={paged.again} />
      </VStack>
    </VStack>
  );
}

function SentRow({ report }: { readonly report: Sent }) {
  const t = useText();
  const { day } = useDates();
  const { opensInvestigation: opens, investigationEndedAt: ended } = report;
  return (
    <Table.Row>
      <Table.DataCell>{day(report.receivedAt)}</Table.DataCell>
      <Table.DataCell>
        <Urgency isUrgent={report.isUrgent} />
      </Table.DataCell>
      <Table.DataCell>
        {report.concerns.map((kind) => t(`concerns.kind.${kind}`)).join(', ')}: {report.text}
      </Table.DataCell>
      <Table.DataCell>
        {ended !== null && ended !== undefined
          ? t('concerns.told.ended', { day: day(ended) })
          : t(`concerns.told.${opens === true ? 'opens' : opens === false ? 'opensNot' : 'undecided'}`)}
      </Table.DataCell>
    </Table.Row>
  );
}
