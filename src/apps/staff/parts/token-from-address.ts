// The secret of a one-time link. It stands after the # so that it reaches neither the server's log nor another site.

/** The token in the address of this page. Empty when it carries none. */
export function tokenFromAddress(): string {
  return decodeURIComponent(location.hash.replace(/^#/, '')).trim();
}
