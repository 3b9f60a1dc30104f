import { type FormEvent, useRef, useState } from 'react';

/**
 * Takes a bearer token where the gateway issues none.
 * The input is uncontrolled and emptied at once: React would mirror a controlled value into the page's HTML.
 */
export function TokenField({ onToken }: { readonly onToken: (token: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [isGiven, setIsGiven] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const token = input.current?.value.trim() ?? '';
    if (token === '' || input.current === null) return;
    input.current.value = '';
    setIsGiven(true);
    onToken(token);
  };
  return (
    <form className="control" onSubmit={submit} autoComplete="off">
      <label htmlFor="token">Bearer token</label>
      <span className="pair">
        <input
          ref={input}
          id="token"
          type="password"
          autoComplete="off"
          spellCheck={false}
          aria-describedby="token-hint"
        />
        <button type="submit">Use token</button>
      </span>
      <span id="token-hint" className="hint">
        {isGiven ? 'taken into memory; paste another to replace it' : 'kept in memory until the page is closed'}
      </span>
    </form>
  );
}
