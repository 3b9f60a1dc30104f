import { accepted, refused, type Outcome } from '../outcome';
import { TILE_WIDTH, type EntryBundle, type Tile } from './tile';

/** Why a text is no path of a tile or of an entry bundle. */
export const TilePathRefusal = {
  NOT_A_TILE_PATH: 'NOT_A_TILE_PATH',
  LEVEL_TOO_HIGH: 'LEVEL_TOO_HIGH',
  INDEX_TOO_LARGE: 'INDEX_TOO_LARGE',
  WRONG_WIDTH: 'WRONG_WIDTH',
} as const;
export type TilePathRefusal = (typeof TilePathRefusal)[keyof typeof TilePathRefusal];

const HIGHEST_LEVEL = 63;
const PATH = /^tile\/(entries|0|[1-9]\d{0,3})\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,3}))?$/;

/** `tile/<L>/<N>[.p/<W>]`: the path of a tile below the prefix of its log (C2SP tlog-tiles). */
export const pathOfTile = ({ level, index, width }: Tile): string => `tile/${level}/${placeOf(index, width)}`;

/** `tile/entries/<N>[.p/<W>]`: the path of an entry bundle below the prefix of its log. */
export const pathOfBundle = ({ index, width }: EntryBundle): string => `tile/entries/${placeOf(index, width)}`;

function placeOf(index: number, width: number): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? [];
  const elements = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group));
  return `${elements.join('/')}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}

/** What a path asks for. */
export type TileRequest =
  | { readonly kind: 'tile'; readonly tile: Tile }
  | { readonly kind: 'entries'; readonly bundle: EntryBundle };

/** Reads a path. Each tile has one path: what is written in any other way is refused. */
export function parseTilePath(path: string): Outcome<TileRequest, TilePathRefusal> {
  const [, level = '', place = '', partial] = PATH.exec(path) ?? [];
  if (level === '') return refused(TilePathRefusal.NOT_A_TILE_PATH);
  const index = Number(place.replaceAll(/[x/]/g, ''));
  if (!Number.isSafeInteger(index)) return refused(TilePathRefusal.INDEX_TOO_LARGE);
  const width = partial === undefined ? TILE_WIDTH : Number(partial);
  if (partial !== undefined && width >= TILE_WIDTH) return refused(TilePathRefusal.WRONG_WIDTH);
  if (level !== 'entries' && Number(level) > HIGHEST_LEVEL) return refused(TilePathRefusal.LEVEL_TOO_HIGH);
  const bundle = { index, width };
  if (`${level}/${placeOf(index, width)}` !== path.slice('tile/'.length)) {
    return refused(TilePathRefusal.NOT_A_TILE_PATH);
  }
  return accepted(
    level === 'entries' ? { kind: 'entries', bundle } : { kind: 'tile', tile: { level: Number(level), ...bundle } },
  );
}
