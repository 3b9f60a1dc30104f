/**
 * Gathers what is given in one turn of the event loop, and hands it over at its end, at most so many at once. Nothing waits for anything
 * that is under way: what is given alone goes alone, as soon.
 */
export function createGathering<Item>(most: number, handOver: (items: readonly Item[]) => void): (item: Item) => void {
  let gathered: Item[] = [];

  function handOverAll(): void {
    const all = gathered;
    gathered = [];
    for (let from = 0; from < all.length; from += most) handOver(all.slice(from, from + most));
  }

  return (item) => {
    gathered.push(item);
    if (gathered.length === 1) setImmediate(handOverAll);
  };
}
