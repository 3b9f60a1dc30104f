import { Button, Heading, Table, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import type { Fault } from '../api/faults';
import { act } from '../api/use-asked';
import { EnrolQualificationOfYouthDocument } from '../generated/graphql';
import { Done } from '../shared/done';
import { FaultAlert } from '../shared/fault-text';
import { PageLink } from '../shared/page-link';
import { WideTable } from '../shared/wide-table';
import { useText } from '../texts/language';

/** Whom NAV referred, and the own organisation has accepted: each gets a place in this group. */
export function WaitingForPlace({
  groupId,
  rows,
  again,
}: {
  readonly groupId: string;
  readonly rows: readonly { readonly youthId: string }[];
  readonly again: () => void;
}) {
  const t = useText();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [isDone, setIsDone] = useState(false);
  const enrol = async (youthId: string): Promise<void> => {
    setIsDone(false);
    const { done, faults: refused } = await act(
      EnrolQualificationOfYouthDocument,
      { input: { youthId, groupId } },
      { purpose: 'B107' },
    );
    setFaults(
      refused.map((fault) => (fault.code === 'CONFLICT' ? { ...fault, code: 'QUALIFICATION_ENROLLED' } : fault)),
    );
    if (done === null) return;
    setIsDone(true);
    again();
  };
  return (
    <VStack gap="space-12">
      <Done>{isDone ? t('qualification.enrolled') : null}</Done>
      <FaultAlert faults={faults} />
      {rows.length > 0 && (
        <>
          <Heading level="2" size="medium">
            {t('qualification.waiting')}
          </Heading>
          <WideTable caption={t('qualification.waiting')} heads={[t('received.youth'), t('column.open')]}>
            {rows.map(({ youthId }) => (
              <Table.Row key={youthId}>
                <Table.HeaderCell scope="row">
                  <PageLink to={`/youth/${youthId}?purpose=B107`}>
                    {t('received.toYouth', { reference: youthId.slice(-6) })}
                  </PageLink>
                </Table.HeaderCell>
                <Table.DataCell>
                  <Button
                    variant="secondary"
                    size="small"
                    onClick={() => void enrol(youthId)}
                    aria-label={t('qualification.enrolOf', { reference: youthId.slice(-6) })}
                  >
                    {t('qualification.enrol')}
                  </Button>
                </Table.DataCell>
              </Table.Row>
            ))}
          </WideTable>
        </>
      )}
    </VStack>
  );
}
