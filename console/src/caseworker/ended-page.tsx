import { BodyLong, Button, Heading, Table, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { AcknowledgeEndDocument, EndedConsentsDocument, type DataCategory } from '../generated/graphql';
import { Done } from '../shared/done';
import { FaultAlert } from '../shared/fault-text';
import { PagedList } from '../shared/paged-list';
import { useAct } from '../shared/use-act';
import { usePaged } from '../shared/use-paged';
import { WideTable } from '../shared/wide-table';
import { useDates, useText } from '../texts/language';

const FOR = { purpose: 'B107' } as const;
const HEADS = ['ended.consent', 'ended.what', 'ended.at', 'ended.taken', 'ended.seen'] as const;

/** Consents on which the organisation was let see something and that have ended, and what of it stands in its cases. */
export function EndedPage() {
  const t = useText();
  const { day } = useDates();
  const { send, isBusy, faults } = useAct();
  const [isSeen, setIsSeen] = useState(false);
  const paged = usePaged(EndedConsentsDocument, {}, 'withdrawalNotices', (data) => data.withdrawalNotices, FOR);
  const kinds = (categories: readonly DataCategory[]): string =>
    categories.map((category) => t(`term.category.${category}`)).join(', ');
  const acknowledge = async (noticeId: string): Promise<void> => {
    setIsSeen(false);
    if ((await send(AcknowledgeEndDocument, { noticeId }, FOR)) === null) return;
    setIsSeen(true);
    paged.again();
  };
  return (
    <VStack gap="space-16">
      <Heading level="1" size="large">
        {t('ended.title')}
      </Heading>
      <BodyLong>{t('ended.about')}</BodyLong>
      <BodyLong>{t('ended.whose')}</BodyLong>
      <Done>{isSeen ? t('ended.done') : null}</Done>
      <FaultAlert faults={faults} />
      <PagedList paged={paged} empty={t('ended.empty')}>
        {(lines) => (
          <WideTable caption={t('ended.table')} heads={HEADS.map((head) => t(head))}>
            {lines.map(({ edge: { node } }) => (
              <Table.Row key={node.id}>
                <Table.DataCell>{t('ended.named', { consent: node.consentId, version: node.version })}</Table.DataCell>
                <Table.DataCell>{kinds(node.categories)}</Table.DataCell>
                <Table.DataCell>{day(node.endedAt)}</Table.DataCell>
                <Table.DataCell>
                  {node.takenCategories.length === 0 ? t('ended.noneTaken') : kinds(node.takenCategories)}
                </Table.DataCell>
                <Table.DataCell>
                  {node.acknowledgedAt === null || node.acknowledgedAt === undefined ? (
                    <Button
                      variant="secondary"
                      size="small"
                      disabled={isBusy}
                      onClick={() => void acknowledge(node.id)}
                      aria-label={t('ended.acknowledgeOf', { consent: node.consentId })}
                    >
                      {t('ended.acknowledge')}
                    </Button>
                  ) : (
                    t('ended.seenBy', { on: day(node.acknowledgedAt), who: node.acknowledgedBy ?? '–' })
                  )}
                </Table.DataCell>
              </Table.Row>
            ))}
          </WideTable>
        )}
      </PagedList>
    </VStack>
  );
}
