const HOME = '/beranda';

/**
 * Where a sign-in leads: the address that is asked for where it is one of ours, else home. Whoever sends a link must not choose
 * where it leads; the URL parser decides, because what it leaves out (tabs, line breaks) or turns round (`\`), browsers do as well.
 */
export function placeInside(address: string, origin: string): string {
  if (!address.startsWith('/') || !URL.canParse(address, origin)) return HOME;
  const place = new URL(address, origin);
  const path = place.pathname + place.search + place.hash;
  // A path may itself look like a host once it stands alone: `/.//elsewhere.example`.
  return place.origin !== origin || path.startsWith('//') ? HOME : path;
}
