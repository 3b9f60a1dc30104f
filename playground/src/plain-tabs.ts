/**
 * Makes of GraphiQL's tabs a list of buttons, for as long as the page is there: it gives the role of a tab to an item that holds two
 * buttons, and what is inside a tab is hidden from who does not see.
 * @returns what ends it
 */
export function keepTabsPlain(root: HTMLElement): () => void {
  makePlain(root);
  const observer = new MutationObserver(() => makePlain(root));
  observer.observe(root, { childList: true, subtree: true, attributeFilter: ['aria-selected', 'role'] });
  return () => observer.disconnect();
}

function makePlain(root: HTMLElement): void {
  for (const list of root.querySelectorAll('[role="tablist"]')) list.removeAttribute('role');
  for (const item of root.querySelectorAll('li[role="tab"], li[aria-selected]')) {
    const isSelected = item.ariaSelected === 'true';
    item.removeAttribute('role');
    item.removeAttribute('aria-selected');
    item.querySelector('button')?.setAttribute('aria-pressed', String(isSelected));
  }
}
