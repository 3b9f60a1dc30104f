/** Explains how consent shows itself in the schema and in a response. */
export function Legend() {
  return (
    <details className="legend">
      <summary>How to read the schema</summary>
      <dl>
        <dt>Category</dt>
        <dd>
          Every protected field, and each below it, names its data category first in its description, such as{' '}
          <code>NAV_INCOME</code>: open the documentation panel, or point at a field in the editor.
        </dd>
        <dt>Owner</dt>
        <dd>
          The agency that holds the data: <code>CHILD_WELFARE</code>, <code>NAV</code>, <code>OUTREACH</code> or{' '}
          <code>HOUSING</code>. It decides for itself, field by field.
        </dd>
        <dt>Withheld</dt>
        <dd>
          The field is <code>null</code> with an error at its path, and <code>extensions.consent</code> says which
          consent to ask for. It looks the same whether or not there is anything to see.
        </dd>
        <dt>No news</dt>
        <dd>
          The field is <code>null</code> or <code>[]</code> with no error: you may see it, and there is nothing there.
        </dd>
        <dt>More</dt>
        <dd>
          <a href="/docs/frontend-developer" target="_blank" rel="noreferrer">
            For frontend developers
          </a>
          , in a tab of its own: what is written here stays.
        </dd>
      </dl>
    </details>
  );
}
