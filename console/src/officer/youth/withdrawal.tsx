import { BodyLong, Button, Heading, HStack, List, Loader, Select, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import type { Fault } from '../../api/faults';
import { ask } from '../../api/use-asked';
import {
  PreviewWithdrawalForYouthDocument,
  WithdrawForYouthDocument,
  type PreviewWithdrawalForYouthQuery,
} from '../../generated/graphql';
import { Done } from '../../shared/done';
import { DraftKept } from '../../shared/draft-kept';
import { FaultAlert } from '../../shared/fault-text';
import { useAct } from '../../shared/use-act';
import { useDraft } from '../../shared/use-draft';
import { useLanguage, useText } from '../../texts/language';
import { isLanguage, LANGUAGES, type Language } from '../../texts/texts';
import type { alikeOf } from './alike-consents';
import { PreviewedFields } from './previewed-fields';
import { isSigned, NO_SIGNING, SigningFields, signingInputOf, type Signing } from './signing-fields';
import type { ConsentOfYouth } from './youth-consents';

type Preview = NonNullable<PreviewWithdrawalForYouthQuery['previewWithdrawal']>;

/** How the youth said it. */
interface Said {
  readonly signing: Signing;
  /** In which it was said; the officer's own until another is chosen. */
  readonly language: Language | null;
}

const NOTHING_SAID: Said = { signing: { ...NO_SIGNING, method: 'ORAL' }, language: null };

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
  const [step, setStep] = useState<'none' | 'asking' | Preview>('none');
  const [isDone, setIsDone] = useState(false);
  const { send, isBusy, faults } = useAct(again);
  const [unseen, setUnseen] = useState<readonly Fault[]>([]);
  const { language } = useLanguage();
  const { content, change, discard } = useDraft<Said>(`withdraw/${consent.id}`, NOTHING_SAID);
  const said = content.language ?? language;
  const stands = consent.state === 'ACTIVE' || consent.state === 'NOT_YET_VALID';

  const look = async (): Promise<void> => {
    setStep('asking');
    const { data, faults: refused } = await ask(PreviewWithdrawalForYouthDocument, { youthId, consentId: consent.id });
    setUnseen(refused);
    setStep(data?.previewWithdrawal ?? 'none');
  };
  const withdraw = async (): Promise<void> => {
    const withdrawn = await send(WithdrawForYouthDocument, {
      id: consent.id,
      expectedVersion: consent.version,
      input: { signing: signingInputOf(content.signing), language: said, alike: [...alike] },
    });
    if (withdrawn === null) return;
    discard();
    setStep('none');
    setIsDone(true);
    again();
  };
  return (
    <VStack gap="space-16" as="section" align="start">
      <Done>{isDone ? t('officer.withdraw.done') : null}</Done>
      <FaultAlert faults={unseen} />
      <FaultAlert faults={faults} />
      {stands && (
        <>
          <Heading level="2" size="medium">
            {t('officer.withdraw.title')}
          </Heading>
          <BodyLong>{t('officer.withdraw.about')}</BodyLong>
          {step === 'none' && (
            <Button variant="secondary" onClick={() => void look()}>
              {t('officer.withdraw.look')}
            </Button>
          )}
          {step === 'asking' && <Loader title={t('state.loading')} />}
          {typeof step === 'object' && (
            <>
              <Heading level="3" size="small">
                {t('officer.withdraw.closes')}
              </Heading>
              <PreviewedFields of={step.closes} none={t('officer.withdraw.closesNothing')} />
              {step.ends.length > 1 && (
                <BodyLong>{t('officer.withdraw.endsMore', { count: step.ends.length - 1 })}</BodyLong>
              )}
              <Heading level="3" size="small">
                {t('officer.withdraw.stays')}
              </Heading>
              {step.stays.length === 0 ? (
                <BodyLong>{t('officer.withdraw.staysNothing')}</BodyLong>
              ) : (
                <List>
                  {step.stays.map(({ purpose, category, reason, statute }) => (
                    <List.Item key={`${purpose}${category}${reason}`}>
                      {t(`term.category.${category}`)} – {t(`term.purpose.${purpose}`)}. {t(`term.reason.${reason}`)}{' '}
                      {statute}
                    </List.Item>
                  ))}
                </List>
              )}
              <SigningFields
                asksMaturity={false}
                value={content.signing}
                onChange={(part) => change({ signing: { ...content.signing, ...part } })}
              />
              <Select
                label={t('officer.withdraw.language')}
                value={said}
                onChange={({ target }) => {
                  if (isLanguage(target.value)) change({ language: target.value });
                }}
              >
                {Object.entries(LANGUAGES).map(([code, name]) => (
                  <option key={code} value={code} lang={code}>
                    {name}
                  </option>
                ))}
              </Select>
              <DraftKept />
              <HStack gap="space-8">
                <Button
                  variant="danger"
                  loading={isBusy}
                  disabled={!isSigned(content.signing)}
                  onClick={() => void withdraw()}
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
