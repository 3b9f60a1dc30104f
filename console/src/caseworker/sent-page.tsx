import { BodyLong, Button, Heading, Link as AkselLink, Table, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Fault } from '../api/faults';
import { act } from '../api/use-asked';
import { CancelSentRequestDocument, SentRequestsDocument } from '../generated/graphql';
import { Done } from '../shared/done';
import { FaultAlert } from '../shared/fault-text';
import { PagedList } from '../shared/paged-list';
import { usePaged } from '../shared/use-paged';
import { WideTable } from '../shared/wide-table';
import { useCaller } from '../session/session';
import { useDates, useText } from '../texts/language';
import { useCaseload } from './use-caseload';

const FOR = { purpose: 'B107' } as const;

/** What the organisation has asked youths for. All but a yes is "not answered". */
export function SentPage() {
  const t = useText();
  const { day } = useDates();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [isCancelled, setIsCancelled] = useState(false);
  const paged = usePaged(SentRequestsDocument, {}, 'sentConsentRequests', (data) => data.sentConsentRequests, FOR);
  // Who is on the list of the own youths has a name there, and it is asked for in no other way.
  const names = new Map(
    useCaseload(useCaller().agency, FOR).lines.map(({ edge: { node } }) => [node?.id, node?.name ?? null]),
  );
  const cancel = async (id: string): Promise<void> => {
    const { done, faults: refused } = await act(CancelSentRequestDocument, { id }, FOR);
    setFaults(refused);
    setIsCancelled(done !== null);
    if (done !== null) paged.again();
  };
  return (
    <VStack gap="space-16">
      <Heading level="1" size="large">
        {t('sent.title')}
      </Heading>
      <BodyLong>{t('sent.about')}</BodyLong>
      <Done>{isCancelled ? t('sent.cancelled') : null}</Done>
      <FaultAlert faults={faults} />
      <PagedList paged={paged} empty={t('sent.empty')}>
        {(lines) => (
          <WideTable
            caption={t('sent.table')}
            heads={[
              t('sent.sentAt'),
              t('column.youth'),
              t('column.purpose'),
              t('sent.answers'),
              t('column.state'),
              t('column.open'),
            ]}
          >
            {lines.map(({ edge: { node } }) => (
              <Table.Row key={node.id}>
                <Table.DataCell>{day(node.sentAt)}</Table.DataCell>
                <Table.DataCell>
                  {node.youthId === null || node.youthId === undefined ? (
                    t('sent.byNumber', { reference: node.reference ?? '–' })
                  ) : (
                    <AkselLink as={Link} to={`/youth/${node.youthId}?purpose=${node.purpose}`}>
                      {t('sent.toPicture', {
                        reference: names.get(node.youthId) ?? node.reference ?? node.youthId.slice(-6),
                      })}
                    </AkselLink>
                  )}
                </Table.DataCell>
                <Table.DataCell>{t(`term.purpose.${node.purpose}`)}</Table.DataCell>
                <Table.DataCell>
                  <ul>
                    {node.categories.map(({ category, answer }) => (
                      <li key={category}>
                        {t(`term.category.${category}`)}: {t(`value.sentAnswer.${answer}`)}
                      </li>
                    ))}
                  </ul>
                </Table.DataCell>
                <Table.DataCell>{t(`value.sentState.${node.state}`, { on: day(node.expiresAt) })}</Table.DataCell>
                <Table.DataCell>
                  {node.state === 'OPEN' && (
                    <Button variant="secondary" size="small" onClick={() => void cancel(node.id)}>
                      {t('sent.cancel')}
                    </Button>
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
