import { BodyLong, Button, Heading, Radio, RadioGroup, Textarea, VStack } from '@navikt/ds-react';
import { useState, type FormEvent } from 'react';
import { AnswerClaimDocument, type ClaimOutcome } from '../generated/graphql';
import { DraftKept } from '../shared/draft-kept';
import { FaultAlert } from '../shared/fault-text';
import { useAct } from '../shared/use-act';
import { useDraft } from '../shared/use-draft';
import { WrongFields, type WrongField } from '../shared/wrong-fields';
import { useText } from '../texts/language';
import type { TextKey } from '../texts/texts';
import { lacksReason, LONGEST_REASON, outcomesOf } from './claim-answer';
import { ANSWERING, type ClaimOfService } from './claim-of-service';

const FIELDS = { outcome: 'claim-outcome', reason: 'claim-reason' } as const;
const NOTHING: { readonly outcome: ClaimOutcome | ''; readonly reason: string } = { outcome: '', reason: '' };

/** What is done before it is answered. */
function firstOf({ kind, emergencyId }: ClaimOfService): TextKey {
  if (emergencyId) return 'answering.emergencyFirst';
  return kind === 'ERASURE' ? 'answering.erasureFirst' : 'answering.first';
}

/** Answers what somebody has taken, once: the youth reads it. */
export function AnswerClaim({
  claim,
  after,
}: {
  readonly claim: ClaimOfService;
  readonly after: (done: TextKey | null) => void;
}) {
  const t = useText();
  const { send, isBusy, faults } = useAct(() => after(null));
  const { content, change, discard } = useDraft(`claim/${claim.id}`, NOTHING);
  const [wrong, setWrong] = useState<readonly WrongField[]>([]);
  const { outcome, reason } = content;
  const saidOf = (id: string): string | undefined => wrong.find((field) => field.id === id)?.said;

  const answer = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const found = [
      ...(outcome === '' ? [{ id: FIELDS.outcome, said: t('answering.outcomeMissing') }] : []),
      ...(lacksReason(outcome, reason) ? [{ id: FIELDS.reason, said: t('answering.whyMissing') }] : []),
    ];
    setWrong(found);
    if (found.length > 0 || outcome === '') return;
    const why = reason.trim() === '' ? {} : { reason };
    const input = { claimId: claim.id, expectedVersion: claim.version, outcome, ...why };
    if ((await send(AnswerClaimDocument, { input }, ANSWERING)) === null) return;
    discard();
    after('answering.sent');
  };
  return (
    <VStack
      as="form"
      gap="space-16"
      align="start"
      className="narrow"
      noValidate
      onSubmit={(event) => void answer(event)}
    >
      <Heading level="3" size="small">
        {t('answering.form')}
      </Heading>
      <BodyLong>{t(firstOf(claim))}</BodyLong>
      <RadioGroup
        id={FIELDS.outcome}
        tabIndex={-1}
        legend={t('answering.outcomes')}
        value={outcome}
        error={saidOf(FIELDS.outcome)}
        onChange={(next: ClaimOutcome) => change({ outcome: next })}
      >
        {outcomesOf(claim).map((each) => (
          <Radio key={each} value={each}>
            {t(`answering.outcome.${each}`)}
          </Radio>
        ))}
      </RadioGroup>
      <Textarea
        id={FIELDS.reason}
        label={t('answering.why')}
        description={t('answering.whyAbout')}
        value={reason}
        maxLength={LONGEST_REASON}
        error={saidOf(FIELDS.reason)}
        onChange={({ target }) => change({ reason: target.value })}
      />
      <DraftKept />
      <WrongFields wrong={wrong} />
      <FaultAlert faults={faults} />
      <Button type="submit" loading={isBusy}>
        {t('answering.send')}
      </Button>
    </VStack>
  );
}
