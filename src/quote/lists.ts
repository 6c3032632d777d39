// an address -> whether it is a list's, or a machine's, and so nobody's
const host = /@(?:.*\.)?(?:lists?|groups|googlegroups|yahoogroups|listserv|mailman|vger)\./;
const local =
  /^(?:owner-.*|.*-(?:bounces|owner|request|admin)|mailman|majordomo|no-?reply|(?:.*[-_.])?(?:lists?|discuss|devel|dev|users?|announce|general|talk|all|board)(?:[-_.].*)?|.*[-_.](?:help|l|ml|core|bugs|hackers|questions|sig|interest|forum|chat|beta))@/;

/** Addresses that stand for many: no person is known by one. */
export function isListAddress(address: string): boolean {
  // "talk@talk.example.org": a host of its own is a list's.
  const at = address.indexOf("@");
  const own = at > 0 && address.startsWith(`${address.slice(0, at)}.`, at + 1);
  return own || host.test(address) || local.test(address);
}

/** "Ann via Talk <talk@…>": the address is not Ann's. */
export const isVia = (name: string): boolean => /\svia\s/i.test(name);
