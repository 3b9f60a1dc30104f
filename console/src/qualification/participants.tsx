import { Button, Heading, Table, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { FilledForm } from '../caseworker/record/filled-form';
import { isSaid } from '../shared/is-said';
import { PageLink } from '../shared/page-link';
import { WideTable } from '../shared/wide-table';
import { useText } from '../texts/language';
import type { Participant } from './group-page';
import { END } from './qualification-forms';

const HEADS = [
  'received.youth',
  'received.state',
  'qualification.days',
  'qualification.lastWeek',
  'column.open',
] as const;

/** Who is in the group, or was: how often each was there, and what came of it. */
export function Participants({ rows, again }: { readonly rows: readonly Participant[]; readonly again: () => void }) {
  const t = useText();
  const [ending, setEnding] = useState<string | null>(null);
  if (rows.length === 0) return null;
  return (
    <VStack as="section" gap="space-12">
      <Heading level="2" size="medium">
        {t('qualification.participants')}
      </Heading>
      <WideTable caption={t('qualification.participants')} heads={HEADS.map((head) => t(head))}>
        {rows.map((row) => (
          <ParticipantRow
            key={`${row.youthId} ${row.status}`}
            row={row}
            isEnding={ending === row.youthId}
            onEnd={() => setEnding(ending === row.youthId ? null : row.youthId)}
            again={() => {
              setEnding(null);
              again();
            }}
          />
        ))}
      </WideTable>
    </VStack>
  );
}

function ParticipantRow({
  row: { youthId, status, outcome, attendedDays, plannedDays, weeks },
  isEnding,
  onEnd,
  again,
}: {
  readonly row: Participant;
  readonly isEnding: boolean;
  readonly onEnd: () => void;
  readonly again: () => void;
}) {
  const t = useText();
  const reference = youthId.slice(-6);
  const [last] = weeks;
  return (
    <>
      <Table.Row>
        <Table.HeaderCell scope="row">
          <PageLink to={`/youth/${youthId}?purpose=B107`}>{t('received.toYouth', { reference })}</PageLink>
        </Table.HeaderCell>
        <Table.DataCell>
          {t(`value.qualification.${status}`)}
          {isSaid(outcome) ? ` (${t(`qualification.outcome.${outcome}`)})` : ''}
        </Table.DataCell>
        <Table.DataCell>{t('picture.ofDays', { attended: attendedDays, of: plannedDays })}</Table.DataCell>
        <Table.DataCell>
          {last === undefined
            ? t('qualification.noWeek')
            : `${last.week}: ${t('picture.ofDays', { attended: last.attendedDays, of: last.plannedDays })}`}
        </Table.DataCell>
        <Table.DataCell>
          {status !== 'ENDED' && (
            <Button
              variant="secondary"
              size="small"
              aria-expanded={isEnding}
              onClick={onEnd}
              aria-label={t('qualification.endOf', { reference })}
            >
              {t('qualification.end')}
            </Button>
          )}
        </Table.DataCell>
      </Table.Row>
      {isEnding && (
        <Table.Row>
          <Table.DataCell colSpan={HEADS.length}>
            <FilledForm form={END} subject={{ youthId }} onDone={again} />
          </Table.DataCell>
        </Table.Row>
      )}
    </>
  );
}
