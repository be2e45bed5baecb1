/** The list with its first element that fits replaced; the same list when none fits. */
export function replaceFirst<T>(list: readonly T[], fits: (element: T) => boolean, replace: (element: T) => T): T[] {
  const place = list.findIndex(fits);
  return list.map((element, i) => (i === place ? replace(element) : element));
}
