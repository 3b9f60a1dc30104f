import { Alert, BodyLong, Button, Heading, VStack } from '@navikt/ds-react';
import { useDates, useText } from '../texts/language';
import { withheldIn } from './copy-withheld';
import { RecordView } from './record-view';
import { useWords } from './use-words';
import './youth.css';

/** One part of a copy, as the gateway tells it. */
export interface CopyPart {
  readonly heading: string;
  readonly field?: string;
  readonly state: 'TOLD' | 'NOTHING' | 'WITHHELD' | 'NOT_ANSWERED' | 'NOT_WHOLE';
  readonly notAnswered?: readonly string[];
  readonly withheld?: readonly string[];
  readonly content?: unknown;
  readonly parts?: readonly CopyPart[];
}

/** A copy of everything, as the gateway tells it. */
export interface OwnCopy {
  readonly title: string;
  readonly language: string;
  readonly madeAt: string;
  readonly notAnswered: readonly string[];
  readonly parts: readonly CopyPart[];
}

/** The copy as something to read and to print: the headings of the file, and under each what it says. */
export function CopyReader({ copy }: { readonly copy: OwnCopy }) {
  const t = useText();
  const { time } = useDates();
  const { list } = useWords();
  return (
    <VStack as="section" gap="space-16" className="whole" lang={copy.language}>
      <Heading level="2" size="medium">
        {copy.title}
      </Heading>
      <BodyLong>{t('copy.madeAt', { at: time(copy.madeAt) })}</BodyLong>
      {copy.notAnswered.length > 0 && (
        <Alert variant="warning">{t('copy.lacking', { who: list(copy.notAnswered) })}</Alert>
      )}
      <div className="not-printed">
        <Button variant="secondary" onClick={() => print()}>
          {t('copy.print')}
        </Button>
      </div>
      {copy.parts.map((part, index) => (
        <Part key={part.field ?? index} part={part} path={part.field ?? ''} isBelow={false} />
      ))}
    </VStack>
  );
}

function Part({ part, path, isBelow }: { readonly part: CopyPart; readonly path: string; readonly isBelow: boolean }) {
  const { heading, content, parts = [], withheld = [] } = part;
  const at = path === '' ? 'me' : `me.${path}`;
  return (
    <section>
      <Heading level={isBelow ? '4' : '3'} size={isBelow ? 'xsmall' : 'small'} spacing>
        {heading}
      </Heading>
      <State part={part} />
      {content !== undefined && part.state !== 'NOTHING' && (
        <RecordView value={content} at={at} path={path} faults={withheldIn(content, at, path, withheld)} />
      )}
      {parts.map((below, index) => (
        <Part key={below.field ?? index} part={below} path={below.field ? `${path}.${below.field}` : path} isBelow />
      ))}
    </section>
  );
}

/** What became of the part, where that is not that it is told. */
function State({ part: { state, notAnswered = [], parts = [] } }: { readonly part: CopyPart }) {
  const t = useText();
  const { list } = useWords();
  // Of the records of an agency each says it for itself.
  if (state === 'TOLD' || parts.length > 0) return null;
  const who = list(notAnswered);
  const isAway = state === 'NOT_ANSWERED' || state === 'NOT_WHOLE';
  return <BodyLong>{isAway && who !== '' ? t(`copy.state.${state}.who`, { who }) : t(`copy.state.${state}`)}</BodyLong>;
}
