import { BodyShort, Heading } from '@navikt/ds-react';
import { useId } from 'react';
import type { Fault } from '../api/faults';
import { useText } from '../texts/language';
import { fieldState, type FieldState } from './field-state';
import { Sign, useWords } from './field-value';
import type { PicturePart, YouthPicture } from './picture-fields';

/**
 * What happened, newest first, as far as the picture shows it: of all four agencies, each with its name. What is withheld or away is said
 * by agency: a gap is no calm.
 */
export function Timeline({
  parts,
  youth,
  faults,
}: {
  readonly parts: readonly PicturePart[];
  readonly youth: YouthPicture;
  readonly faults: readonly Fault[];
}) {
  const t = useText();
  const { day } = useWords();
  const id = useId();
  const fields = parts.flatMap(({ agency, fields: all }) =>
    all.filter(({ happened }) => happened !== undefined).map((field) => ({ ...field, agency })),
  );
  const lacking = (is: 'withheld' | 'away') =>
    parts.flatMap(({ agency }) => {
      const labels = fields.filter(
        (field) => field.agency === agency && lacks(fieldState(faults, `youth.${field.path}`), is),
      );
      const what = labels.map(({ label }) => t(label)).join(', ');
      return labels.length === 0 ? [] : [t('timeline.ofAgency', { agency: t(`term.agency.${agency}`), what })];
    });
  const [withheld, away] = [lacking('withheld'), lacking('away')];
  const events = fields
    .flatMap(({ label, agency, happened }) => (happened?.(youth) ?? []).map((event) => ({ ...event, label, agency })))
    .sort((one, other) => other.on.localeCompare(one.on));
  return (
    <section className="agency" aria-labelledby={id}>
      <Heading level="2" size="small" spacing id={id}>
        {t('timeline.title')}
      </Heading>
      {events.length === 0 && withheld.length === 0 && away.length === 0 && (
        <BodyShort>{t('timeline.empty')}</BodyShort>
      )}
      {events.length > 0 && (
        <ol className="timeline">
          {events.map(({ on, what, label, agency }, index) => (
            <li key={index}>
              <time dateTime={on}>{day(on)}</time> {t(`term.agency.${agency}`)}: {t(label)}, {t(what)}
            </li>
          ))}
        </ol>
      )}
      <Lacking is="withheld" title={t('timeline.withheld')} lines={withheld} />
      <Lacking is="away" title={t('timeline.away')} lines={away} />
    </section>
  );
}

/** Whether all of the field, or a part of it, is so. */
const lacks = (state: FieldState, is: 'withheld' | 'away'): boolean =>
  state.is === 'answered' ? (is === 'withheld' ? state.hasWithheld : state.hasAway) : state.is === is;

function Lacking({
  is,
  title,
  lines,
}: {
  readonly is: 'withheld' | 'away';
  readonly title: string;
  readonly lines: readonly string[];
}) {
  if (lines.length === 0) return null;
  return (
    <dl>
      <dt>{title}</dt>
      {lines.map((line) => (
        <Sign is={is} key={line}>
          {line}
        </Sign>
      ))}
    </dl>
  );
}
