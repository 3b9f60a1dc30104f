import { BodyLong, Button, Heading, HStack, Loader, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import type { Fault } from '../../api/faults';
import { ask } from '../../api/use-asked';
import {
  PreviewWithdrawalForYouthDocument,
  WithdrawForYouthDocument,
  type DataCategory,
} from '../../generated/graphql';
import { LanguageSelect } from '../../shared/language-select';
import { Done } from '../../shared/done';
import { DraftKept } from '../../shared/draft-kept';
import { FaultAlert } from '../../shared/fault-text';
import { PageLink } from '../../shared/page-link';
import { useAct } from '../../shared/use-act';
import { useDraft } from '../../shared/use-draft';
import { useLanguage, useText } from '../../texts/language';
import type { Language } from '../../texts/texts';
import type { alikeOf } from './alike-consents';
import { neededOfSigning, NO_SIGNING, SigningFields, signingInputOf, type Signing } from './signing-fields';
import { WhatWithdrawalDoes, type WithdrawalPreview } from './what-withdrawal-does';
import { WithdrawnParts } from './withdrawn-parts';
import type { ConsentOfYouth } from './youth-consents';
import { SendButton } from '../../shared/send-button';
import { useNeeded } from '../../shared/use-needed';
import { WrongFields } from '../../shared/wrong-fields';

/** How the youth said it. */
interface Said {
  readonly signing: Signing;
  /** In which it was said; the officer's own until another is chosen. */
  readonly language: Language | null;
  /** Which kinds; all of them until some are chosen. */
  readonly categories: readonly DataCategory[] | null;
}

/** What was taken back: all, or these kinds, where another consent is to the rest. */
interface Withdrawn {
  readonly categories: readonly DataCategory[];
  readonly rest: string | null;
}

const NOTHING_SAID: Said = { signing: { ...NO_SIGNING, method: 'ORAL' }, language: null, categories: null };

/** Withdraws on the youth's word: what would close and what stays is shown first. */
export function Withdrawal({
  consent,
  alike,
  youthId,
  again,
}: {
  readonly consent: ConsentOfYouth;
  /** What ends with it, as it was read. */
  readonly alike: ReturnType<typeof alikeOf>;
  readonly youthId: string;
  readonly again: () => void;
}) {
  const t = useText();
  const [step, setStep] = useState<'none' | 'asking' | WithdrawalPreview>('none');
  const [withdrawn, setWithdrawn] = useState<Withdrawn | null>(null);
  const { send, isBusy, faults } = useAct(again);
  const [unseen, setUnseen] = useState<readonly Fault[]>([]);
  const { language } = useLanguage();
  const { content, change, discard } = useDraft<Said>(`withdraw/${consent.id}`, NOTHING_SAID);
  const said = content.language ?? language;
  const { wrong, isWhole } = useNeeded();
  const chosen = content.categories ?? consent.categories;
  // Of all of it nothing is named, as the API has it.
  const categories = chosen.length === consent.categories.length ? null : [...chosen];
  const stands = consent.state === 'ACTIVE' || consent.state === 'NOT_YET_VALID';

  const look = async (): Promise<void> => {
    setStep('asking');
    const { data, faults: refused } = await ask(PreviewWithdrawalForYouthDocument, {
      youthId,
      consentId: consent.id,
      categories,
    });
    setUnseen(refused);
    setStep(data?.previewWithdrawal ?? 'none');
  };
  const withdraw = async (): Promise<void> => {
    const done = await send(WithdrawForYouthDocument, {
      id: consent.id,
      expectedVersion: consent.version,
      input: { signing: signingInputOf(content.signing), language: said, categories, alike: [...alike] },
    });
    if (done === null) return;
    discard();
    setStep('none');
    setWithdrawn({ categories: chosen, rest: done.withdrawConsent.supersededBy ?? null });
    again();
  };
  return (
    <VStack gap="space-16" as="section" align="start">
      <Done>{withdrawn === null ? null : <WhatIsWithdrawn youthId={youthId} {...withdrawn} />}</Done>
      <FaultAlert faults={unseen} />
      <FaultAlert faults={faults} />
      {stands && (
        <>
          <Heading level="2" size="medium">
            {t('officer.withdraw.title')}
          </Heading>
          <BodyLong>{t('officer.withdraw.about')}</BodyLong>
          {consent.categories.length > 1 && (
            <WithdrawnParts
              of={consent.categories}
              chosen={chosen}
              isLooking={step === 'asking'}
              choose={(kinds) => {
                setStep('none');
                change({ categories: kinds });
              }}
            />
          )}
          {step === 'none' && (
            <SendButton
              variant="secondary"
              isBusy={false}
              needed={[
                {
                  id: 'withdrawn-parts',
                  label: t('officer.withdraw.what'),
                  isFilled: chosen.length > 0,
                  said: t('officer.withdraw.whatMissing'),
                },
              ]}
              onSend={() => void look()}
            >
              {t('officer.withdraw.look')}
            </SendButton>
          )}
          {step === 'asking' && <Loader title={t('state.loading')} />}
          {typeof step === 'object' && (
            <>
              <WhatWithdrawalDoes of={step} />
              <SigningFields
                id="withdrawal"
                asksMaturity={false}
                value={content.signing}
                onChange={(part) => change({ signing: { ...content.signing, ...part } })}
              />
              <LanguageSelect
                label={t('officer.withdraw.language')}
                value={said}
                onChange={(language) => change({ language })}
              />
              <DraftKept />
              <WrongFields wrong={wrong} />
              <HStack gap="space-8">
                <Button
                  variant="danger"
                  loading={isBusy}
                  onClick={() => isWhole(neededOfSigning(content.signing, 'withdrawal', t)) && void withdraw()}
                >
                  {t('officer.withdraw.now')}
                </Button>
                <Button variant="tertiary" onClick={() => setStep('none')}>
                  {t('officer.withdraw.not')}
                </Button>
              </HStack>
            </>
          )}
        </>
      )}
    </VStack>
  );
}

function WhatIsWithdrawn({ youthId, categories, rest }: Withdrawn & { readonly youthId: string }) {
  const t = useText();
  if (rest === null) return t('officer.withdraw.done');
  const what = categories.map((category) => t(`term.category.${category}`)).join(', ');
  return (
    <>
      {t('officer.withdraw.donePart', { what })}{' '}
      <PageLink to={`/youth/${youthId}/consents/${rest}`}>{t('officer.withdraw.rest')}</PageLink>
    </>
  );
}
