import { Alert, BodyLong, BodyShort, Button, Heading, HStack, List, Loader, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { isWithheld, type Fault } from '../api/faults';
import { act, useAsked } from '../api/use-asked';
import {
  MyConsentsDocument,
  PreviewWithdrawalDocument,
  WithdrawConsentDocument,
  type DataCategory,
  type PreviewWithdrawalQuery,
} from '../generated/graphql';
import { Answer } from '../shared/answer';
import { ConsentRecord } from '../shared/consent-record';
import { Done } from '../shared/done';
import { FaultAlert } from '../shared/fault-text';
import { useOrganisationName } from '../shared/organisation-name';
import { useLanguage, useText } from '../texts/language';
import { ConsentFacts } from './consent-facts';
import type { MyConsent } from './consent-list';
import { GiveAnew } from './give-anew';
import { HowSaid } from './how-said';
import { useWords } from './use-words';
import { WithdrawPart } from './withdraw-part';

type Preview = NonNullable<PreviewWithdrawalQuery['previewWithdrawal']>;

/** What was taken back: all, or one kind, where another consent is to the rest; and what stays open all the same, if that is known. */
interface Withdrawn {
  readonly stays: Preview['stays'] | null;
  readonly part: DataCategory | null;
  readonly rest: string | null;
}

/** One yes, and how it is taken back. */
export function ConsentPage() {
  const t = useText();
  const { id = '' } = useParams();
  const asked = useAsked(MyConsentsDocument, {});
  return (
    <VStack gap="space-16" align="start">
      <Heading level="1" size="large">
        {t('consents.one')}
      </Heading>
      <Answer asked={asked} lacking={({ path }) => (path === 'me.consents' ? t('consents.awayList') : null)}>
        {({ me }, faults) => {
          const index = (me?.consents ?? []).findIndex((one) => one?.id === id);
          const consent = me?.consents?.[index];
          if (consent === null || consent === undefined) {
            return me?.consents === null ? null : <BodyShort>{t('consents.unknown')}</BodyShort>;
          }
          return (
            <OneConsent key={id} consent={consent} faults={faults} at={`me.consents.${index}`} again={asked.again} />
          );
        }}
      </Answer>
      <Link to="/consents">{t('consents.back')}</Link>
    </VStack>
  );
}

function OneConsent({
  consent,
  faults,
  at,
  again,
}: {
  readonly consent: MyConsent;
  readonly faults: readonly Fault[];
  readonly at: string;
  readonly again: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const name = useOrganisationName();
  const [withdrawn, setWithdrawn] = useState<Withdrawn | null>(null);
  const [isReading, setIsReading] = useState(false);
  const [givenAnew, setGivenAnew] = useState<string | null>(null);
  const [refused, setRefused] = useState<readonly Fault[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const recipient = name(consent.recipient, consent.recipientAgency, faults, `${at}.recipient`);
  const holds = consent.state === 'ACTIVE' || consent.state === 'NOT_YET_VALID';

  const withdraw = async (stays: Preview['stays'] | null, part: DataCategory | null = null): Promise<void> => {
    setIsBusy(true);
    setRefused([]);
    const input = { language, categories: part === null ? null : [part] };
    const { done, faults: found } = await act(WithdrawConsentDocument, {
      id: consent.id,
      input,
    });
    setIsBusy(false);
    if (done === null) return setRefused(found);
    setWithdrawn({ stays, part, rest: done.withdrawConsent.supersededBy ?? null });
    setGivenAnew(null);
    again();
  };
  const about = consent.signedBy.includes('GUARDIAN') ? null : givenAnewAs(consent);
  return (
    <VStack gap="space-16" align="start">
      <Done>
        {withdrawn !== null ? (
          <VStack gap="space-8" align="start">
            <WhatIsWithdrawn recipient={recipient} {...withdrawn} />
            {about !== null && !isReading && (
              <Button size="small" variant="secondary" onClick={() => setIsReading(true)}>
                {t('state.undo')}
              </Button>
            )}
          </VStack>
        ) : givenAnew !== null ? (
          <>
            {t('consents.undone')} <Link to={`/consents/${givenAnew}`}>{t('consents.more')}</Link>
          </>
        ) : null}
      </Done>
      {about !== null && isReading && (
        <GiveAnew
          about={about}
          onNo={() => setIsReading(false)}
          onGiven={(consentId) => {
            setIsReading(false);
            setWithdrawn(null);
            setGivenAnew(consentId);
            again();
          }}
        />
      )}
      <FaultAlert faults={refused} />
      <ConsentFacts consent={consent} faults={faults} at={at}>
        <HStack gap="space-16">
          <Link to={`/seen?consent=${consent.id}`}>{t('consents.sawWhat')}</Link>
          {!holds && (
            <Link to={`/claims/new?${new URLSearchParams({ category: consent.categories[0] ?? '' })}`}>
              {t('consents.askCorrect')}
            </Link>
          )}
        </HStack>
      </ConsentFacts>
      <HowSaid of={consent} />
      {holds && <Withdrawal consent={consent} recipient={recipient} isBusy={isBusy} withdraw={withdraw} />}
      <ConsentRecord consentId={consent.id} />
    </VStack>
  );
}

/** What a yes to the same would be to; nothing where it is withheld to whom it was, or what it is for is none any more. */
const givenAnewAs = ({ recipient, purpose, categories, validTo }: MyConsent) =>
  recipient === null || recipient === undefined || purpose === null || purpose === undefined
    ? null
    : { recipientId: recipient.id, purpose, categories, validTo };

/** What nobody is shown any more, and what they may be shown by law all the same. */
function WhatIsWithdrawn({ recipient, stays, part, rest }: Withdrawn & { readonly recipient: string }) {
  const t = useText();
  const { categories } = useWords();
  const byLaw = (stays ?? [])
    .filter(({ reason, category }) => reason === 'STATUTE' && (part === null || category === part))
    .map(({ category }) => category);
  const none = t(stays === null ? 'consents.statutoryUnknown' : 'consents.statutoryNone');
  const statutory = byLaw.length === 0 ? none : categories(byLaw);
  if (part === null) return <BodyLong>{t('consents.withdrawn', { recipient, statutory })}</BodyLong>;
  return (
    <>
      <BodyLong>{t('consents.part.done', { recipient, statutory, what: categories([part]) })}</BodyLong>
      {rest !== null && <Link to={`/consents/${rest}`}>{t('consents.part.rest')}</Link>}
    </>
  );
}

/** What would end, what would stay, and the button; which is there even where that cannot be told. */
function Withdrawal({
  consent,
  recipient,
  isBusy,
  withdraw,
}: {
  readonly consent: MyConsent;
  readonly recipient: string;
  readonly isBusy: boolean;
  readonly withdraw: (stays: Preview['stays'] | null, part?: DataCategory) => Promise<void>;
}) {
  const t = useText();
  const { categories } = useWords();
  const asked = useAsked(PreviewWithdrawalDocument, { consentId: consent.id });
  const preview = asked.data?.previewWithdrawal ?? null;
  return (
    <VStack as="section" gap="space-12" align="start">
      <Heading level="2" size="medium">
        {t('consents.withdrawTitle')}
      </Heading>
      {asked.state === 'loading' && preview === null && <Loader title={t('state.loading')} />}
      {asked.state !== 'loading' && preview === null && <NoPreview faults={asked.faults} />}
      {preview !== null && (
        <>
          <BodyShort>
            {preview.closes.length === 0
              ? t('consents.closesNone', { recipient })
              : `${t('consents.closes', { recipient })} ${categories(preview.closes.flatMap((field) => field.categories))}.`}
          </BodyShort>
          {preview.stays.length === 0 ? (
            <BodyShort>{t('consents.staysNone')}</BodyShort>
          ) : (
            <div>
              <BodyShort>{t('consents.stays')}</BodyShort>
              <List>
                {preview.stays.map(({ category, purpose, reason, statute }) => (
                  <List.Item key={`${category}${purpose}${reason}`}>
                    <Stays what={categories([category])} reason={reason} statute={statute ?? ''} />
                  </List.Item>
                ))}
              </List>
            </div>
          )}
          {preview.ends.length > 1 && (
            <BodyShort>{t('consents.alsoEnds', { count: preview.ends.length - 1 })}</BodyShort>
          )}
        </>
      )}
      <Button variant="danger" loading={isBusy} onClick={() => void withdraw(preview?.stays ?? null)}>
        {t('consents.withdrawNow')}
      </Button>
      <WithdrawPart consent={consent} isBusy={isBusy} withdraw={(part) => withdraw(preview?.stays ?? null, part)} />
    </VStack>
  );
}

/** Why it is not said what would end: it places who is protected, or it could not be had. */
function NoPreview({ faults }: { readonly faults: readonly Fault[] }) {
  const t = useText();
  return isWithheld(faults, 'previewWithdrawal') ? (
    <Alert variant="info">{t('consents.previewWithheld')}</Alert>
  ) : (
    <Alert variant="warning">{t('consents.previewAway')}</Alert>
  );
}

function Stays({
  what,
  reason,
  statute,
}: {
  readonly what: string;
  readonly reason: string;
  readonly statute: string;
}) {
  const { maybe } = useWords();
  const t = useText();
  return <>{maybe(`consents.stays.${reason}`, { what, statute }) ?? t('consents.stays.other', { what })}</>;
}
