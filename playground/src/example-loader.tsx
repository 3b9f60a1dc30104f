import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useRef } from 'react';

/** A query to begin with, and its variables as JSON text. */
export interface Example {
  readonly query: string;
  readonly variables: string;
}

/** Puts a newly chosen persona's example into the editors: over an untouched example, else in a new tab. */
export function ExampleLoader({ example }: { readonly example: Example }) {
  const { addTab, stop } = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const responseEditor = useGraphiQL((state) => state.responseEditor);
  const loaded = useRef(example);
  useEffect(() => {
    if (loaded.current === example || !queryEditor || !variableEditor) return;
    stop();
    const isUntouched =
      queryEditor.getValue() === loaded.current.query && variableEditor.getValue() === loaded.current.variables;
    if (!isUntouched) addTab();
    queryEditor.setValue(example.query);
    variableEditor.setValue(example.variables);
    responseEditor?.setValue('');
    loaded.current = example;
  }, [example, queryEditor, variableEditor, responseEditor, addTab, stop]);
  return null;
}
