import { useText } from '../../texts/language';
import type { TextKey } from '../../texts/texts';
import { PageLink } from '../../shared/page-link';
import { FilledForm } from './filled-form';
import type { RecordForm, Subject } from './record-form';

/** One form about one youth, or about a record of theirs, with the way to what it changes. */
export function FormOfYouth({
  form,
  youthId,
  about = {},
  onDone,
  next = { to: `/youth/${youthId}?purpose=B107`, title: 'record.toPicture' },
}: {
  readonly form: RecordForm;
  readonly youthId: string;
  /** Which record of the youth it is about, as the input names it. */
  readonly about?: Subject;
  /** For a page that stays, and shows what it changed. */
  readonly onDone?: () => void;
  /** Where it is seen what was stored; by default, in the picture of the youth. */
  readonly next?: { readonly to: string; readonly title: TextKey };
}) {
  const t = useText();
  return (
    <FilledForm
      form={form}
      subject={{ youthId, ...about }}
      {...(onDone === undefined ? {} : { onDone })}
      done={
        <>
          {t('record.done')} <PageLink to={next.to}>{t(next.title)}</PageLink>
        </>
      }
    />
  );
}
