import { Heading } from '@navikt/ds-react';
import { useId } from 'react';
import type { Fault } from '../api/faults';
import { useText } from '../texts/language';
import { fieldState } from './field-state';
import { FieldValue, useWords } from './field-value';
import type { PicturePart, YouthPicture } from './picture-fields';

/** What one agency shows of the youth. */
export function AgencyColumn({
  part: { agency, fields },
  youth,
  faults,
  isOwn,
}: {
  readonly part: PicturePart;
  readonly youth: YouthPicture;
  readonly faults: readonly Fault[];
  readonly isOwn: boolean;
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
        {fields.map(({ path, label, say }) => (
          <div key={path} data-field={path}>
            <dt>{t(label)}</dt>
            <FieldValue state={fieldState(faults, `youth.${path}`)} lines={say(youth, words)} />
          </div>
        ))}
      </dl>
    </section>
  );
}
