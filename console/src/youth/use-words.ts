import { useIntl } from 'react-intl';
import type { DataCategory } from '../generated/graphql';
import { useText } from '../texts/language';
import { nb } from '../texts/nb';
import type { TextKey } from '../texts/texts';

const isKey = (key: string): key is TextKey => Object.hasOwn(nb, key);

/** Kinds of data, purposes and lists of them, as a sentence has them. */
export function useWords() {
  const t = useText();
  const { formatList } = useIntl();
  const list = (texts: readonly string[]): string => formatList([...new Set(texts)], { type: 'conjunction' });
  return {
    list,
    categories: (categories: readonly DataCategory[]) => list(categories.map((one) => t(`term.category.${one}`))),
    purpose: (number: string) => {
      const key = `term.purpose.${number}`;
      return isKey(key) ? t(key) : t('seen.purpose.unknown');
    },
    /** The text with the key, where there is one. */
    maybe: (key: string, values?: Readonly<Record<string, string | number>>) => (isKey(key) ? t(key, values) : null),
  };
}
