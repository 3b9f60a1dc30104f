import { EyeSlashIcon } from '@navikt/aksel-icons';
import { useIntl } from 'react-intl';
import { isAway, isWithheld, type Fault } from '../api/faults';
import { useDates, useText } from '../texts/language';
import { useWords } from './use-words';

/** What says nothing to a person. */
const NOT_SHOWN: readonly string[] = ['__typename', 'id', 'groupId', 'recordId', 'outreachPersonId', 'reversesId'];
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T/;

interface Shown {
  /** Where it stands in the answer: `me.nav.case`. Withheld and away are told by it. */
  readonly at: string;
  /** Where it stands without the numbers of rows: `nav.case.status`. */
  readonly path: string;
  readonly faults: readonly Fault[];
  /** Of all, only these paths; all where it is absent. */
  readonly only?: ReadonlySet<string> | undefined;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isChosen = (path: string, only: ReadonlySet<string> | undefined): boolean =>
  only === undefined || only.has(path) || [...only].some((one) => one.startsWith(`${path}.`));

/** Shows a record, or a list of them, field by field. Empty, withheld and away are each said, and never look alike. */
export function RecordView({ value, ...shown }: Shown & { readonly value: unknown }) {
  if (Array.isArray(value) && value.some(isRecord)) {
    return (
      <ol className="plain-list">
        {value.map((row, index) => (
          <li key={index} className="record">
            <RecordView value={row as unknown} {...shown} at={`${shown.at}.${index}`} />
          </li>
        ))}
      </ol>
    );
  }
  if (!isRecord(value)) return <Value value={value} {...shown} name={shown.path} />;
  return <Fields record={value} {...shown} />;
}

function Fields({ record, ...shown }: Shown & { readonly record: Readonly<Record<string, unknown>> }) {
  const { maybe } = useWords();
  const names = Object.keys(record).filter(
    (name) => !NOT_SHOWN.includes(name) && isChosen(`${shown.path}.${name}`, shown.only),
  );
  return (
    <dl className="facts">
      {names.map((name) => {
        const value = record[name];
        const deeper = { ...shown, at: `${shown.at}.${name}`, path: `${shown.path}.${name}` };
        const isDeep = isRecord(value) || (Array.isArray(value) && value.some(isRecord));
        return (
          <div key={name} className="fact">
            <dt>{maybe(`term.field.${name}`) ?? name}</dt>
            <dd>
              {isDeep ? <RecordView value={value} {...deeper} /> : <Value value={value} {...deeper} name={name} />}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Value({ value, name, at, path, faults }: Shown & { readonly value: unknown; readonly name: string }) {
  const t = useText();
  const { day, time } = useDates();
  const { formatNumber } = useIntl();
  const { list, maybe } = useWords();
  if (isWithheld(faults, at)) {
    return (
      <>
        <EyeSlashIcon aria-hidden /> {t('held.withheld')}
      </>
    );
  }
  if (isAway(faults, at)) return <>{t('held.fieldAway')}</>;
  const said = (one: unknown): string => {
    if (typeof one === 'boolean') {
      const said = maybe(`term.${one ? 'yes' : 'no'}.${name.slice(name.lastIndexOf('.') + 1)}`);
      return said ?? t(one ? 'held.yes' : 'held.no');
    }
    if (typeof one === 'number') {
      return name.endsWith('Nok') ? t('held.nok', { amount: formatNumber(one) }) : String(one);
    }
    const text = String(one);
    if (DAY.test(text)) return day(text);
    if (MOMENT.test(text)) return time(text);
    return maybe(`term.in.${path.replace('followUps', 'followUp')}.${text}`) ?? maybe(`term.value.${text}`) ?? text;
  };
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) {
    return <span className="not-filled">{t('held.none')}</span>;
  }
  return <span className="stays-as-written">{Array.isArray(value) ? list(value.map(said)) : said(value)}</span>;
}
