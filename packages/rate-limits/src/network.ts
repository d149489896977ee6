import ipaddr from 'ipaddr.js';

/** How many parts of sixteen bits of an IPv6 address name the network that one customer gets. */
const NETWORK_PARTS = 4;

/**
 * Returns what stands for whoever is behind an address: an IPv4 address itself, of an IPv6 address its /64, because anybody who has
 * one address has all of those (RFC 6177).
 */
export function toNetwork(address: string): string {
  if (!address.includes(':')) return address;
  // An IPv4 address in the clothes of IPv6 comes out as what it is.
  const parsed = ipaddr.process(address);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  const parts = parsed.parts.slice(0, NETWORK_PARTS).map((part) => part.toString(16));
  return `${parts.join(':')}::/64`;
}
