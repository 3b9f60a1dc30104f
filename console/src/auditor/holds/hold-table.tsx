import { Button, Table, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { WideTable } from '../../shared/wide-table';
import { useDates, useText } from '../../texts/language';
import { EndHold } from './end-hold';
import type { Hold } from './holds-page';

const buttonOf = ({ number }: Hold): string => `end-hold-${number}`;

/** What is held and was held, newest first; one that stands is ended where one may, once it is said what that does. */
export function HoldTable({
  holds,
  mayEnd,
  before,
  after,
}: {
  readonly holds: readonly Hold[];
  readonly mayEnd: boolean;
  /** Told when one is about to be ended. */
  readonly before: () => void;
  /** Told what was done, or that something changed meanwhile. */
  readonly after: (done: string | null) => void;
}) {
  const t = useText();
  const { day, time } = useDates();
  const [chosen, setChosen] = useState<Hold | null>(null);
  const heads = [
    t('logHold.number'),
    t('logHold.reason'),
    t('logHold.days'),
    t('logHold.since'),
    t('logHold.until'),
    ...(mayEnd ? [t('logHold.change')] : []),
  ];
  const choose = (hold: Hold): void => {
    before();
    setChosen(hold);
  };
  /** The button that it was begun with has the focus again. */
  const stop = (hold: Hold): void => {
    flushSync(() => setChosen(null));
    document.getElementById(buttonOf(hold))?.focus();
  };
  return (
    <VStack gap="space-16">
      <WideTable caption={t('logHold.table')} heads={heads}>
        {holds.map((hold) => (
          <Table.Row key={hold.number}>
            <Table.HeaderCell scope="row">{hold.number}</Table.HeaderCell>
            <Table.DataCell>{t(`logHold.reason.${hold.reason}`)}</Table.DataCell>
            <Table.DataCell>{t('logHold.fromTo', { from: day(hold.fromOn), to: day(hold.toOn) })}</Table.DataCell>
            <Table.DataCell>{time(hold.placedAt)}</Table.DataCell>
            <Table.DataCell>{hold.endedAt ? time(hold.endedAt) : t('logHold.stands')}</Table.DataCell>
            {mayEnd && (
              <Table.DataCell>
                {!hold.endedAt && (
                  <Button id={buttonOf(hold)} variant="secondary" size="small" onClick={() => choose(hold)}>
                    {t('logHold.end', { number: hold.number })}
                  </Button>
                )}
              </Table.DataCell>
            )}
          </Table.Row>
        ))}
      </WideTable>
      {chosen !== null && (
        <EndHold
          key={chosen.number}
          hold={chosen}
          onStop={() => stop(chosen)}
          onStale={() => after(null)}
          onEnded={() => {
            setChosen(null);
            after(t('logHold.ended', { number: chosen.number }));
          }}
        />
      )}
    </VStack>
  );
}
