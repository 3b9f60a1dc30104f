import { BodyLong, Heading } from '@navikt/ds-react';
import type { Fault } from '../api/faults';
import { useDates, useText } from '../texts/language';
import { fieldState } from './field-state';
import { FieldValue } from './field-value';
import type { YouthPicture } from './picture-fields';

/** What the youth says of themself, where it is shared. */
export function OwnWords({ youth, faults }: { readonly youth: YouthPicture; readonly faults: readonly Fault[] }) {
  const t = useText();
  const { day } = useDates();
  const sections = youth.selfPresentation ?? [];
  return (
    <section className="agency">
      <Heading level="2" size="small">
        {t('picture.ownWords')}
      </Heading>
      <dl>
        {sections.map(({ section, text, updatedOn }) => (
          <div key={section}>
            <dt>{t(`value.section.${section}`)}</dt>
            <dd>
              <BodyLong>{text}</BodyLong>
              {t('picture.written', { on: day(updatedOn) })}
            </dd>
          </div>
        ))}
        {sections.length === 0 && (
          <div>
            <dt>{t('picture.sections')}</dt>
            <FieldValue state={fieldState(faults, 'youth.selfPresentation')} lines={[]} />
          </div>
        )}
      </dl>
    </section>
  );
}
