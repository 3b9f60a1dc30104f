const CHANGEABLE = Symbol('changeable');
const REPLACED_BY = Symbol('replaced by');

/**
 * Marks a column that the service may write anew in a row that stands. Every other column is written once, with the row: the
 * database refuses the rest to the role that the service runs under.
 */
export const Changeable = (): PropertyDecorator => (target, property) =>
  Reflect.defineMetadata(CHANGEABLE, true, target, property);

/** Marks an entity whose rows are written anew as a whole, under this key: every column but the key and the id is changeable. */
export const ReplacedBy =
  (...key: readonly string[]): ClassDecorator =>
  (target) =>
    Reflect.defineMetadata(REPLACED_BY, key, target);

/** The key under which rows of the entity are written anew, or null where they are not. */
export const keyOfReplaced = (entity: object): readonly string[] | null =>
  (Reflect.getMetadata(REPLACED_BY, entity) as readonly string[] | undefined) ?? null;

/** Whether the entity lets the property be written anew. */
export function isChangeable(entity: object, property: string): boolean {
  const key = keyOfReplaced(entity);
  if (key !== null) return property !== 'id' && !key.includes(property);
  return Reflect.hasMetadata(CHANGEABLE, (entity as { readonly prototype: object }).prototype, property);
}
