/** Run in each page before its own scripts: counts what is being fetched. */
export const COUNTING = `{
  const before = window.fetch;
  window.fetching = 0;
  window.fetch = (...words) => {
    window.fetching += 1;
    return before(...words).finally(() => { window.fetching -= 1; });
  };
}`;

/** Run in a page: whether it has a heading and waits for nothing, and has for some frames. */
const RESTS = `new Promise((resolve) => {
  let still = 0;
  const look = () => {
    const isBusy = document.querySelector('[aria-busy="true"], .aksel-loader') !== null || window.fetching > 0;
    still = document.querySelector('main h1') === null || isBusy ? 0 : still + 1;
    if (still > 4) resolve();
    else requestAnimationFrame(look);
  };
  look();
})`;

/** Resolves when the page has come to rest. */
export const atRest = (page) => page.evaluate(RESTS);
