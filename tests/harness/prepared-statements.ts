import { Query } from 'pg';

type Submit = (this: { readonly name?: string }, ...words: unknown[]) => unknown;

/** Hears the name of every prepared statement that this process sends to PostgreSQL, until it is told to stop. */
export function hearPrepared(): { readonly heard: readonly string[]; stop(): void } {
  const prototype = Query.prototype as unknown as { submit: Submit };
  const { submit } = prototype;
  const heard: string[] = [];
  prototype.submit = function (...words) {
    if (this.name !== undefined && this.name !== '') heard.push(this.name);
    return submit.apply(this, words);
  };
  return {
    heard,
    stop: () => {
      prototype.submit = submit;
    },
  };
}
