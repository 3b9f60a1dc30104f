import { BodyLong, Heading, Table, VStack } from '@navikt/ds-react';
import { isAway, isWithheld, type Fault } from '../api/faults';
import { useAsked } from '../api/use-asked';
import { TransitionBoardDocument, type TransitionBoardQuery } from '../generated/graphql';
import { Answer } from '../shared/answer';
import { ChoiceInAddress } from '../shared/choice-in-address';
import { oneOf, useSearch } from '../shared/use-search';
import { WideTable } from '../shared/wide-table';
import { isSaid } from '../shared/is-said';
import { useDates, useText } from '../texts/language';
import { YouthLink } from './youth-link';

const FOR = { purpose: 'B107' } as const;
const SPANS = ['30', '90', '180', '366'] as const;
const HEADS = ['board.youth', 'board.ends', 'board.what', 'board.standing', 'board.receiver'] as const;

/** The youths of the own service whose help ends, and whom nobody has accepted to take over. */
export function BoardPage() {
  const t = useText();
  const { said } = useSearch();
  const days = oneOf(SPANS, said('days')) ?? '90';
  const asked = useAsked(TransitionBoardDocument, { days: Number(days) }, FOR);
  return (
    <VStack gap="space-16">
      <Heading level="1" size="large">
        {t('board.title')}
      </Heading>
      <BodyLong>{t('board.about')}</BodyLong>
      <div className="narrow">
        <ChoiceInAddress
          name="days"
          label={t('board.within')}
          of={SPANS}
          value={days}
          sayOf={(span) => t('board.days', { days: span })}
        />
      </div>
      <Answer asked={asked} lacking={({ path }) => (path === 'transitionBoard' ? t('board.all') : null)}>
        {({ transitionBoard: rows }, faults) =>
          rows === null ? null : rows.length === 0 ? (
            <BodyLong>{t('board.empty', { days })}</BodyLong>
          ) : (
            <WideTable caption={t('board.caption', { days })} heads={HEADS.map((head) => t(head))}>
              {rows.map((row, index) => (
                <BoardRow key={row.youth?.id ?? index} row={row} at={`transitionBoard.${index}`} faults={faults} />
              ))}
            </WideTable>
          )
        }
      </Answer>
    </VStack>
  );
}

function BoardRow({
  row: { youth, endsOn, ends, standing, receiver },
  at,
  faults,
}: {
  readonly row: NonNullable<TransitionBoardQuery['transitionBoard']>[number];
  readonly at: string;
  readonly faults: readonly Fault[];
}) {
  const t = useText();
  const { day } = useDates();
  const said = (field: string, value: string | null, none: 'board.noEnd' | 'board.nobody'): string => {
    if (isWithheld(faults, `${at}.${field}`)) return t('board.withheld');
    if (isAway(faults, `${at}.${field}`)) return t('board.away');
    return value ?? t(none);
  };
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">
        {youth === null || youth === undefined ? (
          said('youth', null, 'board.nobody')
        ) : (
          <YouthLink youth={youth} at={`${at}.youth.name`} faults={faults} />
        )}
      </Table.HeaderCell>
      <Table.DataCell>{said('endsOn', isSaid(endsOn) ? day(endsOn) : null, 'board.noEnd')}</Table.DataCell>
      <Table.DataCell>{said('ends', isSaid(ends) ? t(`board.end.${ends}`) : null, 'board.noEnd')}</Table.DataCell>
      <Table.DataCell>
        {said('standing', isSaid(standing) ? t(`board.is.${standing}`) : null, 'board.nobody')}
      </Table.DataCell>
      <Table.DataCell>{said('receiver', receiver ?? null, 'board.nobody')}</Table.DataCell>
    </Table.Row>
  );
}
