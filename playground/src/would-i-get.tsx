import { useGraphiQL } from '@graphiql/react';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { describeFault } from './describe-fault';
import { inWords, type DryRunAnswer } from './dry-run';
import { sentence } from './refusal';

interface WouldIGetProps {
  /** Where the button and the answer stand: above the editors, which know what is asked. */
  readonly places: { readonly button: HTMLElement | null; readonly answer: HTMLElement | null };
  /** @throws an error with what is to be said, where there is no answer */
  readonly foretell: (operation: string) => Promise<unknown>;
  /** Who asks and why. What was foretold to others is taken away. */
  readonly asker: string;
}

interface Shown extends DryRunAnswer {
  readonly operation: string;
  readonly asker: string;
}

/** “Would I get this?”: a dry run of the operation in the editor, told field by field. */
export function WouldIGet({ places, foretell, asker }: WouldIGetProps) {
  const editor = useGraphiQL((state) => state.queryEditor);
  const [shown, setShown] = useState<Shown | null>(null);
  const [text, setText] = useState('');
  useEffect(() => {
    if (!editor) return undefined;
    const listening = editor.onDidChangeModelContent(() => setText(editor.getValue()));
    setText(editor.getValue());
    return () => listening.dispose();
  }, [editor]);
  useEffect(() => setShown(null), [asker]);

  const ask = async () => {
    const operation = editor?.getValue() ?? '';
    const answer = await foretell(operation).then(inWords, (fault: unknown) => ({
      summary: sentence(describeFault(fault)),
      lines: [],
    }));
    setShown({ summary: 'The gateway gave no answer to that.', lines: [], ...answer, operation, asker });
  };
  const isCurrent = shown !== null && shown.asker === asker;
  return (
    <>
      {places.button &&
        createPortal(
          <button type="button" onClick={() => void ask()}>
            Would I get this?
          </button>,
          places.button,
        )}
      {places.answer &&
        createPortal(
          <div role="status">
            {isCurrent && <Answer {...shown} isOld={shown.operation !== text} onClose={() => setShown(null)} />}
          </div>,
          places.answer,
        )}
    </>
  );
}

function Answer({
  summary,
  lines,
  isOld,
  onClose,
}: DryRunAnswer & { readonly isOld: boolean; readonly onClose: () => void }) {
  return (
    <section className="foretold" aria-labelledby="foretold">
      <div className="pair">
        <h2 id="foretold">Would I get this?</h2>
        <button type="button" onClick={onClose}>
          Close
        </button>
      </div>
      <p>
        {summary}
        {isOld && ' The operation has been changed since: ask again.'}
      </p>
      {lines.length > 0 && (
        <div className="lines" role="region" aria-label="Field by field" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Field</th>
                <th scope="col">Would you get it?</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ field, words, isPossible }) => (
                <tr key={`${field} ${words}`} data-possible={isPossible}>
                  <th scope="row">{field}</th>
                  <td>{words}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
