import { Alert, BodyLong, BodyShort, Heading, Table, VStack } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { isAway, type Fault } from '../../api/faults';
import { nodesOf } from '../../api/nodes-of';
import { useAsked } from '../../api/use-asked';
import { MattersOfYouthDocument, type MattersOfYouthQuery } from '../../generated/graphql';
import { OrganisationName } from '../../shared/organisation-name';
import { WideTable } from '../../shared/wide-table';
import { useDates, useText } from '../../texts/language';
import type { TextKey } from '../../texts/texts';
import { ConflictMatters } from './conflict-matters';
import { Emergencies } from './emergencies';
import { GuardianMatters } from './guardian-matters';
import { HoldMatters } from './hold-matters';
import { PermissionMatters } from './permission-matters';
import { YouthAnswer } from './youth-answer';

/** What is said of guardians together: with one of them away, the rest would look like all. */
const GUARDIANS = ['youth.guardians', 'youth.guardianReach', 'youth.guardianSignings', 'youth.guardianPermissions'];

export type MattersOfYouth = NonNullable<MattersOfYouthQuery['youth']>;

/** What else there is to see to of a youth: emergencies, claims, guardians, notices that did not get through. */
export function MattersPage({ youthId }: { readonly youthId: string }) {
  const t = useText();
  const asked = useAsked(MattersOfYouthDocument, { id: youthId });
  return (
    <YouthAnswer asked={asked}>
      {(youth, faults) => (
        <VStack gap="space-32">
          <Heading level="2" size="medium">
            {t('officer.youth.matters')}
          </Heading>
          <Part title="officer.matters.emergencies" isAway={isAway(faults, 'youth.emergencyAccesses')}>
            <Emergencies of={youth.emergencyAccesses ?? []} faults={faults} again={asked.again} />
          </Part>
          <Part title="officer.matters.claims" isAway={isAway(faults, 'youth.claims')}>
            <Claims youth={youth} faults={faults} />
          </Part>
          <Part title="officer.matters.guardians" isAway={GUARDIANS.some((path) => isAway(faults, path))}>
            <GuardianMatters youth={youth} again={asked.again} />
          </Part>
          <Part title="officer.holds.title" isAway={GUARDIANS.some((path) => isAway(faults, path))}>
            <HoldMatters youth={youth} again={asked.again} />
          </Part>
          <Part title="officer.permission.title" isAway={GUARDIANS.some((path) => isAway(faults, path))}>
            <PermissionMatters youth={youth} faults={faults} again={asked.again} />
          </Part>
          <Part title="officer.matters.notices" isAway={isAway(faults, 'youth.notices')}>
            <Notices youth={youth} />
          </Part>
          <Part title="officer.matters.withdrawals" isAway={isAway(faults, 'youth.withdrawalNotices')}>
            <Withdrawals youth={youth} faults={faults} />
          </Part>
          <Part title="officer.matters.outside" isAway={isAway(faults, 'youth.sharedOutside')}>
            <Outside youth={youth} faults={faults} />
          </Part>
          <Part title="officer.matters.conflicts" isAway={isAway(faults, 'youth.conflictsOfInterest')}>
            <ConflictMatters youth={youth} again={asked.again} />
          </Part>
        </VStack>
      )}
    </YouthAnswer>
  );
}

function Part({
  title,
  isAway: away,
  children,
}: {
  readonly title: TextKey;
  readonly isAway: boolean;
  readonly children: ReactNode;
}) {
  const t = useText();
  return (
    <VStack gap="space-8" as="section">
      <Heading level="3" size="small">
        {t(title)}
      </Heading>
      {away ? <Alert variant="error">{t('state.failed')}</Alert> : children}
    </VStack>
  );
}

function Claims({ youth, faults }: { readonly youth: MattersOfYouth; readonly faults: readonly Fault[] }) {
  const t = useText();
  const { day } = useDates();
  const claims = nodesOf(youth.claims);
  if (claims.length === 0) return <BodyShort>{t('officer.matters.noClaims')}</BodyShort>;
  const heads = [
    'officer.claims.kind',
    'column.organisation',
    'column.category',
    'officer.claims.due',
    'column.state',
  ] as const;
  return (
    <WideTable caption={t('officer.claims.table')} heads={heads.map((head) => t(head))}>
      {claims.map((claim, index) => (
        <Table.Row key={claim.id}>
          <Table.DataCell>{t(`term.claimKind.${claim.kind}`)}</Table.DataCell>
          <Table.DataCell>
            <OrganisationName
              of={claim.organisation}
              agency={claim.agency}
              faults={faults}
              path={`youth.claims.edges.${index}.node.organisation`}
            />
          </Table.DataCell>
          <Table.DataCell>
            {claim.category
              ? t(`term.category.${claim.category}`)
              : claim.emergencyId
                ? t('officer.work.ofEmergency')
                : ''}
          </Table.DataCell>
          <Table.DataCell>
            {day(claim.dueOn)} {claim.isOverdue && t('officer.claims.overdue')}
          </Table.DataCell>
          <Table.DataCell>
            {claim.outcome ? t(`term.claimOutcome.${claim.outcome}`) : t(`term.claimState.${claim.state}`)}
          </Table.DataCell>
        </Table.Row>
      ))}
    </WideTable>
  );
}

function Notices({ youth }: { readonly youth: MattersOfYouth }) {
  const t = useText();
  const { time } = useDates();
  const missed = nodesOf(youth.notices).filter(({ outcome }) => outcome === 'UNREACHABLE' || outcome === 'RESERVED');
  if (missed.length === 0) return <BodyShort>{t('officer.matters.noNotices')}</BodyShort>;
  return (
    <>
      <BodyLong>{t('officer.notices.about')}</BodyLong>
      <WideTable
        caption={t('officer.notices.table')}
        heads={[t('column.when'), t('officer.notices.what'), t('officer.notices.outcome')]}
      >
        {missed.map(({ id, madeAt, kind, outcome }) => (
          <Table.Row key={id}>
            <Table.DataCell>{time(madeAt)}</Table.DataCell>
            <Table.DataCell>{t(`term.noticeKind.${kind}`)}</Table.DataCell>
            <Table.DataCell>{outcome ? t(`term.noticeOutcome.${outcome}`) : ''}</Table.DataCell>
          </Table.Row>
        ))}
      </WideTable>
    </>
  );
}

function Withdrawals({ youth, faults }: { readonly youth: MattersOfYouth; readonly faults: readonly Fault[] }) {
  const t = useText();
  const { day } = useDates();
  const notices = youth.withdrawalNotices ?? [];
  if (notices.length === 0) return <BodyShort>{t('officer.matters.noWithdrawals')}</BodyShort>;
  const heads = [
    'column.organisation',
    'column.categories',
    'officer.work.endedAt',
    'officer.work.acknowledged',
  ] as const;
  return (
    <WideTable caption={t('officer.work.withdrawalsTable')} heads={heads.map((head) => t(head))}>
      {notices.map((notice, index) => (
        <Table.Row key={notice.id}>
          <Table.DataCell>
            <OrganisationName
              of={notice.organisation}
              faults={faults}
              path={`youth.withdrawalNotices.${index}.organisation`}
            />
          </Table.DataCell>
          <Table.DataCell>{notice.categories.map((each) => t(`term.category.${each}`)).join(', ')}</Table.DataCell>
          <Table.DataCell>{day(notice.endedAt)}</Table.DataCell>
          <Table.DataCell>
            {notice.acknowledgedAt ? day(notice.acknowledgedAt) : t('officer.work.notYet', { days: notice.daysOpen })}
          </Table.DataCell>
        </Table.Row>
      ))}
    </WideTable>
  );
}

function Outside({ youth, faults }: { readonly youth: MattersOfYouth; readonly faults: readonly Fault[] }) {
  const t = useText();
  const { day } = useDates();
  const told = youth.sharedOutside ?? [];
  if (told.length === 0) return <BodyShort>{t('officer.matters.noOutside')}</BodyShort>;
  const heads = [
    'officer.outside.day',
    'officer.outside.by',
    'officer.outside.to',
    'column.categories',
    'column.ground',
  ] as const;
  return (
    <WideTable caption={t('officer.outside.table')} heads={heads.map((head) => t(head))}>
      {told.map((each, index) => (
        <Table.Row key={each.id}>
          <Table.DataCell>{day(each.sharedOn)}</Table.DataCell>
          <Table.DataCell>
            {each.recordedBy},{' '}
            <OrganisationName
              of={each.organisation}
              agency={each.agency}
              faults={faults}
              path={`youth.sharedOutside.${index}.organisation`}
            />
          </Table.DataCell>
          <Table.DataCell>
            {each.recipientName ?? (
              <OrganisationName of={each.recipient} faults={faults} path={`youth.sharedOutside.${index}.recipient`} />
            )}
          </Table.DataCell>
          <Table.DataCell>{each.categories.map((one) => t(`term.category.${one}`)).join(', ')}</Table.DataCell>
          <Table.DataCell>{each.statute}</Table.DataCell>
        </Table.Row>
      ))}
    </WideTable>
  );
}
