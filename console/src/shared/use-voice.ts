import { useText } from '../texts/language';
import { nb } from '../texts/nb';
import type { TextKey } from '../texts/texts';

const isKey = (key: string): key is TextKey => Object.hasOwn(nb, key);

/** Says a text as it is said to whom it is about, where that is said otherwise than to an officer: by the key with `own.` before it. */
export function useVoice(isOwn: boolean): ReturnType<typeof useText> {
  const t = useText();
  return (key, values) => {
    const own = `own.${key}`;
    return t(isOwn && isKey(own) ? own : key, values);
  };
}
