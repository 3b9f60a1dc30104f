import { PLACES, type Place } from './places';
import { titleOf, type SitePage } from './site-page';

/** A part of the sidebar, as VitePress has it. */
export interface SidebarPart {
  readonly text: string;
  readonly items: readonly { readonly text: string; readonly link: string }[];
}

/** Folders that are long, and have a sidebar of their own. */
const FOLDERS = { adr: 'Decisions', schema: 'The schema' } as const;

/** Every page in its place, the guides first. @throws TypeError where a place names a page that there is not */
export function sidebarOf(pages: readonly SitePage[]): Readonly<Record<string, readonly SidebarPart[]>> {
  const titles = new Map(pages.map((page) => [page.name, titleOf(page)]));
  const part = ({ title, pages: names }: Place): SidebarPart => ({
    text: title,
    items: names.map((name) => ({ text: get(titles, name), link: linkTo(name) })),
  });
  return {
    ...Object.fromEntries(ofFolders(pages).map(([folder, place]) => [`/${folder}/`, [part(place)]])),
    '/': mainPlaces(pages).map(part),
  };
}

/** The pages that stand in no place. The front page is reached by its name at the top. */
export function unplaced(pages: readonly SitePage[]): readonly string[] {
  const places = [...mainPlaces(pages), ...ofFolders(pages).map(([, place]) => place)];
  const placed = new Set(places.flatMap(({ pages: names }) => names));
  return pages.map(({ name }) => name).filter((name) => name !== 'index' && !placed.has(name));
}

/** The address of a page, below that of the site. */
export const linkTo = (name: string): string => `/${name.replace(/(^|\/)index$/, '$1')}`;

const mainPlaces = (pages: readonly SitePage[]): readonly Place[] => [
  { title: 'The first hour', pages: under(pages, 'guides') },
  ...PLACES,
];

const ofFolders = (pages: readonly SitePage[]): readonly (readonly [folder: string, Place])[] =>
  Object.entries(FOLDERS).map(([folder, title]) => {
    const front = `${folder}/index`;
    return [folder, { title, pages: [front, ...under(pages, folder).filter((name) => name !== front)] }];
  });

const under = (pages: readonly SitePage[], folder: string): readonly string[] =>
  pages.map(({ name }) => name).filter((name) => name.startsWith(`${folder}/`));

function get(titles: ReadonlyMap<string, string>, name: string): string {
  const title = titles.get(name);
  if (title === undefined) throw new TypeError(`there is no page \`${name}\`: see the places`);
  return title;
}
