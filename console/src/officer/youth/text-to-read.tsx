import { BodyLong, ReadMore } from '@navikt/ds-react';
import { useEffect, useState } from 'react';
import { useAsked } from '../../api/use-asked';
import { TextOfConsentDocument, type ConsentTextInput } from '../../generated/graphql';
import { Answer } from '../../shared/answer';
import { FaultAlert } from '../../shared/fault-text';
import { useText } from '../../texts/language';

/** The text that is read to the youth before an answer; asked for when somebody opens it. Which version was shown is told on. */
export function TextToRead({
  input,
  onShown,
}: {
  readonly input: ConsentTextInput;
  readonly onShown: (version: number) => void;
}) {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <ReadMore header={t('officer.preview.text')} open={isOpen} onOpenChange={setIsOpen}>
      {isOpen && <Text input={input} onShown={onShown} />}
    </ReadMore>
  );
}

function Text({ input, onShown }: { readonly input: ConsentTextInput; readonly onShown: (version: number) => void }) {
  const asked = useAsked(TextOfConsentDocument, { input });
  const version = asked.data?.consentText?.version;
  useEffect(() => {
    if (version !== undefined) onShown(version);
    // Told once for each version.
  }, [version]);
  return (
    <Answer asked={asked}>
      {({ consentText }, faults) =>
        consentText === null || consentText === undefined ? (
          <FaultAlert faults={faults} />
        ) : (
          <blockquote lang={consentText.language} className="quoted">
            {consentText.paragraphs.map((paragraph) => (
              <BodyLong key={paragraph} spacing>
                {paragraph}
              </BodyLong>
            ))}
          </blockquote>
        )
      }
    </Answer>
  );
}
