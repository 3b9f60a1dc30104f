import { Checkbox, Heading } from '@navikt/ds-react';
import { useId } from 'react';
import type { Fault } from '../api/faults';
import { useText } from '../texts/language';
import { isTakeable, type Choosing } from './case-note/use-taking';
import { fieldState } from './field-state';
import { FieldValue, useWords } from './field-value';
import type { PicturePart, YouthPicture } from './picture-fields';

/** What one agency shows of the youth. */
export function AgencyColumn({
  part: { agency, fields },
  youth,
  faults,
  isOwn,
  choosing,
}: {
  readonly part: PicturePart;
  readonly youth: YouthPicture;
  readonly faults: readonly Fault[];
  readonly isOwn: boolean;
  /** What of it is taken into a case, while that is chosen. */
  readonly choosing?: Choosing | undefined;
}) {
  const t = useText();
  const words = useWords();
  const id = useId();
  return (
    <section className="agency" aria-labelledby={id}>
      <Heading level="2" size="small" id={id}>
        {isOwn ? t('picture.own', { agency: t(`term.agency.${agency}`) }) : t(`term.agency.${agency}`)}
      </Heading>
      <dl>
        {fields.map((field) => (
          <div key={field.path} data-field={field.path}>
            <dt>
              {choosing !== undefined && isTakeable(field, youth, faults, words) ? (
                <Checkbox
                  size="small"
                  checked={choosing.chosen.includes(field.path)}
                  onChange={() => choosing.toggle(field.path)}
                >
                  {t(field.label)}
                </Checkbox>
              ) : (
                t(field.label)
              )}
            </dt>
            <FieldValue state={fieldState(faults, `youth.${field.path}`)} lines={field.say(youth, words)} />
          </div>
        ))}
      </dl>
    </section>
  );
}
