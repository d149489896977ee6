/** Returns a file as an address that an image can show before it is sent anywhere. */
export function toDataUrl(file: File): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const reader = new FileReader();
  reader.onload = () => resolve(String(reader.result)); // read as a data URL, so it is text
  reader.onerror = () => reject(reader.error);
  reader.readAsDataURL(file);
  return promise;
}
