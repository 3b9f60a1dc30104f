import { BodyShort, Button, Heading, HStack, VStack } from '@navikt/ds-react';
import type { Fault } from '../api/faults';
import { useAsked } from '../api/use-asked';
import { PictureDocument, type Purpose } from '../generated/graphql';
import { useCaller } from '../session/session';
import { Answer } from '../shared/answer';
import { FaultAlert } from '../shared/fault-text';
import { PageLink } from '../shared/page-link';
import { useText } from '../texts/language';
import { AgencyColumn } from './agency-column';
import { AskForConsent } from './ask-for-consent';
import { TakingPanel } from './case-note/taking-panel';
import { itemsOf, useTaking } from './case-note/use-taking';
import { fieldState } from './field-state';
import { FieldValue, useWords } from './field-value';
import { HandoverLink } from './handover/handover-link';
import { LivingLinks } from './living/living-links';
import { OwnWords } from './own-words';
import type { YouthPicture } from './picture-fields';
import { PARTS } from './picture-parts';
import { ReasonForm } from './reason-form';
import { Timeline } from './timeline';

interface Asker {
  readonly id: string;
  readonly purpose: Purpose;
  /** The order for information that it is asked under, where the purpose needs one. */
  readonly order: string | undefined;
  readonly reason: string | undefined;
  readonly onReason: (reason: string) => void;
}

/** What the four agencies show of a youth for one purpose. */
export function Picture(asker: Asker) {
  const { id, purpose, order, reason } = asker;
  const t = useText();
  const asked = useAsked(PictureDocument, { id }, { purpose, reason, order });
  return (
    <VStack gap="space-16">
      {asked.data === null && (
        <Heading level="1" size="large">
          {t('picture.title')}
        </Heading>
      )}
      <Answer asked={asked}>
        {({ youth }, faults) =>
          youth === null || youth === undefined ? (
            <NotFound faults={faults} />
          ) : (
            <Shown {...asker} youth={youth} faults={faults} again={asked.again} />
          )
        }
      </Answer>
    </VStack>
  );
}

function NotFound({ faults }: { readonly faults: readonly Fault[] }) {
  const t = useText();
  return (
    <VStack gap="space-16">
      <Heading level="1" size="large">
        {t('picture.title')}
      </Heading>
      <FaultAlert faults={faults} />
    </VStack>
  );
}

function Shown({
  id,
  purpose,
  order,
  reason,
  onReason,
  youth,
  faults,
  again,
}: Asker & { readonly youth: YouthPicture; readonly faults: readonly Fault[]; readonly again: () => void }) {
  const t = useText();
  const words = useWords();
  const { agency } = useCaller();
  const { choosing, start, stop } = useTaking();
  const remediesOf = (remedy: string): readonly string[] => [
    ...new Set(faults.flatMap(({ consent }) => (consent?.remedy === remedy ? [consent.category ?? ''] : []))),
  ];
  return (
    <VStack gap="space-24">
      <VStack gap="space-8">
        <Heading level="1" size="large">
          {youth.name ?? t('picture.title')}
        </Heading>
        <dl className="agency who">
          <dt>{t('field.birthDate')}</dt>
          <FieldValue
            state={fieldState(faults, 'youth.birthDate')}
            lines={youth.birthDate === null || youth.birthDate === undefined ? [] : [words.day(youth.birthDate)]}
          />
          {(youth.name === null || youth.name === undefined) && (
            <>
              <dt>{t('field.name')}</dt>
              <FieldValue state={fieldState(faults, 'youth.name')} lines={[]} />
            </>
          )}
        </dl>
        <BodyShort>{t('picture.logged', { purpose: t(`term.purpose.${purpose}`) })}</BodyShort>
        <HStack gap="space-16" align="center">
          <Button variant="secondary" size="small" onClick={again}>
            {t('picture.again')}
          </Button>
          <Button variant="secondary" size="small" onClick={choosing === undefined ? start : stop}>
            {t(choosing === undefined ? 'take.start' : 'take.stop')}
          </Button>
          <PageLink to={`/record/${id}`}>{t('record.link')}</PageLink>
          <HandoverLink youthId={id} />
          <LivingLinks youthId={id} />
        </HStack>
      </VStack>
      {(remediesOf('STATE_REASON').length > 0 || reason !== undefined) && (
        <ReasonForm reason={reason} onReason={onReason} />
      )}
      <div className="agencies">
        {PARTS.map((part) => (
          <AgencyColumn
            key={part.agency}
            part={part}
            youth={youth}
            faults={faults}
            isOwn={part.agency === agency}
            choosing={choosing}
          />
        ))}
      </div>
      <TakingPanel
        youthId={id}
        askedFor={{ purpose, order }}
        items={itemsOf(choosing?.chosen ?? [], youth, faults, words)}
        isChoosing={choosing !== undefined}
        onTaken={stop}
      />
      <OwnWords youth={youth} faults={faults} />
      <AskForConsent youthId={id} purpose={purpose} categories={remediesOf('REQUEST_CONSENT')} />
      <Timeline parts={PARTS} youth={youth} faults={faults} />
    </VStack>
  );
}
