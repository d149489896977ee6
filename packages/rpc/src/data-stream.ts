/** Tells whether tRPC would stream a value: something that goes on, or an object that holds such a thing or a promise. */
export function isDataStream(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  if (Symbol.asyncIterator in value) return true;
  return Object.values(value).some(comesLater);
}

function comesLater(value: unknown): boolean {
  if (typeof value === 'function') return isPromise(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Symbol.asyncIterator in value || isPromise(value);
}

function isPromise(value: object): boolean {
  if (!('then' in value && 'catch' in value)) return false;
  return typeof value.then === 'function' && typeof value.catch === 'function';
}
