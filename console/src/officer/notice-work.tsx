import { BodyLong, Heading, Table, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import {
  OpenCorrectionNoticesDocument,
  OpenWithdrawalNoticesDocument,
  OverseenEmergenciesDocument,
} from '../generated/graphql';
import { Done } from '../shared/done';
import { OrganisationName } from '../shared/organisation-name';
import { usePaged } from '../shared/use-paged';
import { WideTable } from '../shared/wide-table';
import { useDates, useText } from '../texts/language';
import { ReviewEmergency } from './review-emergency';
import { WorkPart } from './work-part';
import { YouthLink } from './youth-names';
import { PageLink } from '../shared/page-link';

/** What was opened in an emergency and nobody has reviewed. It is reviewed here: not all of it is of a youth who is found. */
export function EmergencyWork() {
  const t = useText();
  const { time } = useDates();
  const [isReviewed, setIsReviewed] = useState(false);
  const paged = usePaged(OverseenEmergenciesDocument, {}, 'emergencyAccesses', (data) => data.emergencyAccesses);
  return (
    <>
      <WorkPart
        title="officer.work.emergencies"
        about="officer.work.emergenciesAbout"
        paged={paged}
        of={(lines) => lines.filter(({ edge }) => edge.node.state !== 'REVIEWED')}
      >
        {(lines) =>
          lines.map(({ edge: { node }, faults }) => (
            <VStack gap="space-8" key={node.id} as="article">
              <Heading level="3" size="small">
                <OrganisationName
                  of={node.organisation}
                  agency={node.agency}
                  faults={faults}
                  path="node.organisation"
                />
                {', '}
                {time(node.openedAt)}
              </Heading>
              <BodyLong>
                {t('officer.emergency.sentence', {
                  who: node.openedBy,
                  what: node.categories.map((category) => t(`term.category.${category}`)).join(', '),
                  until: time(node.closesAt),
                })}{' '}
                {node.reason && t('officer.requests.reason', { reason: node.reason })}
              </BodyLong>
              {node.youthId && (
                <PageLink to={`/youth/${node.youthId}/matters`}>
                  {t('officer.work.youth', { id: node.youthId })}
                </PageLink>
              )}
              <ReviewEmergency
                emergencyId={node.id}
                onReviewed={() => {
                  setIsReviewed(true);
                  paged.again();
                }}
              />
            </VStack>
          ))
        }
      </WorkPart>
      <Done>{isReviewed ? t('officer.emergency.reviewed') : null}</Done>
    </>
  );
}

/** The organisations that have not said that they know of a consent's end. */
export function WithdrawalsWork() {
  const t = useText();
  const { day } = useDates();
  const paged = usePaged(OpenWithdrawalNoticesDocument, {}, 'withdrawalNotices', (data) => data.withdrawalNotices);
  const heads = ['column.organisation', 'column.categories', 'officer.work.endedAt', 'officer.work.daysOpen'] as const;
  return (
    <WorkPart title="officer.work.withdrawals" about="officer.work.withdrawalsAbout" paged={paged}>
      {(lines) => (
        <WideTable caption={t('officer.work.withdrawalsTable')} heads={heads.map((head) => t(head))}>
          {lines.map(({ edge: { node }, faults }) => (
            <Table.Row key={node.id}>
              <Table.DataCell>
                <OrganisationName of={node.organisation} faults={faults} path="node.organisation" />
              </Table.DataCell>
              <Table.DataCell>{node.categories.map((each) => t(`term.category.${each}`)).join(', ')}</Table.DataCell>
              <Table.DataCell>{day(node.endedAt)}</Table.DataCell>
              <Table.DataCell>{node.daysOpen}</Table.DataCell>
            </Table.Row>
          ))}
        </WideTable>
      )}
    </WorkPart>
  );
}

/** The organisations that have not said that they know of a correction. */
export function CorrectionsWork() {
  const t = useText();
  const { day } = useDates();
  const paged = usePaged(OpenCorrectionNoticesDocument, {}, 'correctionNotices', (data) => data.correctionNotices);
  const heads = [
    'column.youth',
    'column.organisation',
    'column.category',
    'officer.work.correctedAt',
    'officer.work.daysOpen',
  ] as const;
  return (
    <WorkPart title="officer.work.corrections" about="officer.work.correctionsAbout" paged={paged}>
      {(lines) => (
        <WideTable caption={t('officer.work.correctionsTable')} heads={heads.map((head) => t(head))}>
          {lines.map(({ edge: { node }, faults }) => (
            <Table.Row key={node.id}>
              <Table.DataCell>
                {node.youthId && <YouthLink id={node.youthId} to={`/youth/${node.youthId}/matters`} />}
              </Table.DataCell>
              <Table.DataCell>
                <OrganisationName of={node.organisation} faults={faults} path="node.organisation" />
              </Table.DataCell>
              <Table.DataCell>{node.category ? t(`term.category.${node.category}`) : ''}</Table.DataCell>
              <Table.DataCell>{day(node.correctedAt)}</Table.DataCell>
              <Table.DataCell>{node.daysOpen}</Table.DataCell>
            </Table.Row>
          ))}
        </WideTable>
      )}
    </WorkPart>
  );
}
