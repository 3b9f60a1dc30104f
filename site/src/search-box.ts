import type { Plugin } from 'vite';

const FILE = '/theme-default/components/VPLocalSearchBox.vue';

/**
 * What stands in VitePress's field for searching, and what stands in its place. There a button holds the whole of it, and each answer is an
 * option that holds a link: whoever listens to it can reach neither. Each must be found, so that a newer VitePress is looked at again.
 */
const CHANGES: readonly (readonly [search: RegExp, replacement: string])[] = [
  [
    /role="button"\s+:aria-owns="[^"]*"\s+aria-expanded="true"\s+aria-haspopup="listbox"/,
    'role="dialog" aria-modal="true"',
  ],
  [/aria-autocomplete="both"/, 'role="combobox" aria-autocomplete="list" :aria-expanded="results?.length > 0"'],
  [
    /(<li\b[^>]*?)\s+:id="'localsearch-item-' \+ index"\s+:aria-selected="[^"]*"\s+role="option"/,
    '$1 role="presentation"',
  ],
  [
    /<a\s+:href="p\.id"/,
    `<a :href="p.id" role="option" :id="'localsearch-item-' + index" :aria-selected="selectedIndex === index ? 'true' : 'false'"`,
  ],
  [/<kbd :aria-label/g, '<kbd role="img" :aria-label'],
];

/** Lets everybody search. */
export const searchForAll = (): Plugin => ({
  name: 'search-for-all',
  enforce: 'pre',
  transform(code, id) {
    if (!id.replaceAll('\\', '/').endsWith(FILE)) return null;
    return CHANGES.reduce((changed, [search, replacement]) => {
      const next = changed.replace(search, replacement);
      if (next === changed) throw new Error(`\`${FILE}\` is no longer as it was when it was mended`);
      return next;
    }, code);
  },
});
