import { BodyShort, Button, Heading, HStack, Select, Table, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import type { RentReversalReason } from '../../generated/graphql';
import { oneOf } from '../../shared/use-search';
import { WideTable } from '../../shared/wide-table';
import { useText } from '../../texts/language';

/** Which entry is taken back, and why. */
export interface Taking {
  readonly entryId: string;
  readonly why: RentReversalReason;
}

/** A charge or payment as it is shown; one that takes another back says why. */
export interface ShownEntry {
  readonly id: string;
  readonly on: string;
  readonly what: string;
  readonly amountNok: number;
  readonly reversesId?: string | null;
  readonly reason?: RentReversalReason | null;
}

const OF = {
  charges: {
    title: 'rent.charges',
    empty: 'rent.noCharges',
    heads: ['rent.dueOn', 'rent.for', 'rent.amount', 'rent.standing', 'rent.change'],
    reasons: ['WRONGLY_ENTERED', 'WAIVED'],
  },
  payments: {
    title: 'rent.payments',
    empty: 'rent.noPayments',
    heads: ['rent.paidOn', 'rent.by', 'rent.amount', 'rent.standing', 'rent.change'],
    reasons: ['WRONGLY_ENTERED', 'RETURNED'],
  },
} as const;

/** All charges or all payments, each with whether it stands; one that does is taken back by a counter-entry. */
export function RentEntries({
  of,
  entries,
  lacking,
  isBusy,
  onTake,
}: {
  readonly of: keyof typeof OF;
  /** None where they could not be had; `lacking` says why. */
  readonly entries: readonly ShownEntry[] | undefined;
  readonly lacking: string;
  readonly isBusy: boolean;
  readonly onTake: (taking: Taking) => Promise<boolean>;
}) {
  const t = useText();
  const [chosen, setChosen] = useState<ShownEntry | null>(null);
  const { title, empty, heads, reasons } = OF[of];
  const reversed = new Set(entries?.map(({ reversesId }) => reversesId));
  const take = async (why: RentReversalReason): Promise<void> => {
    if (chosen !== null && (await onTake({ entryId: chosen.id, why }))) setChosen(null);
  };
  return (
    <VStack as="section" gap="space-12" align="start">
      <Heading level="2" size="medium">
        {t(title)}
      </Heading>
      {entries === undefined || entries.length === 0 ? (
        <BodyShort>{entries === undefined ? lacking : t(empty)}</BodyShort>
      ) : (
        <WideTable caption={t(title)} heads={heads.map((head) => t(head))}>
          {entries.map((entry) => {
            const { id, on, what, amountNok, reversesId, reason } = entry;
            const isCounter = reversesId !== null && reversesId !== undefined;
            const stands = !isCounter && !reversed.has(id);
            return (
              <Table.Row key={id}>
                <Table.HeaderCell scope="row">{on}</Table.HeaderCell>
                <Table.DataCell>{what}</Table.DataCell>
                <Table.DataCell>{t('rent.nok', { nok: amountNok })}</Table.DataCell>
                <Table.DataCell>
                  {isCounter && reason !== null && reason !== undefined
                    ? t('rent.counter', { reason: t(`value.rentReversal.${reason}`) })
                    : t(stands ? 'rent.stands' : 'rent.takenBack')}
                </Table.DataCell>
                <Table.DataCell>
                  {stands && (
                    <Button variant="secondary" size="small" onClick={() => setChosen(entry)}>
                      {t('rent.takeBack', { on, nok: amountNok })}
                    </Button>
                  )}
                </Table.DataCell>
              </Table.Row>
            );
          })}
        </WideTable>
      )}
      {chosen !== null && (
        <TakeBack
          key={chosen.id}
          entry={chosen}
          reasons={reasons}
          isBusy={isBusy}
          onTake={take}
          onStop={() => setChosen(null)}
        />
      )}
    </VStack>
  );
}

function TakeBack({
  entry: { on, amountNok },
  reasons,
  isBusy,
  onTake,
  onStop,
}: {
  readonly entry: ShownEntry;
  readonly reasons: readonly RentReversalReason[];
  readonly isBusy: boolean;
  readonly onTake: (why: RentReversalReason) => Promise<void>;
  readonly onStop: () => void;
}) {
  const t = useText();
  const [why, setWhy] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  return (
    <form
      className="narrow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const found = oneOf(reasons, why);
        setIsMissing(found === undefined);
        if (found !== undefined) void onTake(found);
      }}
    >
      <VStack gap="space-12" align="start">
        <Select
          label={t('rent.why', { on, nok: amountNok })}
          value={why}
          error={isMissing ? t('record.missing') : undefined}
          onChange={({ target }) => setWhy(target.value)}
        >
          <option value="">{t('record.choose')}</option>
          {reasons.map((each) => (
            <option key={each} value={each}>
              {t(`value.rentReversal.${each}`)}
            </option>
          ))}
        </Select>
        <HStack gap="space-12">
          <Button type="submit" size="small" loading={isBusy}>
            {t('rent.confirm')}
          </Button>
          <Button type="button" variant="secondary" size="small" onClick={onStop}>
            {t('rent.stop')}
          </Button>
        </HStack>
      </VStack>
    </form>
  );
}
