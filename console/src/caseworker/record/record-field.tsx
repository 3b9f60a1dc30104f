import { useRef, useState } from 'react';
import {
  Button,
  Checkbox,
  CheckboxGroup,
  ErrorMessage,
  Radio,
  RadioGroup,
  Select,
  Textarea,
  TextField,
  VStack,
} from '@navikt/ds-react';
import { OrganisationSelect } from '../../shared/organisation-select';
import { NativeField } from '../../shared/native-field';
import { useText } from '../../texts/language';
import { nb } from '../../texts/nb';
import type { TextKey } from '../../texts/texts';
import {
  inputOf,
  partOf,
  rowCount,
  rowOf,
  textOf,
  withoutRow,
  wordsOf,
  type Filled,
  type RecordField,
} from './record-form';
import { CanUndo } from '../../shared/can-undo';
import { Done } from '../../shared/done';

const isKey = (key: string): key is TextKey => key in nb;

/** One field of a form, as its kind is filled in. */
export function RecordFieldInput({
  field,
  filled,
  error,
  onChange,
}: {
  readonly field: RecordField;
  readonly filled: Filled;
  readonly error: string | undefined;
  /** What was filled in, and in which part of it where it has parts. */
  readonly onChange: (value: string | readonly string[], part?: string) => void;
}) {
  const t = useText();
  const { name, label, about, isOptional } = field;
  const value = textOf(filled, name);
  const said = {
    label: isOptional === true ? t('record.ifAny', { field: t(label) }) : t(label),
    ...(about === undefined ? {} : { description: t(about) }),
    ...(error === undefined ? {} : { error }),
  };
  const { label: legend, ...group } = said;
  const word = (texts: string, each: string): string => {
    const key = `${texts}.${each}`;
    return isKey(key) ? t(key) : each;
  };
  const change = ({ target }: { readonly target: { readonly value: string } }): void => onChange(target.value);
  switch (field.is) {
    case 'key':
      return null;
    case 'text':
      return <TextField {...said} className="whole" value={value} maxLength={field.most} onChange={change} />;
    case 'long':
      return <Textarea {...said} className="whole" value={value} maxLength={field.most} onChange={change} />;
    case 'lines':
      return (
        <Textarea
          {...said}
          className="whole"
          value={value}
          maxLength={field.most * (field.each + 1)}
          onChange={change}
        />
      );
    case 'goals':
      return field.areas.map((area, index) => (
        <Textarea
          key={area}
          {...said}
          {...(index === 0 ? {} : { description: undefined, error: undefined })}
          label={`${said.label}: ${word('value.area', area)}`}
          className="whole"
          minRows={2}
          value={textOf(filled, partOf(field, area))}
          maxLength={field.most * (field.each + 1)}
          onChange={({ target }) => onChange(target.value, partOf(field, area))}
        />
      ));
    case 'number':
      return (
        <TextField
          {...said}
          inputMode="numeric"
          htmlSize={12}
          value={value}
          onChange={({ target }) => onChange(target.value.replace(/\D/g, '').slice(0, 9))}
        />
      );
    case 'day':
      return <NativeField {...said} type="date" value={value} onChange={change} />;
    case 'organisation':
      return (
        <OrganisationSelect
          label={said.label}
          error={error}
          any={t('record.choose')}
          agencies={field.agencies}
          askedFor={{ purpose: 'B107' }}
          value={value}
          onChange={(organisation) => onChange(organisation?.id ?? '')}
        />
      );
    case 'yesNo':
      return (
        <RadioGroup {...group} legend={legend} value={value} onChange={(next: string) => onChange(next)}>
          <Radio value="yes">{t('value.yes')}</Radio>
          <Radio value="no">{t('value.no')}</Radio>
        </RadioGroup>
      );
    case 'one':
      return (
        <Select {...said} value={value} onChange={change}>
          <option value="">{t('record.choose')}</option>
          {field.of.map((each) => (
            <option key={each.value} value={each.value}>
              {each.label}
            </option>
          ))}
        </Select>
      );
    case 'rows':
      return <Rows field={field} filled={filled} error={error} onChange={onChange} />;
    case 'choice':
    case 'step':
      return (
        <Select {...said} value={value} onChange={change}>
          <option value="">{t('record.choose')}</option>
          {field.words.map((each) => (
            <option key={each} value={each}>
              {word(field.texts, each)}
            </option>
          ))}
        </Select>
      );
    case 'choices':
      return (
        <CheckboxGroup
          {...group}
          legend={legend}
          value={[...wordsOf(filled, name)]}
          onChange={(next: string[]) => onChange(next)}
        >
          {field.words.map((each) => (
            <Checkbox key={each} value={each}>
              {word(field.texts, each)}
            </Checkbox>
          ))}
        </CheckboxGroup>
      );
    default:
      return field satisfies never;
  }
}

/** Several of the same kind: each in a frame of its own, which can be taken out, and another one. */
function Rows({
  field,
  filled,
  error,
  onChange,
}: {
  readonly field: Extract<RecordField, { readonly is: 'rows' }>;
  readonly filled: Filled;
  readonly error: string | undefined;
  readonly onChange: (value: string | readonly string[], part?: string) => void;
}) {
  const t = useText();
  const adds = useRef<HTMLButtonElement>(null);
  const count = rowCount(field, filled);
  // As it was before a row was taken away, until something else is filled in.
  const [before, setBefore] = useState<Filled | null>(null);
  const put = (parts: Filled): void => {
    setBefore(null);
    for (const [part, value] of Object.entries(parts)) onChange(value, part);
  };
  const remove = (index: number): void => {
    const left = withoutRow(field, filled, index);
    put(left);
    setBefore(Object.fromEntries(Object.keys(left).map((part) => [part, filled[part] ?? ''])));
    adds.current?.focus();
  };
  return (
    <VStack gap="space-16" align="start" className="whole">
      {Array.from({ length: count }, (_, index) => {
        const row = rowOf(field, filled, index);
        const read = error === undefined ? { input: {} } : inputOf(field, {}, row);
        const missing = 'missing' in read ? read.missing : [];
        const legend = t(field.row, { number: index + 1 });
        return (
          <fieldset key={index} className="agency whole">
            <legend>{legend}</legend>
            <VStack gap="space-12" align="start">
              {field.fields.map((each) => (
                <RecordFieldInput
                  key={each.name}
                  field={each}
                  filled={row}
                  error={missing.includes(each) ? t('record.missing') : undefined}
                  onChange={(value, part = each.name) => put({ [partOf(field, `${index}.${part}`)]: value })}
                />
              ))}
              <Button
                type="button"
                size="small"
                variant="tertiary"
                aria-label={`${t(field.remove)}: ${legend}`}
                onClick={() => remove(index)}
              >
                {t(field.remove)}
              </Button>
            </VStack>
          </fieldset>
        );
      })}
      {error !== undefined && <ErrorMessage>{error}</ErrorMessage>}
      <Done>{before === null ? null : <CanUndo onUndo={() => put(before)}>{t('record.rowRemoved')}</CanUndo>}</Done>
      {count < field.most && (
        <Button
          ref={adds}
          type="button"
          size="small"
          variant="secondary"
          onClick={() => put({ [field.name]: String(count + 1) })}
        >
          {t(field.add)}
        </Button>
      )}
    </VStack>
  );
}
