const PICTURE_DATA = /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+$/;
const OWN_PICTURES = /^\/chat\/api\/uploads\/[\w-]+$/;
const LONGEST = 8192;

/**
 * An address that may be opened: absolute, http or https. Anything else (`javascript:`, `data:`, `file:` …) is refused.
 *
 * @param {unknown} address
 * @returns {string | null}
 */
export function safeLink(address) {
  if (typeof address !== 'string' || address.length > LONGEST || !/^https?:\/\//i.test(address)) {
    return null;
  }
  try {
    const url = new URL(address);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}

/**
 * An address that may be shown as a picture: a link as above, an upload of this server, or a picture in a `data:` url.
 *
 * @param {unknown} address
 * @returns {string | null}
 */
export function safePicture(address) {
  if (typeof address !== 'string') {
    return null;
  }
  return OWN_PICTURES.test(address) || PICTURE_DATA.test(address) ? address : safeLink(address);
}
