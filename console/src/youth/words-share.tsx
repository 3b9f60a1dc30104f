import { Alert, Button, Heading, HStack, Select, VStack } from '@navikt/ds-react';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Fault } from '../api/faults';
import { act, useAsked } from '../api/use-asked';
import {
  GiveConsentDocument,
  OrganisationsDocument,
  PreviewConsentDocument,
  SignForGuardianDocument,
  TextOfOwnConsentDocument,
  type DataCategory,
  type Purpose,
  type SelfPresentationSection,
} from '../generated/graphql';
import { FaultAlert } from '../shared/fault-text';
import { useCatalogue } from '../shared/use-catalogue';
import { useSearch } from '../shared/use-search';
import { useLanguage, useText } from '../texts/language';
import { ConsentText } from './consent-text';
import { useNeeded } from '../shared/use-needed';
import { WrongFields } from '../shared/wrong-fields';

/** Lets a service read a part: to whom, for what, the exact text, and a yes and a no of equal weight. */
export function WordsShare({
  section,
  onShared,
}: {
  readonly section: SelfPresentationSection;
  readonly onShared: (who: string, consentId: string) => void;
}) {
  const t = useText();
  const category: DataCategory = `SELF_PRESENTATION_${section}`;
  const catalogue = useCatalogue();
  const organisations = useAsked(OrganisationsDocument, {});
  // In the address, so that they are there again after a login of a higher level.
  const { said, say } = useSearch();
  const recipientId = said('whom');
  const services = organisations.data?.organisations ?? [];
  const recipient = services.find(({ id }) => id === recipientId);
  const purposes = (catalogue.data?.consentCatalogue ?? []).filter(({ agencies, categories }) =>
    categories.some(
      (one) =>
        one.category === category &&
        (recipient === undefined || (agencies.includes(recipient.agency) && one.recipients.includes(recipient.agency))),
    ),
  );
  const purpose = purposes.find((one) => one.purpose === said('for'))?.purpose ?? '';
  const forget = (): void => say({ whom: null, for: null });
  return (
    <VStack as="section" gap="space-12" className="card whole">
      <Heading level="3" size="small">
        {t('words.share')}
      </Heading>
      <Select
        label={t('words.whom')}
        value={recipient?.id ?? ''}
        onChange={({ target }) => say({ whom: target.value })}
      >
        <option value="">{t('words.choose')}</option>
        {services.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Select label={t('words.whatFor')} value={purpose} onChange={({ target }) => say({ for: target.value })}>
        <option value="">{t('words.choose')}</option>
        {purposes.map(({ purpose: number, title }) => (
          <option key={number} value={number}>
            {title}
          </option>
        ))}
      </Select>
      {recipient !== undefined && purpose !== '' && (
        <ReadAndAnswer
          key={`${recipientId}${purpose}`}
          recipient={recipient}
          purpose={purpose}
          category={category}
          onNo={forget}
          onShared={(consentId) => {
            forget();
            onShared(recipient.name, consentId);
          }}
        />
      )}
    </VStack>
  );
}

function ReadAndAnswer({
  recipient,
  purpose,
  category,
  onNo,
  onShared,
}: {
  readonly recipient: { readonly id: string; readonly name: string };
  readonly purpose: Purpose;
  readonly category: DataCategory;
  readonly onNo: () => void;
  readonly onShared: (consentId: string) => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const goTo = useNavigate();
  const [refused, setRefused] = useState<readonly Fault[]>([]);
  const about = { recipientId: recipient.id, purpose, categories: [category] };
  const asked = useAsked(TextOfOwnConsentDocument, { input: { ...about, language } });
  const preview = useAsked(PreviewConsentDocument, { input: about });
  const text = asked.data?.consentText ?? null;
  const read = useId();
  const { wrong, isWhole } = useNeeded();
  const needed = [{ id: read, label: t('consents.textTitle'), isFilled: text !== null, said: t('consents.textFirst') }];
  const needsGuardian = preview.data?.previewConsent?.signers.includes('GUARDIAN') ?? false;
  const yes = async (): Promise<void> => {
    const input = { ...about, language, ...(text === null ? {} : { textVersion: text.version }) };
    if (needsGuardian) {
      const signed = await act(SignForGuardianDocument, { input });
      setRefused(signed.faults);
      if (signed.done !== null) await goTo(`/consents/signings/${signed.done.signForGuardian.id}`);
      return;
    }
    const answer = await act(GiveConsentDocument, { input });
    setRefused(answer.faults);
    if (answer.done !== null) onShared(answer.done.giveConsent.id);
  };
  return (
    <VStack gap="space-12">
      <div id={read} tabIndex={-1}>
        <ConsentText asked={asked} />
      </div>
      {needsGuardian && <Alert variant="info">{t('consents.needsGuardian')}</Alert>}
      <WrongFields wrong={wrong} />
      <FaultAlert faults={refused} />
      <HStack gap="space-16">
        <Button variant="secondary" onClick={() => isWhole(needed) && void yes()}>
          {t('words.yes')}
        </Button>
        <Button variant="secondary" onClick={onNo}>
          {t('words.no')}
        </Button>
      </HStack>
    </VStack>
  );
}
