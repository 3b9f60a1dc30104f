import type { Interpreting } from '../generated/graphql';
import { useLanguage, useText } from '../texts/language';

/** What a line of a history says of oral words. */
interface SaidOrally {
  readonly witnessId?: string | null;
  readonly minute?: string | null;
  readonly spokenLanguage?: string | null;
  readonly interpreter?: Interpreting | null;
}

/** Who heard what was said orally, what it was, in which language, and whether somebody interpreted: each a point of a list. */
export function SpokenWords({ of }: { readonly of: SaidOrally }) {
  const t = useText();
  const { language } = useLanguage();
  const nameOf = (tag: string): string => new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
  return (
    <>
      {of.witnessId && <li>{t('officer.history.witness', { who: of.witnessId })}</li>}
      {of.minute && <li>{t('officer.history.minute', { minute: of.minute })}</li>}
      {of.spokenLanguage && <li>{t('officer.history.spoken', { language: nameOf(of.spokenLanguage) })}</li>}
      {of.interpreter && (
        <li>{t('officer.history.interpreter', { what: t(`term.interpreting.${of.interpreter}`) })}</li>
      )}
    </>
  );
}
