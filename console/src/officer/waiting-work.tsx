import { Table } from '@navikt/ds-react';
import { WaitingWorkDocument, type OfficerWorkKind, type WaitingWorkQuery } from '../generated/graphql';
import { OrganisationName } from '../shared/organisation-name';
import { YouthLink } from './youth-names';
import { PageLink } from '../shared/page-link';
import { usePaged } from '../shared/use-paged';
import { WideTable } from '../shared/wide-table';
import { useDates, useText } from '../texts/language';
import { WorkPart } from './work-part';

type Item = NonNullable<WaitingWorkQuery['officerWork']>['edges'][number]['node'];

const TITLE = {
  REQUEST: 'officer.work.requests',
  CLAIM: 'officer.work.claims',
  HELD_SIGNING: 'officer.work.held',
  EMERGENCY: 'officer.work.emergencies',
  UNALERTED: 'officer.work.unalerted',
  GUARDIAN_HOLD: 'officer.work.holds',
  NOT_INFORMED: 'officer.work.notInformed',
  UNREACHED: 'officer.work.unreached',
} as const;
const ABOUT = {
  REQUEST: 'officer.work.requestsAbout',
  CLAIM: 'officer.work.claimsAbout',
  HELD_SIGNING: 'officer.work.heldAbout',
  EMERGENCY: 'officer.work.emergenciesAbout',
  UNALERTED: 'officer.work.unalertedAbout',
  GUARDIAN_HOLD: 'officer.work.holdsAbout',
  NOT_INFORMED: 'officer.work.notInformedAbout',
  UNREACHED: 'officer.work.unreachedAbout',
} as const;

/** Where of the youth's pages it is done. */
const DONE_AT = {
  REQUEST: 'requests',
  CLAIM: 'matters',
  HELD_SIGNING: 'matters',
  EMERGENCY: 'matters',
  UNALERTED: 'matters',
  GUARDIAN_HOLD: 'matters',
  NOT_INFORMED: 'matters',
  UNREACHED: 'matters',
} as const;

/** What waits of one kind, of all the youths whom the officer oversees, the first due first. */
export function WaitingWork({ kind }: { readonly kind: OfficerWorkKind }) {
  const t = useText();
  const { day, time } = useDates();
  const whatOf = useWhat();
  const paged = usePaged(WaitingWorkDocument, { kind }, 'officerWork', (data) => data.officerWork);
  // Nobody but us told the youth, and nothing is due.
  const isNotice = kind === 'UNREACHED';
  const isReview = kind === 'GUARDIAN_HOLD' || kind === 'NOT_INFORMED';
  const isEmergency = kind === 'EMERGENCY' || kind === 'UNALERTED';
  const isDueAtOnce = isEmergency || isReview || isNotice;
  const when = isDueAtOnce ? 'officer.work.since' : 'officer.work.due';
  const heads = isNotice
    ? (['column.youth', 'officer.work.what', when] as const)
    : (['column.youth', 'column.organisation', 'officer.work.what', when] as const);
  return (
    <WorkPart title={TITLE[kind]} about={ABOUT[kind]} paged={paged}>
      {(lines) => (
        <WideTable caption={t(TITLE[kind])} heads={heads.map((head) => t(head))}>
          {lines.map(({ edge: { node }, faults }) => (
            <Table.Row key={node.id}>
              <Table.DataCell>
                {isEmergency ? (
                  // To ask who it is would stand in the log of a youth who may be told of the emergency later.
                  <PageLink to={`/youth/${node.youthId}/${DONE_AT[kind]}`}>
                    {t('officer.work.youth', { id: node.youthId })}
                  </PageLink>
                ) : (
                  <YouthLink id={node.youthId} to={`/youth/${node.youthId}/${DONE_AT[kind]}`} />
                )}
              </Table.DataCell>
              {!isNotice && (
                <Table.DataCell>
                  <OrganisationName
                    of={node.organisation}
                    agency={node.agency}
                    faults={faults}
                    path="node.organisation"
                  />
                </Table.DataCell>
              )}
              <Table.DataCell>{whatOf(node)}</Table.DataCell>
              <Table.DataCell>
                {kind === 'CLAIM'
                  ? day(lastDayOf(node.dueAt))
                  : isReview
                    ? day(node.dueAt)
                    : time(isNotice ? node.since : node.dueAt)}{' '}
                {!isDueAtOnce && Date.parse(node.dueAt) <= Date.now() && t('officer.claims.overdue')}
              </Table.DataCell>
            </Table.Row>
          ))}
        </WideTable>
      )}
    </WorkPart>
  );
}

/** A claim is due by the end of a day: it is the last day that is told. */
const lastDayOf = (dueAt: string): string => new Date(Date.parse(dueAt) - 1).toISOString();

/** What it is about, in words. */
function useWhat(): (item: Item) => string {
  const t = useText();
  return ({ claimKind, emergencyId, categories, purpose, isTaken, heldGuardianIds, outcome }) =>
    [
      outcome ? t(`term.noticeOutcome.${outcome}`) : '',
      claimKind ? t(`term.claimKind.${claimKind}`) : '',
      emergencyId ? t('officer.work.ofEmergency') : '',
      categories.map((category) => t(`term.category.${category}`)).join(', '),
      purpose ? t(`term.purpose.${purpose}`) : '',
      isTaken === null || isTaken === undefined ? '' : t(isTaken ? 'officer.work.taken' : 'officer.work.notTaken'),
      heldGuardianIds.length === 0 ? '' : t('officer.work.guardians', { count: heldGuardianIds.length }),
    ]
      .filter((part) => part !== '')
      .map((part) => (/[.?!]$/.test(part) ? part : `${part}.`))
      .join(' ');
}
