import { Button, Heading, Textarea, VStack } from '@navikt/ds-react';
import { useState, type FormEvent } from 'react';
import { useAsked } from '../api/use-asked';
import { IndividualPlanView, type IndividualPlan } from '../caseworker/record/individual-plan-view';
import { MyIndividualPlanDocument, WriteOwnWishDocument } from '../generated/graphql';
import { Answer } from '../shared/answer';
import { Done } from '../shared/done';
import { DraftKept } from '../shared/draft-kept';
import { FaultAlert } from '../shared/fault-text';
import { useAct } from '../shared/use-act';
import { useDraft } from '../shared/use-draft';
import { useText } from '../texts/language';

const LONGEST = 1000;

/** The youth's individual plan at NAV, where there is one, with the own wish, which the youth alone writes. */
export function OwnIndividualPlan() {
  const t = useText();
  const asked = useAsked(MyIndividualPlanDocument, {});
  return (
    <Answer asked={asked} lacking={({ path }) => (/^me\.nav(\.individualPlans)?$/.test(path) ? t('plan.away') : null)}>
      {({ me }) => {
        const plan = me?.nav?.individualPlans?.[0];
        if (plan === undefined) return null;
        return (
          <VStack as="section" gap="space-12" className="card" aria-labelledby="individual-plan">
            <Heading level="2" size="small" id="individual-plan">
              {t('navRecord.plan')}
            </Heading>
            <IndividualPlanView plan={plan} />
            <OwnWish key={plan.id} plan={plan} again={asked.again} />
          </VStack>
        );
      }}
    </Answer>
  );
}

function OwnWish({
  plan: { id: planId, ownWish },
  again,
}: {
  readonly plan: IndividualPlan & { readonly id: string };
  readonly again: () => void;
}) {
  const t = useText();
  const { send, isBusy, faults } = useAct(again);
  const { content, change, discard } = useDraft(`own-wish/${planId}`, { wish: ownWish ?? '' });
  const [isMissing, setIsMissing] = useState(false);
  const [isDone, setIsDone] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const wish = content.wish.trim();
    setIsMissing(wish === '');
    setIsDone(false);
    if (wish === '' || (await send(WriteOwnWishDocument, { input: { planId, wish } })) === null) return;
    discard();
    setIsDone(true);
    again();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="narrow">
      <VStack gap="space-12" align="start">
        <Done>{isDone ? t('ownWish.done') : null}</Done>
        <DraftKept />
        <Textarea
          label={t('ownWish.label')}
          description={t('ownWish.about')}
          className="whole"
          maxLength={LONGEST}
          value={content.wish}
          error={isMissing ? t('record.missing') : undefined}
          onChange={({ target }) => change({ wish: target.value })}
        />
        <FaultAlert faults={faults} />
        <Button type="submit" loading={isBusy}>
          {t('ownWish.send')}
        </Button>
      </VStack>
    </form>
  );
}
