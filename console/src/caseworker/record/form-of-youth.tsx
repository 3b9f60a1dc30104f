import { useText } from '../../texts/language';
import { PageLink } from '../../shared/page-link';
import { FilledForm } from './filled-form';
import type { RecordForm } from './record-form';

/** One form about one youth, with the way to what it changes. */
export function FormOfYouth({ form, youthId }: { readonly form: RecordForm; readonly youthId: string }) {
  const t = useText();
  return (
    <FilledForm
      form={form}
      subject={{ youthId }}
      done={
        <>
          {t('record.done')} <PageLink to={`/youth/${youthId}?purpose=B107`}>{t('record.toPicture')}</PageLink>
        </>
      }
    />
  );
}
