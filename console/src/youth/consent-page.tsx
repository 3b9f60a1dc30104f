import { BodyLong, Button, Heading, HStack, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Fault } from '../api/faults';
import { act, useAsked } from '../api/use-asked';
import { MyConsentsDocument, WithdrawConsentDocument, type DataCategory } from '../generated/graphql';
import { Answer } from '../shared/answer';
import { ConsentRecord } from '../shared/consent-record';
import { Done } from '../shared/done';
import { FaultAlert } from '../shared/fault-text';
import { OneOf } from '../shared/one-of';
import { useOrganisationName } from '../shared/organisation-name';
import { useLanguage, useText } from '../texts/language';
import { ConsentFacts } from './consent-facts';
import type { MyConsent } from './consent-list';
import { GiveAnew } from './give-anew';
import { HowSaid } from './how-said';
import { useWords } from './use-words';
import type { WithdrawalPreview } from './preview-of-withdrawal';
import { Withdrawal } from './withdrawal';

/** What was taken back: all, or one kind, where another consent is to the rest; and what stays open all the same, if that is known. */
interface Withdrawn {
  readonly stays: WithdrawalPreview['stays'] | null;
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
      <Answer asked={asked}>
        {({ me }, faults) => (
          <OneOf rows={me?.consents} isIt={(one) => one.id === id} unknown={t('consents.unknown')}>
            {(consent, index) => (
              <OneConsent key={id} consent={consent} faults={faults} at={`me.consents.${index}`} again={asked.again} />
            )}
          </OneOf>
        )}
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

  const withdraw = async (
    stays: WithdrawalPreview['stays'] | null,
    part: DataCategory | null = null,
  ): Promise<void> => {
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
  const byLaw = (stays ?? []).filter(({ reason }) => reason === 'STATUTE').map(({ category }) => category);
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
