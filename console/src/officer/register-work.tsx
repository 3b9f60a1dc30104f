import { BodyLong, BodyShort, Heading, Table, VStack } from '@navikt/ds-react';
import { useAsked } from '../api/use-asked';
import { RegisteredTwiceDocument, UnusualBeginningsDocument } from '../generated/graphql';
import { Answer } from '../shared/answer';
import { OrganisationName } from '../shared/organisation-name';
import { osloDay } from '../shared/oslo-time';
import { Unreachable } from '../shared/unreachable';
import { usePaged } from '../shared/use-paged';
import { WideTable } from '../shared/wide-table';
import { useDates, useText } from '../texts/language';
import { WorkPart } from './work-part';
import { YouthLink } from './youth-names';

/** Beginnings of service of the last 30 days that are worth a look. */
export function BeginningsWork() {
  const t = useText();
  const { time } = useDates();
  const paged = usePaged(
    UnusualBeginningsDocument,
    { from: osloDay(-30), to: osloDay() },
    'unusualBeginnings',
    (data) => data.unusualBeginnings,
  );
  const heads = ['column.youth', 'column.organisation', 'column.who', 'column.when', 'column.ground'] as const;
  return (
    <WorkPart title="officer.work.beginnings" about="officer.work.beginningsAbout" paged={paged}>
      {(lines) => (
        <WideTable
          caption={t('officer.work.beginnings')}
          heads={[...heads.map((head) => t(head)), t('officer.work.because')]}
        >
          {lines.map(({ edge: { youthId, reasons, node }, faults }) => (
            <Table.Row key={`${youthId}${node.begunAt}`}>
              <Table.DataCell>
                <YouthLink id={youthId} to={`/youth/${youthId}`} />
              </Table.DataCell>
              <Table.DataCell>
                <OrganisationName
                  of={node.organisation}
                  agency={node.agency}
                  faults={faults}
                  path="node.organisation"
                />
              </Table.DataCell>
              <Table.DataCell>{node.begunBy ?? t('officer.consent.notRecorded')}</Table.DataCell>
              <Table.DataCell>{time(node.begunAt)}</Table.DataCell>
              <Table.DataCell>
                {node.ground ? t(`term.groundKind.${node.ground}`) : t('officer.youth.groundNotKept')}{' '}
                {node.groundReference}
              </Table.DataCell>
              <Table.DataCell>
                {reasons.map((reason) => t(`term.unusualBeginning.${reason}`)).join(', ')}
              </Table.DataCell>
            </Table.Row>
          ))}
        </WideTable>
      )}
    </WorkPart>
  );
}

/** Those who have two ids and are one person in the population register. */
export function RegisteredTwiceWork() {
  const t = useText();
  const asked = useAsked(RegisteredTwiceDocument, {});
  return (
    <VStack gap="space-8" as="section">
      <Heading level="2" size="medium">
        {t('officer.work.twice')}
      </Heading>
      <BodyLong>{t('officer.work.twiceAbout')}</BodyLong>
      <Answer asked={asked}>
        {({ registeredTwice }) => {
          if (registeredTwice === null || registeredTwice === undefined) {
            return <Unreachable again={asked.again} />;
          }
          if (registeredTwice.length === 0) return <BodyShort>{t('officer.work.nothing')}</BodyShort>;
          return (
            <WideTable caption={t('officer.work.twice')} heads={[t('officer.work.one'), t('officer.work.other')]}>
              {registeredTwice.map(({ youthId, otherId }) => (
                <Table.Row key={youthId}>
                  {[youthId, otherId].map((id) => (
                    <Table.DataCell key={id}>
                      <YouthLink id={id} to={`/youth/${id}`} />
                    </Table.DataCell>
                  ))}
                </Table.Row>
              ))}
            </WideTable>
          );
        }}
      </Answer>
    </VStack>
  );
}
