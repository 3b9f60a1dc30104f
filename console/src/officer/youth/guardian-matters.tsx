import { Alert, BodyLong, BodyShort, List, Radio, RadioGroup, Textarea, VStack } from '@navikt/ds-react';
import { useState, type FormEvent } from 'react';
import { SetGuardianStandingForYouthDocument, type GuardianStanding } from '../../generated/graphql';
import { Done } from '../../shared/done';
import { DraftKept } from '../../shared/draft-kept';
import { FaultAlert } from '../../shared/fault-text';
import { SendButton } from '../../shared/send-button';
import { useAct } from '../../shared/use-act';
import { useDraft } from '../../shared/use-draft';
import { useDates, useText } from '../../texts/language';
import { GuardianSelect } from './guardian-select';
import type { MattersOfYouth } from './matters-page';

/** What guardians are to sign, whom it is held from, and how one is cleared or kept out by name. */
export function GuardianMatters({ youth, again }: { readonly youth: MattersOfYouth; readonly again: () => void }) {
  const t = useText();
  const { day } = useDates();
  const nameOf = (id: string): string => youth.guardians?.find((each) => each.id === id)?.name ?? id;
  const sent = youth.guardianSignings ?? [];
  const saidOf = ({ begunBy, signedAt, state }: (typeof sent)[number]): string => {
    const said = { day: day(signedAt), state: t(`term.signingState.${state}`) };
    return begunBy === null || begunBy === undefined
      ? t('officer.guardians.signing', said)
      : t('officer.guardians.forChild', { ...said, who: nameOf(begunBy) });
  };
  return (
    <VStack gap="space-16">
      {youth.guardianReach?.held === true && (
        <Alert variant="warning" className="narrow">
          {t('officer.guardians.areHeld', { yes: t('officer.guardians.cleared') })}
        </Alert>
      )}
      {sent.length === 0 ? (
        <BodyShort>{t('officer.matters.noGuardians')}</BodyShort>
      ) : (
        <List>
          {sent.map((each) => (
            <List.Item key={each.id}>
              {saidOf(each)}{' '}
              {each.heard !== null &&
                each.heard !== undefined &&
                t(each.heard.heard ? 'officer.guardians.heard' : 'officer.guardians.notHeard', {
                  how: each.heard.how,
                })}{' '}
              {(each.held ?? []).length > 0 &&
                t('officer.guardians.held', { who: (each.held ?? []).map(nameOf).join(', ') })}
            </List.Item>
          ))}
        </List>
      )}
      <Words youth={youth} />
      {(youth.guardians ?? []).length > 0 && <Standing youth={youth} again={again} />}
    </VStack>
  );
}

/** What was said last of each guardian, and whom nothing reaches now. */
function Words({ youth }: { readonly youth: MattersOfYouth }) {
  const t = useText();
  const { day } = useDates();
  const lines = (youth.guardians ?? []).flatMap(({ id, name, word, isReached }) => [
    ...(word === null || word === undefined
      ? []
      : [
          {
            key: `${id} said`,
            text: t('officer.guardians.said', {
              name,
              standing: t(SAID[word.standing]),
              who: word.authorId,
              day: day(word.at),
              reason: word.reason,
            }),
          },
        ]),
    ...(isReached === false ? [{ key: `${id} held`, text: t('officer.guardians.notReached', { name }) }] : []),
  ]);
  if (lines.length === 0) return null;
  return (
    <List>
      {lines.map(({ key, text }) => (
        <List.Item key={key}>{text}</List.Item>
      ))}
    </List>
  );
}

const SAID = { CLEARED: 'officer.guardians.cleared', SHIELDED: 'officer.guardians.shielded' } as const;

const NOTHING: { readonly guardianId: string; readonly standing: GuardianStanding | ''; readonly reason: string } = {
  guardianId: '',
  standing: '',
  reason: '',
};

function Standing({ youth, again }: { readonly youth: MattersOfYouth; readonly again: () => void }) {
  const youthId = youth.id;
  const seen = youth.guardianReach?.stands;
  const t = useText();
  const { content, change, discard } = useDraft(`guardian/${youthId}`, NOTHING);
  const [isDone, setIsDone] = useState(false);
  // What stands by now is read again, to be looked at before it is said anew.
  const { send, isBusy, faults } = useAct(again);
  const { guardianId, standing, reason } = content;
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (standing === '') return;
    setIsDone(false);
    const input = { youthId, guardianId, standing, reason, ...(standing === 'CLEARED' ? { seen } : {}) };
    if ((await send(SetGuardianStandingForYouthDocument, { input })) === null) return;
    discard();
    setIsDone(true);
    again();
  };
  return (
    <form onSubmit={(event) => void save(event)} className="narrow">
      <VStack gap="space-16" align="start">
        <BodyLong>{t('officer.guardians.about')}</BodyLong>
        <GuardianSelect
          id="guardian-chosen"
          youthId={youthId}
          value={guardianId}
          onChange={(id) => change({ guardianId: id })}
        />
        <RadioGroup
          id="guardian-standing"
          tabIndex={-1}
          legend={t('officer.guardians.standing')}
          value={standing}
          onChange={(next: GuardianStanding) => change({ standing: next })}
        >
          <Radio value="CLEARED">{t('officer.guardians.cleared')}</Radio>
          <Radio value="SHIELDED">{t('officer.guardians.shielded')}</Radio>
        </RadioGroup>
        <Textarea
          id="guardian-reason"
          label={t('officer.guardians.reason')}
          description={t('officer.guardians.reasonAbout')}
          value={reason}
          onChange={({ target }) => change({ reason: target.value })}
        />
        <DraftKept />
        <FaultAlert faults={faults} />
        <Done>{isDone ? t('state.saved') : null}</Done>
        <SendButton
          isBusy={isBusy}
          needed={[
            { id: 'guardian-chosen', label: t('officer.give.guardian'), isFilled: guardianId !== '' },
            { id: 'guardian-standing', label: t('officer.guardians.standing'), isFilled: standing !== '' },
            { id: 'guardian-reason', label: t('officer.guardians.reason'), isFilled: reason.trim() !== '' },
          ]}
        >
          {t('officer.guardians.save')}
        </SendButton>
      </VStack>
    </form>
  );
}
