import type { Plugin } from 'vite';

/** What the editor of the playground is made of: of all that the package has, what somebody who writes a query uses. */
const EDITOR_PARTS = [
  'browser/coreCommands',
  'contrib/bracketMatching/browser/bracketMatching',
  'contrib/caretOperations/browser/caretOperations',
  'contrib/clipboard/browser/clipboard',
  'contrib/comment/browser/comment',
  'contrib/contextmenu/browser/contextmenu',
  'contrib/cursorUndo/browser/cursorUndo',
  'contrib/find/browser/findController',
  'contrib/folding/browser/folding',
  'contrib/format/browser/formatActions',
  'contrib/gotoError/browser/gotoError',
  'contrib/hover/browser/hoverContribution',
  'contrib/linesOperations/browser/linesOperations',
  'contrib/multicursor/browser/multicursor',
  'contrib/parameterHints/browser/parameterHints',
  'contrib/smartSelect/browser/smartSelect',
  'contrib/snippet/browser/snippetController2',
  'contrib/suggest/browser/suggestController',
  'contrib/toggleTabFocusMode/browser/toggleTabFocusMode',
  'contrib/tokenization/browser/tokenization',
  'contrib/wordHighlighter/browser/wordHighlighter',
  'contrib/wordOperations/browser/wordOperations',
  'standalone/browser/quickAccess/standaloneCommandsQuickAccess',
  'standalone/browser/quickAccess/standaloneGotoLineQuickAccess',
  'standalone/browser/quickAccess/standaloneHelpQuickAccess',
  '../base/browser/ui/codicons/codiconStyles',
];

const EDITOR = [...EDITOR_PARTS.map((part) => `import './${part}.js';`), `export * from './editor.api.js';`].join('\n');

/** How a package's file is changed as it is bundled: `search` must be found, so that a newer package is looked at again. */
const CHANGES = [
  {
    // Thirty-five faces of two fonts stand in the sheet; the system has its own.
    file: '/graphiql/dist/style.css',
    search: /@font-face\s*\{[^}]*\}/g,
    replacement: '',
  },
  {
    // The package fetches a compiler of JavaScript to lay out variables; what reads them here lays them out as well.
    file: '/@graphiql/react/dist/utility/jsonc.js',
    search: /import \{ parse,([\s\S]*?)async function formatJSONC\(content\) \{[\s\S]*?\n\}/g,
    replacement:
      'import { applyEdits, format, parse,$1async function formatJSONC(content) {\n' +
      '  return applyEdits(content, format(content, undefined, { tabSize: 2, insertSpaces: true }));\n}',
  },
] as const;

/** Leaves out of what the packages bring what nobody here would use. */
export const prunePackages = (): Plugin => ({
  name: 'prune-packages',
  enforce: 'pre',
  load(id) {
    return pathOf(id).endsWith('/monaco-editor/esm/vs/editor/edcore.main.js') ? EDITOR : null;
  },
  transform(code, id) {
    const file = pathOf(id);
    const change = CHANGES.find((each) => file.endsWith(each.file));
    if (change === undefined) return null;
    const changed = code.replace(change.search, change.replacement);
    if (changed === code) throw new Error(`\`${change.file}\` is no longer as it was when it was pruned`);
    return { code: changed, map: null };
  },
});

const pathOf = (id: string): string => id.replaceAll('\\', '/').split('?')[0] ?? '';
