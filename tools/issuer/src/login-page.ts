const STYLE = `body{font:1.125rem/1.5 system-ui,sans-serif;max-width:34rem;margin:2rem auto;padding:0 1rem}
ul{list-style:none;padding:0}button{font:inherit;width:100%;text-align:left;padding:.5rem .75rem;margin:.125rem 0;cursor:pointer}`;

/** Nothing but the page's own style and form. */
export const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
} as const;

/** The page on which a developer chooses who to be. */
export const loginPage = (names: readonly string[]): string =>
  page(
    'Choose a persona',
    `<p>Everybody here is made up. This login exists only while developing.</p><form method="post"><ul>${names
      .map((name) => `<li><button name="persona" value="${escape(name)}">${escape(name)}</button></li>`)
      .join('')}</ul></form>`,
  );

/** The page on which a logout is confirmed; the form is the provider's own. */
export const logoutPage = (form: string): string =>
  page(
    'Log out',
    `${form}<button type="submit" form="op.logoutForm" value="yes" name="logout" autofocus>Log out here too</button>`,
  );

/** The page on which a login ends that cannot go on. */
export const failurePage = (message: string): string => page('The login failed', `<p>${escape(message)}</p>`);

const page = (title: string, body: string): string =>
  [
    '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<title>${title}</title><style>${STYLE}</style><main><h1>${title}</h1>${body}</main></html>`,
  ].join('');

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
