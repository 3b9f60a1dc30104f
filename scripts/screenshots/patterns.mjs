const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Of what is one page, whatever stands in the address: a section of a text, a school year. */
const NAMED = [
  [/^\/words\/[^/]+$/, '/words/:section'],
  [/^\/courses\/\d{4}-\d{4}\//, '/courses/:year/'],
];

/** Which page an address is one of: `/youth/:id/give`. What is chosen on a page is none of its own, but for what a youth is looked at. */
export function patternOf(href) {
  const { pathname, searchParams } = new URL(href, 'http://console');
  const path = NAMED.reduce(
    (so, [named, pattern]) => so.replace(named, pattern),
    pathname.replace('/console', '').replace(UUID, ':id'),
  );
  return path + (path === '/youth/:id' && searchParams.has('purpose') ? '?purpose' : '');
}

/** What its picture is called in the folder of them: `youth-one-give`. */
export const nameOf = (pattern) =>
  pattern === '/' ? 'front' : pattern.slice(1).replaceAll(/:\w+/g, 'one').replaceAll(/[/?]/g, '-');
