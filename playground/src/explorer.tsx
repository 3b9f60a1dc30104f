import { explorerPlugin } from '@graphiql/plugin-explorer';
import type { GraphiQLPlugin } from '@graphiql/react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

/** The explorer plugin, made usable with a keyboard: it draws its fields as plain spans that only a mouse reaches. */
export function createExplorer(): GraphiQLPlugin {
  const plugin = explorerPlugin({ showAttribution: false });
  const Content = plugin.content;
  return {
    ...plugin,
    content: () => (
      <ReachableByKeyboard>
        <Content />
      </ReachableByKeyboard>
    ),
  };
}

function ReachableByKeyboard({ children }: { readonly children: ReactNode }) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const root = panel.current;
    if (root === null) return;
    makeReachable(root);
    const observer = new MutationObserver(() => makeReachable(root));
    observer.observe(root, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={panel} className="explorer" onKeyDown={clickOnEnterOrSpace}>
      {children}
    </div>
  );
}

function makeReachable(root: HTMLElement): void {
  for (const field of root.querySelectorAll<HTMLElement>('[data-field-name]:not([tabindex])')) {
    field.tabIndex = 0;
    field.role = 'button';
  }
  for (const select of root.querySelectorAll('select:not([aria-label])')) {
    select.ariaLabel = select.closest('form') === null ? 'Value' : 'Kind of operation to add';
  }
  for (const name of root.querySelectorAll('input:not([aria-label])')) {
    name.ariaLabel = name.closest('[data-arg-name]') === null ? 'Operation name' : 'Argument';
  }
}

function clickOnEnterOrSpace(event: KeyboardEvent): void {
  const isPress = event.key === 'Enter' || event.key === ' ';
  if (!isPress || !(event.target instanceof HTMLElement) || event.target.dataset['fieldName'] === undefined) return;
  event.preventDefault();
  event.target.click();
}
