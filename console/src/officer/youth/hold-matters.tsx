import { BodyLong, BodyShort, Button, HStack, VStack } from '@navikt/ds-react';
import { useState, type FormEvent } from 'react';
import {
  HoldGuardiansOfYouthDocument,
  ReviewGuardianHoldOfYouthDocument,
  type GuardianHoldReview,
} from '../../generated/graphql';
import { Done } from '../../shared/done';
import { DraftKept } from '../../shared/draft-kept';
import { FaultAlert } from '../../shared/fault-text';
import { osloDay } from '../../shared/oslo-time';
import { NativeField } from '../../shared/native-field';
import { useAct } from '../../shared/use-act';
import { useDraft } from '../../shared/use-draft';
import { useDates, useText } from '../../texts/language';
import type { MattersOfYouth } from './matters-page';
import { useNeeded } from '../../shared/use-needed';
import { WrongFields } from '../../shared/wrong-fields';

const NOTHING = { reviewOn: '' };

const ENDS = { NO_LONGER_SO: 'officer.holds.ends', ENTERED_BY_MISTAKE: 'officer.holds.mistake' } as const;

/** That violence is reported, which holds all guardians; and what whoever looks at it again finds. One day serves both. */
export function HoldMatters({ youth, again }: { readonly youth: MattersOfYouth; readonly again: () => void }) {
  const t = useText();
  const { day } = useDates();
  const { content, change, discard } = useDraft(`hold/${youth.id}`, NOTHING);
  const [isDone, setIsDone] = useState(false);
  const { send, isBusy, faults } = useAct(again);
  const standing = (youth.guardianReach?.holds ?? []).filter(({ stands }) => stands);
  const { reviewOn } = content;
  const { wrong, isWhole } = useNeeded();
  const needed = [{ id: 'hold-review-on', label: t('officer.holds.reviewOn'), isFilled: reviewOn !== '' }];

  const saved = (): void => {
    discard();
    setIsDone(true);
    again();
  };
  const record = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isWhole(needed)) return;
    setIsDone(false);
    const input = { youthId: youth.id, ground: 'REPORTED_VIOLENCE' as const, reviewOn };
    if ((await send(HoldGuardiansOfYouthDocument, { input })) !== null) saved();
  };
  const review = async (holdId: string, outcome: GuardianHoldReview): Promise<void> => {
    setIsDone(false);
    const input = { youthId: youth.id, holdId, outcome, ...(outcome === 'KEPT' ? { reviewOn } : {}) };
    if ((await send(ReviewGuardianHoldOfYouthDocument, { input })) !== null) saved();
  };

  return (
    <form onSubmit={(event) => void record(event)} className="narrow">
      <VStack gap="space-16" align="start">
        <BodyLong>{t('officer.holds.about')}</BodyLong>
        {standing.length === 0 && <BodyShort>{t('officer.holds.none')}</BodyShort>}
        <NativeField
          id="hold-review-on"
          label={t('officer.holds.reviewOn')}
          description={t('officer.holds.reviewAbout')}
          type="date"
          min={osloDay(1)}
          max={osloDay(180)}
          value={reviewOn}
          onChange={({ target }) => change({ reviewOn: target.value })}
        />
        {standing.map(({ id, ground, events }) => (
          <VStack key={id} gap="space-8" align="start">
            <BodyShort>
              {t('officer.holds.since', {
                ground: t(`term.holdGround.${ground}`),
                who: events[0]?.authorId ?? '',
                day: day(events[0]?.at ?? ''),
                review: day(events.at(-1)?.reviewOn ?? ''),
              })}
            </BodyShort>
            <HStack gap="space-8">
              <Button
                type="button"
                variant="secondary"
                size="small"
                onClick={() => isWhole(needed) && void review(id, 'KEPT')}
              >
                {t('officer.holds.keep')}
              </Button>
              {(['NO_LONGER_SO', 'ENTERED_BY_MISTAKE'] as const).map((outcome) => (
                <Button
                  key={outcome}
                  type="button"
                  variant="secondary"
                  size="small"
                  onClick={() => void review(id, outcome)}
                >
                  {t(ENDS[outcome])}
                </Button>
              ))}
            </HStack>
          </VStack>
        ))}
        <DraftKept />
        <WrongFields wrong={wrong} />
        <FaultAlert faults={faults} />
        <Done>{isDone ? t('state.saved') : null}</Done>
        <Button type="submit" variant="secondary" loading={isBusy}>
          {t('officer.holds.save')}
        </Button>
      </VStack>
    </form>
  );
}
