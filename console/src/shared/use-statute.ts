import { useText } from '../texts/language';
import { nb } from '../texts/nb';
import type { TextKey } from '../texts/texts';

const isKey = (key: string): key is TextKey => Object.hasOwn(nb, key);

/** A statute as people name it, where the API names it by its id: `BVL_13_4`; what it names in words stays as it is. */
export function useStatute(): (statute: string | null | undefined) => string {
  const t = useText();
  return (statute) => {
    const key = `term.statute.${statute ?? ''}`;
    return isKey(key) ? t(key) : (statute ?? '');
  };
}
