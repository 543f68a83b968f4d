/** The items of a list, as they were read until somebody asks for one by its number: most reports are made without. */
export interface ItemRows<T extends { readonly id: number }> {
  readonly size: number;
  all(): readonly T[];
  get(id: number): T | undefined;
  set(item: T): void;
  delete(id: number): void;
  /** All that was read at once; what stands there twice is taken once. Gives what was taken. */
  fill(items: readonly T[]): readonly T[];
}

/** SharePoint gives a list in the order of its numbers, so that nothing stands there twice. */
function isOrdered(items: readonly { readonly id: number }[]): boolean {
  const way = (items[1]?.id ?? 0) - (items[0]?.id ?? 0) < 0 ? -1 : 1;
  for (let at = 1; at < items.length; at += 1) if (way * ((items[at]?.id ?? 0) - (items[at - 1]?.id ?? 0)) <= 0) return false;
  return true;
}

export function createRows<T extends { readonly id: number }>(): ItemRows<T> {
  let read: readonly T[] = [];
  let byId: Map<number, T> | undefined;
  const map = (): Map<number, T> => (byId ??= new Map(read.map((item) => [item.id, item])));
  return {
    get size() {
      return byId?.size ?? read.length;
    },
    all: () => (byId === undefined ? read : [...byId.values()]),
    get: (id) => map().get(id),
    set: (item) => void map().set(item.id, item),
    delete: (id) => void map().delete(id),
    fill: (items) => {
      byId = undefined;
      read = isOrdered(items) ? items : [...new Map(items.map((item) => [item.id, item])).values()];
      return read;
    },
  };
}
