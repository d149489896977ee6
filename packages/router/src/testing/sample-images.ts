/** The smallest PNG there is: one transparent pixel. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

/** Makes a picture as a face would hand it on: the type is that of its bytes. */
export function samplePng(name = 'dot.png'): File {
  return new File([Buffer.from(PIXEL, 'base64')], name, { type: 'image/png' });
}
