/**
 * What a window of the program may load, the same in both hosts: its own files, nothing from anywhere else.
 * Mantine writes style elements, hence 'unsafe-inline' for styles; pictures and the printed paper are blobs made by
 * the program itself.
 */
export const contentSecurityPolicy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  workerSrc: ["'self'", 'blob:'],
  frameSrc: ["'self'", 'blob:'],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
};

/** The policy as the value of a Content-Security-Policy header. */
export function contentSecurityHeader(): string {
  return Object.entries(contentSecurityPolicy)
    .map(([name, sources]) => [name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), ...sources].join(' '))
    .join('; ');
}
