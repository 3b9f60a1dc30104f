import type { Plugin } from 'vite';

/** What stands in a part of VitePress, and what stands in its place. */
type Change = readonly [search: RegExp, replacement: string];

/** By the file of a part, what hinders there who listens to a page, or has no mouse. */
const CHANGES: Readonly<Record<string, readonly Change[]>> = {
  // A button holds the whole of the search, and each answer is an option that holds a link: neither can be reached.
  'VPLocalSearchBox.vue': [
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
  ],
  // The heading of a part that does not close is a button that does nothing.
  'VPSidebarItem.vue': [
    [/isLink\.value \? undefined : 'button'/, `isLink.value || !collapsible.value ? undefined : 'button'`],
    [/:tabindex="item\.items && 0"/, ':tabindex="item.items && collapsible ? 0 : undefined"'],
  ],
};

/** Mends parts of VitePress as they are built. What is changed must be found, so that a newer VitePress is looked at again. */
export const mendedTheme = (): Plugin => ({
  name: 'mended-theme',
  enforce: 'pre',
  transform(code, id) {
    const [, file = ''] = /\/theme-default\/components\/(\w+\.vue)$/.exec(id.replaceAll('\\', '/')) ?? [];
    return CHANGES[file]?.reduce((changed, [search, replacement]) => {
      const next = changed.replace(search, replacement);
      if (next === changed) throw new Error(`\`${file}\` of VitePress is no longer as it was when it was mended`);
      return next;
    }, code);
  },
});
