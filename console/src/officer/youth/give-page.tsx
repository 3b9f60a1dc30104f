import { Alert, BodyLong, Button, Checkbox, CheckboxGroup, Heading, HStack, Loader, VStack } from '@navikt/ds-react';
import { useState, type FormEvent } from 'react';
import type { Fault } from '../../api/faults';
import { act, ask } from '../../api/use-asked';
import {
  GiveForYouthDocument,
  PreviewForYouthDocument,
  TextOfConsentDocument,
  type PreviewForYouthQuery,
  type Signer,
  type TextOfConsentQuery,
} from '../../generated/graphql';
import { hearingOf, NOT_HEARD, refusedHearing, wrongHearing } from '../../guardian/hearing';
import { HearingFields } from '../../guardian/hearing-fields';
import { Done } from '../../shared/done';
import { DraftKept } from '../../shared/draft-kept';
import { FaultAlert, useFaultText } from '../../shared/fault-text';
import { useDraft } from '../../shared/use-draft';
import { useDates, useLanguage, useText } from '../../texts/language';
import { ChoiceOfConsent, neededOfChoice } from './choice-of-consent';
import { nothingGiven, subjectOf, type GivenConsent } from './given-consent';
import { GuardianSelect } from './guardian-select';
import { PreviewOfConsent } from './preview-of-consent';
import { neededOfSigning, SigningFields, signingInputOf } from './signing-fields';
import { PageLink } from '../../shared/page-link';
import { useNeeded } from '../../shared/use-needed';
import { WrongFields } from '../../shared/wrong-fields';
import { CanUndo } from '../../shared/can-undo';

/** What was shown before it is given, with what it was asked about: another choice needs another look. */
interface Shown {
  readonly about: string;
  readonly text: NonNullable<TextOfConsentQuery['consentText']>;
  readonly preview: NonNullable<PreviewForYouthQuery['previewConsent']>;
}

/** Enters a consent that a youth has given on paper, or orally before a witness. */
export function GivePage({ youthId }: { readonly youthId: string }) {
  const t = useText();
  const faultText = useFaultText();
  const { day } = useDates();
  const { language } = useLanguage();
  const { content, change, discard, isRead } = useDraft<GivenConsent>(`give/${youthId}`, nothingGiven(language));
  const [shown, setShown] = useState<Shown | null>(null);
  const [given, setGiven] = useState<{ readonly id: string; readonly validTo: string } | null>(null);
  const [cleared, setCleared] = useState<GivenConsent | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const subject = subjectOf(content);
  const about = JSON.stringify([subject, content.language]);
  const isShown = shown?.about === about;
  const { wrong, isWhole } = useNeeded();
  const needed = isShown
    ? [
        ...neededOfSigning(content.signing, 'given', t),
        ...(shown.preview.isChildHeard ? wrongHearing(content.hearing ?? NOT_HEARD, t) : []).map((field) => ({
          ...field,
          label: t('guardian.child.hearing'),
          isFilled: false,
        })),
      ]
    : neededOfChoice(content, t);
  const errorAt = (argument: string): string | undefined => {
    const fault = faults.find((each) => each.argument === argument);
    return fault === undefined ? undefined : faultText(fault);
  };

  const look = async (): Promise<void> => {
    if (subject === null) return;
    setIsBusy(true);
    setGiven(null);
    setCleared(null);
    const [text, preview] = await Promise.all([
      ask(TextOfConsentDocument, { input: { ...subject, language: content.language } }),
      ask(PreviewForYouthDocument, { input: { ...subject, youthId } }),
    ]);
    setIsBusy(false);
    if (text.data?.consentText && preview.data?.previewConsent) {
      setShown({ about, text: text.data.consentText, preview: preview.data.previewConsent });
      change({ signedBy: preview.data.previewConsent.signers });
      setFaults([]);
    } else setFaults(text.faults.length > 0 ? text.faults : preview.faults.length > 0 ? preview.faults : UNREACHED);
  };

  const give = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isWhole(needed) || subject === null) return;
    if (!isShown) return look();
    setIsBusy(true);
    const { guardianId, otherGuardianIds, signedBy, signing, hearing, despiteRefusal, clientKey } = content;
    const { done, faults: refused } = await act(GiveForYouthDocument, {
      input: {
        ...subject,
        youthId,
        signedBy: [...signedBy],
        signing: signingInputOf(signing),
        language: content.language,
        textVersion: shown.text.version,
        replaces: shown.preview.replaces?.map(({ id, version }) => ({ id, version })) ?? null,
        clientKey,
        ...(shown.preview.isChildHeard ? hearingOf(hearing ?? NOT_HEARD) : {}),
        ...(despiteRefusal ? { despiteRefusal } : {}),
        ...(signedBy.includes('GUARDIAN') && guardianId !== ''
          ? { guardianId, otherGuardianIds: otherGuardianIds.filter((id) => id !== guardianId) }
          : {}),
      },
    });
    setIsBusy(false);
    setFaults(refused);
    // Somebody was there first: what would be replaced is looked at anew.
    if (refused.some(({ code }) => code === 'CONFLICT')) setShown(null);
    if (done === null) return;
    setGiven(done.giveConsent);
    setShown(null);
    discard();
  };

  if (!isRead) return <Loader title={t('state.loading')} />;
  return (
    <VStack gap="space-16" className="narrow" as="section">
      <Heading level="2" size="medium">
        {t('officer.youth.give')}
      </Heading>
      <BodyLong>{t('officer.give.about')}</BodyLong>
      <Done>
        {given === null ? null : (
          <>
            {t('officer.give.done', { until: day(given.validTo) })}{' '}
            <PageLink to={`/youth/${youthId}/consents/${given.id}`}>{t('officer.consent.open')}</PageLink>
          </>
        )}
      </Done>
      <Done>
        {cleared === null ? null : (
          <CanUndo
            onUndo={() => {
              change(cleared);
              setCleared(null);
            }}
          >
            {t('officer.give.cleared')}
          </CanUndo>
        )}
      </Done>
      <form onSubmit={(event) => void give(event)}>
        <VStack gap="space-24">
          <ChoiceOfConsent
            value={content}
            onChange={(part) => {
              setCleared(null);
              change(part);
            }}
          />
          {isShown && (
            <>
              <PreviewOfConsent text={shown.text} preview={shown.preview} />
              <SigningFields
                id="given"
                value={content.signing}
                asksMaturity={shown.preview.isMaturityAssessed}
                onChange={(part) => change({ signing: { ...content.signing, ...part } })}
              />
              <CheckboxGroup
                legend={t('officer.give.signedBy')}
                value={[...content.signedBy]}
                onChange={(signedBy: Signer[]) => change({ signedBy })}
              >
                <Checkbox value="YOUTH">{t('term.signer.YOUTH')}</Checkbox>
                <Checkbox value="GUARDIAN">{t('term.signer.GUARDIAN')}</Checkbox>
              </CheckboxGroup>
              {content.signedBy.includes('GUARDIAN') && (
                <GuardianSelect
                  youthId={youthId}
                  value={content.guardianId}
                  error={errorAt('input.guardianId')}
                  onChange={(guardianId) =>
                    change({
                      guardianId,
                      otherGuardianIds: content.otherGuardianIds.filter((id) => id !== guardianId),
                    })
                  }
                  others={{
                    value: content.otherGuardianIds,
                    onChange: (otherGuardianIds) => change({ otherGuardianIds }),
                    error: errorAt('input.otherGuardianIds'),
                  }}
                />
              )}
              {shown.preview.isChildHeard && (
                <HearingFields
                  value={content.hearing ?? NOT_HEARD}
                  wrong={refusedHearing(faults, faultText)}
                  onChange={(part) => change({ hearing: { ...(content.hearing ?? NOT_HEARD), ...part } })}
                />
              )}
              {(content.despiteRefusal || faults.some(({ rule }) => rule === 'CONSENT_AFTER_REFUSAL')) && (
                <Checkbox
                  checked={content.despiteRefusal}
                  onChange={({ target }) => change({ despiteRefusal: target.checked })}
                >
                  {t('officer.give.despiteRefusal')}
                </Checkbox>
              )}
              <Alert variant="info">{t('officer.give.tellIdentity')}</Alert>
            </>
          )}
          <DraftKept />
          <WrongFields wrong={wrong} />
          <FaultAlert faults={faults} fieldOf={(argument) => fieldOf(argument, t)} />
          <HStack gap="space-8">
            {isShown ? (
              <Button type="submit" loading={isBusy}>
                {t('officer.give.give')}
              </Button>
            ) : (
              <Button type="submit" loading={isBusy}>
                {t('officer.give.look')}
              </Button>
            )}
            <Button
              type="button"
              variant="tertiary"
              onClick={() => {
                setCleared(content);
                discard();
                setShown(null);
                setGiven(null);
                setFaults([]);
              }}
            >
              {t('officer.give.clear')}
            </Button>
          </HStack>
        </VStack>
      </form>
    </VStack>
  );
}

const UNREACHED: readonly Fault[] = [{ code: 'UNREACHABLE', rule: null, argument: null, path: '', message: '' }];

const FIELDS = {
  'input.recipientId': 'column.recipient',
  'input.purpose': 'column.purpose',
  'input.categories': 'column.categories',
  'input.validTo': 'officer.give.validTo',
  'input.signedBy': 'officer.give.signedBy',
  'input.guardianId': 'officer.give.guardian',
  'input.otherGuardianIds': 'officer.give.otherGuardians',
  'input.signing': 'officer.signing.how',
  'input.signing.method': 'officer.signing.how',
  'input.signing.witness': 'officer.signing.witness',
  'input.signing.minute': 'officer.signing.minute',
  'input.signing.spokenLanguage': 'officer.signing.spokenLanguage',
  'input.signing.interpreter': 'officer.copy.interpreted',
  'input.heard': 'guardian.child.heard',
  'input.heard.how': 'guardian.child.how',
  'input.signing.maturity': 'officer.signing.maturity',
  'input.signing.scanSha256': 'officer.signing.scan',
} as const;

const fieldOf = (argument: string, t: ReturnType<typeof useText>): string | null =>
  argument in FIELDS ? t(FIELDS[argument as keyof typeof FIELDS]) : null;
