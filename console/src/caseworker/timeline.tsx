import { BodyShort, Heading } from '@navikt/ds-react';
import type { Fault } from '../api/faults';
import { useText } from '../texts/language';
import { fieldState } from './field-state';
import { useWords } from './field-value';
import type { PicturePart, YouthPicture } from './picture-fields';

/** What happened in the own service, newest first. What of it is withheld or away is said: a gap is no calm. */
export function Timeline({
  part,
  youth,
  faults,
}: {
  readonly part: PicturePart;
  readonly youth: YouthPicture;
  readonly faults: readonly Fault[];
}) {
  const t = useText();
  const { day } = useWords();
  const fields = part.fields.filter(({ happened }) => happened !== undefined);
  const lacking = fields.filter(({ path }) => {
    const state = fieldState(faults, `youth.${path}`);
    return state.is !== 'answered' || state.hasWithheld || state.hasAway;
  });
  const events = fields
    .flatMap(({ label, happened }) => (happened?.(youth) ?? []).map((event) => ({ ...event, label })))
    .sort((one, other) => other.on.localeCompare(one.on));
  return (
    <section className="agency">
      <Heading level="2" size="small" spacing>
        {t('timeline.title')}
      </Heading>
      {events.length === 0 && lacking.length === 0 && <BodyShort>{t('timeline.empty')}</BodyShort>}
      <ol className="timeline">
        {events.map(({ on, what, label }, index) => (
          <li key={index}>
            <time dateTime={on}>{day(on)}</time>: {t(label)}, {t(what)}
          </li>
        ))}
      </ol>
      {lacking.length > 0 && (
        <BodyShort>{t('timeline.lacking', { what: lacking.map(({ label }) => t(label)).join(', ') })}</BodyShort>
      )}
    </section>
  );
}
